"""Servers and clients for the benchmarks: the portal's own gunicorn, and clients that cost little."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from backend_flask.config import ROOT, Config

_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)

Request = tuple[str, str, bytes]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(config: Config, app: str = "backend_flask:create_app()", **environment: str) -> Iterator[int]:
    """The port of a gunicorn with the portal's settings that serves `app`."""
    port = free_port()
    env = os.environ | environment | {
        "PORTAL_DB": str(config.db), "PORTAL_MEDIA": str(config.media), "PORTAL_BACKUPS": str(config.backups),
        "PORTAL_PORT": str(port), "PORTAL_HOST": "127.0.0.1", "PORTAL_MODE": "local",
    }  # fmt: skip
    command = [sys.executable, "-m", "gunicorn", "-c", "python:backend_flask.gunicorn_settings", app]
    server = subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_until_served(port)
        yield port
    finally:
        server.terminate()
        server.wait(20)


def wait_until_served(port: int, seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            with Client(port) as client:
                if client.ask(("GET", "/api/health", b""))[0] == 200:
                    return
        except OSError:
            time.sleep(0.02)
    raise TimeoutError(f"Nothing answers on port {port}.")


class Client:
    """One connection that is kept, and no more work for an answer than finding its end."""

    def __init__(self, port: int):
        self.port = port
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def ask(self, request: Request) -> tuple[int, bytes]:
        """The status and body of the answer."""
        method, path, body = request
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
        if body:
            head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
        self.socket.sendall(head.encode() + b"\r\n" + body)
        received = b""
        while b"\r\n\r\n" not in received:
            received += self._receive()
        head_bytes, _, answer = received.partition(b"\r\n\r\n")
        length = _LENGTH.search(head_bytes)
        assert length, head_bytes
        while len(answer) < int(length[1]):
            answer += self._receive()
        return int(head_bytes[9:12]), answer

    def _receive(self) -> bytes:
        received = self.socket.recv(262144)
        if not received:
            raise ConnectionError("The server closed the connection.")
        return received


@dataclass
class Timings:
    """Latencies in seconds, and how long the whole took."""

    latencies: list[float] = field(default_factory=list)
    elapsed: float = 0.0
    statuses: dict[int, int] = field(default_factory=dict)

    def percentile_ms(self, percent: int) -> float:
        ordered = sorted(self.latencies)
        return round(1000 * ordered[min(len(ordered) - 1, len(ordered) * percent // 100)], 2)

    @property
    def per_second(self) -> float:
        return round(len(self.latencies) / self.elapsed, 1)


def load(port: int, requests: Sequence[Request], *, clients: int, each: int) -> Timings:
    """Ask `each` times with every one of some clients at once, the requests in turn."""
    context = get_context("fork")
    queue = context.Queue()
    ready = context.Barrier(clients + 1)
    processes = [
        context.Process(target=_client, args=(port, requests[n::clients] or requests, each, ready, queue))
        for n in range(clients)
    ]
    for process in processes:
        process.start()
    ready.wait(60)
    begin = time.perf_counter()
    timings = Timings()
    for _ in processes:
        latencies, statuses = queue.get(timeout=300)
        timings.latencies += latencies
        for status, count in statuses.items():
            timings.statuses[status] = timings.statuses.get(status, 0) + count
    timings.elapsed = time.perf_counter() - begin
    for process in processes:
        process.join()
    return timings


def _client(port: int, requests: Sequence[Request], each: int, ready, queue) -> None:  # type: ignore[no-untyped-def]
    latencies, statuses = [], {}
    with Client(port) as client:
        client.ask(requests[0])
        ready.wait(60)
        for number in range(each):
            begin = time.perf_counter()
            status, _ = client.ask(requests[number % len(requests)])
            latencies.append(time.perf_counter() - begin)
            statuses[status] = statuses.get(status, 0) + 1
    queue.put((latencies, statuses))


def in_threads(work: Callable[[int], None], count: int) -> None:
    """Do `work(0)`, `work(1)` ... at once."""
    threads = [threading.Thread(target=work, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def peak_memory_mb(pid: int) -> float:
    """The most memory that a process held so far."""
    status = Path(f"/proc/{pid}/status").read_text()
    match = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert match
    return round(int(match[1]) / 1024, 1)
