"""Seeding 100,000 words from JSON files, beside inserting the same rows into a bare table."""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson

from backend_flask import create_app, migrations
from backend_flask.config import Config
from backend_flask.database import close_connections
from backend_flask.upkeep import service
from benchmarks.data import Size, make_words

TARGET_S = 5.0
FILES = 10


def run(folder: Path, size: Size) -> Iterator[dict[str, Any]]:
    """Seconds for all, checked against the schema of every part of speech."""
    words = list(make_words(size.words, random.Random(2)))
    plan = "from backend_flask.upkeep.seed_plan import words\nPLAN = (\n"
    for number in range(FILES):
        (folder / f"{number}.json").write_bytes(orjson.dumps(words[number::FILES]))
        plan += f'    words("{number}.json", into="Group {number}", level="A1"),\n'
    (folder / "plan.py").write_text(plan + ")\n")
    config = replace(Config(), db=folder / "words.db", backups=folder)
    migrations.migrate(config.db, backup_folder=folder)
    with create_app(config).app_context():
        begin = time.perf_counter()
        service.seed_database(folder=folder)
        seconds = time.perf_counter() - begin
        close_connections()
    bare = _bare_insert(folder, words)
    yield {
        "figure": f"seeding {size.words} words", "seconds": round(seconds, 2), "target_s": TARGET_S,
        "bare_insert_s": round(bare, 2), "ratio": round(seconds / bare, 1), "meets": seconds <= TARGET_S,
    }  # fmt: skip


def _bare_insert(folder: Path, words: list[dict[str, Any]]) -> float:
    """What SQLite alone takes for the same texts: no checks, no index, no search."""
    begin = time.perf_counter()
    with sqlite3.connect(folder / "bare.db") as db:
        db.execute("CREATE TABLE words (id INTEGER PRIMARY KEY, german TEXT, english TEXT, parts TEXT)")
        rows = ((word["german"], word["english"], orjson.dumps(word["parts"]).decode()) for word in words)
        db.executemany("INSERT INTO words (german, english, parts) VALUES (?, ?, ?)", rows)
    db.close()
    return time.perf_counter() - begin
