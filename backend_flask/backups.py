"""Backups of the whole database, and the way back."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

from backend_flask import clock
from backend_flask.database import connect

Progress = Callable[[int, int], None]

_PAGES_A_STEP = 2000


class BackupError(RuntimeError):
    """A backup cannot be made or used; the database is as it was."""


def back_up(db: sqlite3.Connection, folder: Path, reason: str, progress: Progress | None = None) -> Path:
    """Copy a database that may be in use into `folder` and answer the new file's path.

    SQLite's own backup API gives one consistent state. The file gets its name only when it is
    whole and on the disk. `progress` is told the pages done and the pages in all.
    """
    folder.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(".part", dir=folder)
    os.close(descriptor)
    unfinished = Path(name)
    try:
        copy = sqlite3.connect(unfinished)
        try:
            db.backup(copy, pages=_PAGES_A_STEP, progress=_tell(progress))
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
        _flush(unfinished)
        file = _claim_name(unfinished, folder, f"words-{clock.now():%Y%m%d-%H%M%S}-{reason}")
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return file


def restore(file: Path, path: Path, *, backup_folder: Path, progress: Progress | None = None) -> Path | None:
    """Put a backup in the place of the database, and answer the backup made of what was there.

    The pages are copied into the database file itself, as one transaction, so that a running
    server goes on with the restored data. Raises BackupError for a file that is no portal backup.
    """
    source = _open_backup(file)
    path.parent.mkdir(parents=True, exist_ok=True)
    existed = path.exists()
    target = connect(path)
    try:
        kept = back_up(target, backup_folder, "before-restore") if existed else None
        given = _last_ids(target) if existed else {}
        source.backup(target, pages=_PAGES_A_STEP, progress=_tell(progress))
        target.execute("PRAGMA journal_mode = WAL")
        # An answer that waits in some browser must not land in a new session with an old id.
        for table, last in given.items():
            target.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (last, table))
            target.execute(
                "INSERT INTO sqlite_sequence (name, seq) SELECT ?, ?"
                " WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?)",
                (table, last, table),
            )
        return kept
    finally:
        target.close()
        source.close()


def _last_ids(db: sqlite3.Connection) -> dict[str, int]:
    """The last id that each table gave which never gives one twice."""
    if not db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'").fetchone():
        return {}
    return {row["name"]: row["seq"] for row in db.execute("SELECT name, seq FROM sqlite_sequence")}


def _open_backup(file: Path) -> sqlite3.Connection:
    if not file.is_file():
        raise BackupError(f"There is no file {file}.")
    source = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
    try:
        first = source.execute("SELECT 1 FROM schema_migrations WHERE name = '0001_init.sql'")
        if first.fetchone() is None:
            raise BackupError(f"{file} is not a backup of this portal.")
        if source.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise BackupError(f"{file} is damaged.")
    except sqlite3.DatabaseError as error:
        source.close()
        raise BackupError(f"{file} is not a backup of this portal: {error}.") from error
    except BackupError:
        source.close()
        raise
    return source


def _claim_name(unfinished: Path, folder: Path, stem: str) -> Path:
    """Give the file the first name that is free; two processes never get the same one."""
    for suffix in ("", *(f"-{number}" for number in range(2, 1000))):
        file = folder / f"{stem}{suffix}.db"
        try:
            file.open("x").close()
        except FileExistsError:
            continue
        unfinished.replace(file)
        return file
    raise BackupError(f"There are too many backups named {stem} in {folder}.")


def _tell(progress: Progress | None) -> Callable[[int, int, int], None] | None:
    if progress is None:
        return None
    return lambda _status, remaining, total: progress(total - remaining, total)


def _flush(file: Path) -> None:
    descriptor = os.open(file, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
