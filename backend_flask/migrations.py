"""Applies the numbered SQL files of `db/migrations` to a database, each once and whole."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from backend_flask import backups, clock
from backend_flask.config import ROOT
from backend_flask.database import Connection, connect, immediate

MIGRATIONS = ROOT / "db" / "migrations"
_NAME = re.compile(r"\d{4}_[a-z0-9_]+\.sql")

_ENDS_TRANSACTION = re.compile(
    r"\s*(BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE|ATTACH|DETACH|VACUUM)\b", re.IGNORECASE
)


class MigrationError(RuntimeError):
    """The database cannot be brought to the newest schema; nothing was changed."""


@dataclass(frozen=True)
class Migration:
    name: str
    sql: str

    @property
    def checksum(self) -> str:
        return hashlib.sha256(self.sql.encode()).hexdigest()


def migrate(path: Path, *, backup_folder: Path, folder: Path = MIGRATIONS) -> list[str]:
    """Apply every pending migration in name order and answer their names.

    An existing database is backed up before the first of them. Each migration and the row that
    records it are one transaction, so a crash or an error leaves the database as it was.
    Raises MigrationError when a file was edited after it ran, or fails.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    migrations = read_migrations(folder)
    db = connect(path)
    try:
        pending = _pending(db, migrations)
        if pending and len(pending) < len(migrations):
            backups.back_up(db, backup_folder, f"before-{pending[0].name[:4]}")
        return [migration.name for migration in pending if _apply(db, migration, migrations)]
    finally:
        db.close()


def pending_migrations(path: Path, *, folder: Path = MIGRATIONS) -> list[str]:
    """The names of the migrations that a database still lacks. Raises MigrationError as `migrate`."""
    db = connect(path)
    try:
        return [migration.name for migration in _pending(db, read_migrations(folder))]
    finally:
        db.close()


def read_migrations(folder: Path = MIGRATIONS) -> list[Migration]:
    """The migration files in the order in which they run."""
    files = sorted(folder.glob("*.sql"))
    for file in files:
        if not _NAME.fullmatch(file.name):
            raise MigrationError(f"{file.name}: a migration is named like 0002_create_words_table.sql.")
    numbers = [file.name[:4] for file in files]
    if len(set(numbers)) < len(numbers):
        raise MigrationError(f"Two migrations in {folder} have the same number.")
    return [Migration(file.name, file.read_text("utf-8")) for file in files]


def run_statements(db: sqlite3.Connection, migration: Migration) -> None:
    """Run a migration's statements in the transaction that is open, and record it."""
    for statement in split_statements(migration.sql):
        if _ENDS_TRANSACTION.match(_without_comments(statement)):
            raise MigrationError(
                f"{migration.name}: '{statement[:40]}' would end the transaction that it runs in."
            )
        db.execute(statement)
    db.execute(
        "INSERT INTO schema_migrations (name, checksum, applied_at) VALUES (?, ?, ?)",
        (migration.name, migration.checksum, clock.now_text()),
    )


def create_history(db: sqlite3.Connection) -> None:
    """Make the table that says which migrations ran."""
    db.execute(
        "CREATE TABLE IF NOT EXISTS schema_migrations ("
        " name TEXT PRIMARY KEY, checksum TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT"
    )


def split_statements(sql: str) -> Iterator[str]:
    """The statements of a file. SQLite's own parser says where one ends, so triggers stay whole."""
    statement = ""
    for piece in re.split(r"(?<=;)", sql):
        statement += piece
        if sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""
    if _without_comments(statement).strip():
        raise MigrationError(f"A statement does not end: {statement.strip()[:80]}")


def _pending(db: Connection, migrations: list[Migration]) -> list[Migration]:
    """What has not run yet. Raises MigrationError for what ran and is different now or gone."""
    _refuse_foreign(db)
    create_history(db)
    applied = {row["name"]: row["checksum"] for row in db.execute("SELECT * FROM schema_migrations")}
    for migration in migrations:
        if applied.get(migration.name, migration.checksum) != migration.checksum:
            raise MigrationError(
                f"{migration.name} was edited after it ran on this database. "
                "Put it back as it was, and write the change as a new migration."
            )
    unknown = sorted(set(applied) - {migration.name for migration in migrations})
    if unknown:
        raise MigrationError(
            f"This database has {', '.join(unknown)}, which this version of the portal does not know. "
            "Start the newer version, or restore an older backup."
        )
    pending = [migration for migration in migrations if migration.name not in applied]
    if pending and applied and pending[0].name < max(applied):
        raise MigrationError(f"{pending[0].name} comes before {max(applied)}, which has already run.")
    return pending


def _refuse_foreign(db: Connection) -> None:
    """Another program's file that lies in the database's place must not be touched."""
    names = {row["name"] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if names and "schema_migrations" not in names:
        raise MigrationError("This file is a database of another program. Set PORTAL_DB to another path.")


def _apply(db: Connection, migration: Migration, migrations: list[Migration]) -> bool:
    """Apply one migration; False when another process did so in the meantime."""
    # A table can only be rebuilt with foreign keys off, and the switch does nothing inside a
    # transaction; the check before the commit takes its place.
    db.execute("PRAGMA foreign_keys = OFF")
    try:
        with immediate(db):
            if migration not in _pending(db, migrations):
                return False
            run_statements(db, migration)
            broken = db.execute("PRAGMA foreign_key_check").fetchone()
            if broken:
                raise MigrationError(f"{migration.name}: breaks a foreign key in {broken['table']}.")
    except sqlite3.Error as error:
        raise MigrationError(f"{migration.name}: {error}. The database is as it was.") from error
    finally:
        db.execute("PRAGMA foreign_keys = ON")
    return True


def _without_comments(sql: str) -> str:
    return re.sub(r"--[^\n]*|/\*.*?\*/", "", sql, flags=re.DOTALL)
