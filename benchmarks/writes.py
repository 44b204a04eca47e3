"""Answers from 32 writers at once: none refused, none lost, and how fast beside SQLite alone."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from benchmarks.data import Size, make_database
from benchmarks.http import Client, in_threads, load, served

WRITERS = 32
EACH = 100


def run(folder: Path, size: Size) -> Iterator[dict[str, Any]]:
    """Reviews acknowledged a second, their statuses, and those that are not in the database after."""
    config = make_database(folder, size)
    with served(config) as port:
        with Client(port) as client:
            body = orjson.dumps({"group_id": None, "study_activity_id": 1})
            status, answer = client.ask(("POST", "/api/study_activities", body))
            assert status == 201, answer
        session = orjson.loads(answer)["id"]
        requests = [
            ("POST", f"/api/study_sessions/{session}/words/{1 + n % size.words}/review", b'{"correct":true}')
            for n in range(WRITERS * EACH)
        ]
        timings = load(port, requests, clients=WRITERS, each=EACH)
    acknowledged = timings.statuses.get(201, 0) + WRITERS  # each client asks once before it begins
    with sqlite3.connect(config.db) as db:
        kept = db.execute("SELECT count(*) FROM word_review_items WHERE study_session_id = ?", (session,))
        lost = acknowledged - kept.fetchone()[0]
    ceiling = _ceiling(folder)
    yield {
        "figure": f"reviews by {WRITERS} writers", "per_second": timings.per_second,
        "p50_ms": timings.percentile_ms(50), "p99_ms": timings.percentile_ms(99),
        "statuses": timings.statuses, "lost": lost,
        "sqlite_commits_per_second": ceiling, "ratio": round(timings.per_second / ceiling, 2),
        "meets": lost == 0 and set(timings.statuses) == {201},
    }  # fmt: skip


def _ceiling(folder: Path) -> float:
    """Commits a second of one row from 32 threads on one connection, with nothing else to do."""
    db = sqlite3.connect(folder / "ceiling.db", isolation_level=None, check_same_thread=False)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)")
    begin = time.perf_counter()
    in_threads(lambda _: [db.execute("INSERT INTO t (b) VALUES ('x')") for _ in range(2000)] and None, 1)
    per_second = 2000 / (time.perf_counter() - begin)
    db.close()
    return round(per_second, 1)
