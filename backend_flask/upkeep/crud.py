"""The SQL of upkeep: which seeds are in, what holds together, and the schema for a full reset."""

from __future__ import annotations

from backend_flask import clock
from backend_flask.database import Connection, Row


def get_seed_checksum(db: Connection, name: str) -> str | None:
    row = db.execute("SELECT checksum FROM seed_files WHERE name = ?", (name,)).fetchone()
    return row["checksum"] if row else None


def upsert_seed_file(db: Connection, name: str, checksum: str) -> None:
    db.execute(
        "INSERT INTO seed_files (name, checksum, seeded_at) VALUES (?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum,"
        " seeded_at = excluded.seeded_at",
        (name, checksum, clock.now_text()),
    )


def list_damage(db: Connection) -> list[str]:
    """What SQLite's own checks find; empty when the file is sound."""
    found = [row["integrity_check"] for row in db.execute("PRAGMA integrity_check")]
    broken = [
        f"{row['table']} row {row['rowid']} points to a missing row of {row['parent']}"
        for row in db.execute("PRAGMA foreign_key_check")
    ]
    return [line for line in found if line != "ok"] + broken


def list_differences(db: Connection, check: str) -> list[Row]:
    """The rows of a check: `place`, `kept`, `counted`."""
    return db.execute(check).fetchall()


def mend(db: Connection, statement: str) -> None:
    db.execute(statement)


def list_tables(db: Connection) -> list[str]:
    """The tables that migrations made, the latest first; not those inside a virtual table."""
    rows = db.execute(
        "SELECT l.name FROM pragma_table_list l JOIN sqlite_schema s ON s.name = l.name"
        " WHERE l.schema = 'main' AND l.type IN ('table', 'virtual')"
        " AND substr(l.name, 1, 7) <> 'sqlite_' ORDER BY s.rowid DESC"
    )
    return [row["name"] for row in rows]


def drop_table(db: Connection, name: str) -> None:
    db.execute(f'DROP TABLE "{name}"')


def list_triggers(db: Connection) -> list[str]:
    return [row["name"] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")]


def drop_trigger(db: Connection, name: str) -> None:
    db.execute(f'DROP TRIGGER "{name}"')


def list_sequences(db: Connection) -> list[Row]:
    """The last id that each table with AUTOINCREMENT gave."""
    return db.execute("SELECT name, seq FROM sqlite_sequence").fetchall()


def insert_sequences(db: Connection, sequences: list[Row]) -> None:
    """Let the ids of new, empty tables go on after these."""
    db.execute("DELETE FROM sqlite_sequence")
    db.executemany("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)", sequences)
