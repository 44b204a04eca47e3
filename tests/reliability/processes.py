"""Real processes to be hard on: the portal under gunicorn, and scripts that stop where they are told."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from backend_flask.config import ROOT, Config

PATIENCE = 20  # seconds until something that should happen counts as never happening


class Server:
    """The portal as `./portal serve` runs it, on a free port of 127.0.0.1."""

    def __init__(self, config: Config, processes: int = 2) -> None:
        self.port = _free_port()
        self.log = config.db.with_name(f"server-{self.port}.log")
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "gunicorn",
                    "-c",
                    "python:backend_flask.gunicorn_settings",
                    "backend_flask:create_app()",
                ],
                cwd=ROOT,
                env=environment(config) | {"PORTAL_PORT": str(self.port), "PORTAL_PROCESSES": str(processes)},
                stdout=log,
                stderr=log,
                start_new_session=True,  # its workers form a group with it
            )
        _wait_until(self._answers)

    def _answers(self) -> bool:
        if self.process.poll() is not None:
            raise AssertionError(self.log.read_text())
        try:
            with Browser(self.port) as browser:
                return browser.get("/api/health")[0] == 200
        except OSError:
            return False

    def workers(self) -> list[int]:
        listed = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True, check=False
        )
        return [int(pid) for pid in listed.stdout.split()]

    def kill(self) -> None:
        """As a power cut does: the server and its workers at once, without a word."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(PATIENCE)

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                self.kill()


class Browser:
    """One kept connection to a server."""

    def __init__(self, port: int) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)

    def get(self, path: str) -> tuple[int, Any]:
        return self._send("GET", path)

    def post(self, path: str, body: Any = None) -> tuple[int, Any]:
        return self._send("POST", path, body)

    def delete(self, path: str) -> tuple[int, Any]:
        return self._send("DELETE", path)

    def review(self, session_id: int, word_id: int, correct: bool, key: str) -> tuple[int, Any]:
        path = f"/api/study_sessions/{session_id}/words/{word_id}/review"
        return self.post(path, {"correct": correct, "key": key})

    def __enter__(self) -> Browser:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def _send(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        content = None if body is None else json.dumps(body)
        self.connection.request(method, path, content, {"Content-Type": "application/json"})
        answer = self.connection.getresponse()
        text = answer.read()
        return answer.status, json.loads(text) if text else None


@contextmanager
def serving(config: Config, processes: int = 2) -> Iterator[Server]:
    server = Server(config, processes)
    try:
        yield server
    finally:
        server.end()


def kill_when_it_says(config: Config, script: str, sign: str) -> None:
    """Run a Python script and kill it (-9) at the moment when it prints the sign."""
    process = subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env=environment(config),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.strip() == sign, line + (process.communicate(timeout=PATIENCE)[1] if not line else "")
    finally:
        process.kill()
        process.communicate(timeout=PATIENCE)
    assert process.returncode == -signal.SIGKILL


def environment(config: Config) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("PORTAL_")}
    return ours | {
        "PYTHONPATH": str(ROOT),
        "PORTAL_DB": str(config.db),
        "PORTAL_MEDIA": str(config.media),
        "PORTAL_BACKUPS": str(config.backups),
        "PORTAL_TIMEZONE": str(config.timezone),
    }


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.05)
