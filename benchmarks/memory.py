"""What a server process holds after it has answered a great deal."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.data import Size

_PROGRAM = """
import re, sys
from pathlib import Path
from backend_flask import create_app
def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024
import flask
bare = peak()
app = create_app()
client = app.test_client()
for page in range(1, int(sys.argv[1])):
    client.get(f"/api/words?page={page}", base_url="http://127.0.0.1")
print(round(bare, 1), round(peak(), 1))
"""


def run(folder: Path, size: Size) -> Iterator[dict[str, Any]]:
    """Peak memory in MB of a process that has answered every page, beside one with Flask alone."""
    from benchmarks.data import make_database

    words_only = Size(size.words, 1000, 10)
    config = make_database(folder, words_only)
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(size.words // 100 + 1)],
        env={"PORTAL_DB": str(config.db), "PATH": "/usr/bin:/bin"}, capture_output=True, text=True,
        check=True, cwd=Path(__file__).parent.parent,
    )  # fmt: skip
    bare, peak = map(float, done.stdout.split())
    yield {"figure": "memory of a server process", "peak_mb": peak, "flask_alone_mb": bare}
