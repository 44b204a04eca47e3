"""The one door to SQLite: connections, transactions, and values kept while the data stand."""

from __future__ import annotations

import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar, cast

from flask import current_app

Row = dict[str, Any]
T = TypeVar("T")

BUSY_TIMEOUT_MS = 5000
MINIMUM_SQLITE = (3, 39, 0)  # STRICT tables, ->> and FULL JOIN
_KEPT_VALUES = 128

_local = threading.local()
_write_locks: dict[Path, threading.RLock] = {}
_write_locks_guard = threading.Lock()


class Connection(sqlite3.Connection):
    """A connection that can keep values for as long as the data that they came from stand."""

    kept_version: tuple[int, int] = (-1, -1)
    kept: OrderedDict[Hashable, Any]


def connect(path: Path) -> Connection:
    """Open a database as the whole portal does.

    WAL lets readers go on while one writes; synchronous=FULL makes a commit survive a power cut.
    """
    if sqlite3.sqlite_version_info < MINIMUM_SQLITE:
        raise RuntimeError(f"SQLite {sqlite3.sqlite_version} is too old; the portal needs 3.39 or newer.")
    db = sqlite3.connect(
        path,
        timeout=BUSY_TIMEOUT_MS / 1000,
        isolation_level=None,
        cached_statements=256,
        factory=Connection,
        check_same_thread=False,  # each thread has its own; closing at the end comes from another
    )
    db.kept = OrderedDict()
    db.row_factory = _row
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute("PRAGMA cache_size = -16384")
    db.execute("PRAGMA mmap_size = 268435456")
    return db


def get_db() -> Connection:
    """This thread's connection to the running app's database, opened at first use and kept."""
    return _thread_connection(current_app.config["PORTAL"].db)


def close_connections() -> None:
    """Close this thread's connections."""
    connections = _local.__dict__.pop("connections", {})
    for db in connections.values():
        db.close()


@contextmanager
def transaction() -> Iterator[Connection]:
    """Do all of the block or nothing of it.

    A transaction begins as a writer (IMMEDIATE): one that reads first and writes later fails at
    once when another wrote in between, whatever the busy timeout. Within an open transaction the
    block is a savepoint.
    """
    db = get_db()
    if db.in_transaction:
        with _savepoint(db):
            yield db
        return
    with _write_lock(current_app.config["PORTAL"].db), immediate(db):
        yield db


@contextmanager
def immediate(db: sqlite3.Connection) -> Iterator[None]:
    """BEGIN IMMEDIATE ... COMMIT, or ROLLBACK when the block raises."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def keep(db: Connection, key: Hashable, make: Callable[[], T]) -> T:
    """The value that `make` gives, kept until anything in the database changes.

    `data_version` sees the commits of every other connection, `total_changes` this one's own;
    inside a transaction nothing is kept.
    """
    if db.in_transaction:
        return make()
    version = (
        cast(int, db.execute("PRAGMA data_version").fetchone()["data_version"]),
        db.total_changes,
    )
    if version != db.kept_version:
        db.kept.clear()
        db.kept_version = version
    if key in db.kept:
        db.kept.move_to_end(key)
        return cast(T, db.kept[key])
    value = make()
    if db.kept_version == version:  # not if `make` kept something and saw a newer version
        db.kept[key] = value
    if len(db.kept) > _KEPT_VALUES:
        db.kept.popitem(last=False)
    return value


def _row(cursor: sqlite3.Cursor, values: tuple[Any, ...]) -> Row:
    return {column[0]: value for column, value in zip(cursor.description, values, strict=True)}


def _thread_connection(path: Path) -> Connection:
    connections: dict[Path, Connection] = _local.__dict__.setdefault("connections", {})
    if path not in connections:
        connections[path] = connect(path)
    return connections[path]


def _write_lock(path: Path) -> threading.RLock:
    """Writers of one process queue here: SQLite's own busy loop starves some under load."""
    with _write_locks_guard:
        return _write_locks.setdefault(path, threading.RLock())


@contextmanager
def _savepoint(db: sqlite3.Connection) -> Iterator[None]:
    db.execute("SAVEPOINT block")
    try:
        yield
        db.execute("RELEASE block")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK TO block")
            db.execute("RELEASE block")
        raise
