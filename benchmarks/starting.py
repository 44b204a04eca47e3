"""From `./portal start` to the first answer, when everything is there already."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from backend_flask.config import ROOT
from benchmarks.data import Size
from benchmarks.http import free_port, wait_until_served

TARGET_S = 3.0


def run(folder: Path, size: Size) -> Iterator[dict[str, Any]]:
    """Seconds of the second start, the median of three, beside `python -c pass`."""
    seconds = sorted([_start(folder) for _ in range(4)][1:])[1]
    begin = time.perf_counter()
    subprocess.run([ROOT / ".venv" / "bin" / "python", "-c", "pass"], check=True)
    python = time.perf_counter() - begin
    yield {
        "figure": "second start to ready", "seconds": round(seconds, 2), "target_s": TARGET_S,
        "bare_python_s": round(python, 3), "meets": seconds < TARGET_S,
    }  # fmt: skip


def _start(folder: Path) -> float:
    port = free_port()
    environment = os.environ | {
        "PORTAL_DB": str(folder / "words.db"), "PORTAL_MEDIA": str(folder / "media"),
        "PORTAL_BACKUPS": str(folder / "backups"), "PORTAL_PORT": str(port),
    }  # fmt: skip
    begin = time.perf_counter()
    portal = subprocess.Popen(
        ["./portal", "start"], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_until_served(port, seconds=120)
        return time.perf_counter() - begin
    finally:
        portal.terminate()
        portal.wait(20)
