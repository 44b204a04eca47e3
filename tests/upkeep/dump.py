"""The whole content of a database as text, to compare before and after."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

_TIME = re.compile(r"'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ'")


def dump(path: Path) -> list[str]:
    db = sqlite3.connect(path)
    try:
        return list(db.iterdump())
    finally:
        db.close()


def dump_without_times(path: Path) -> list[str]:
    return [_TIME.sub("'TIME'", line) for line in dump(path)]
