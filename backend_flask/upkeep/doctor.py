"""Counts everything that is kept once more, says what differs, and can mend it.

A room says what it keeps in pairs of files in its `sql` folder: `<name>.check.sql` selects the
rows that are not as they should be (columns `place`, `kept`, `counted`), and `<name>.mend.sql`
puts them right.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from backend_flask.database import Connection, transaction
from backend_flask.migrations import split_statements
from backend_flask.upkeep import crud
from backend_flask.vocabulary import service as vocabulary

ROOMS = Path(__file__).resolve().parent.parent
_SHOWN = 5
_TOO_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

Progress = Callable[[str, int, int], None]


@dataclass
class Diagnosis:
    """What was found: damage cannot be mended here, differences can."""

    damage: list[str] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)

    @property
    def is_well(self) -> bool:
        return not self.damage and not self.differences


def examine(*, mend: bool = False, progress: Progress | None = None) -> Diagnosis:
    """Check the database file and every kept value; with `mend`, put the values right."""
    checks = sorted(ROOMS.glob("*/sql/*.check.sql"), key=lambda check: _order(check))
    steps = len(checks) + 2
    diagnosis = Diagnosis()
    try:
        with transaction() as db:
            diagnosis.damage += crud.list_damage(db)
            _tell(progress, "database file", 1, steps)
            diagnosis.differences += vocabulary.check_search(db, mend=mend)
            _tell(progress, "search", 2, steps)
            for done, check in enumerate(checks, 3):
                diagnosis.differences += _check(db, check, mend)
                _tell(progress, _name(check), done, steps)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode not in _TOO_DAMAGED:
            raise
        # Nothing was mended: the transaction was rolled back.
        diagnosis = Diagnosis(damage=[*diagnosis.damage, str(error)])
    return diagnosis


def _order(check: Path) -> tuple[bool, str]:
    """The learners' totals last: mending what they are counted from changes them."""
    return check.parent.parent.name == "learners", str(check)


def _check(db: Connection, check: Path, mend: bool) -> list[str]:
    rows = crud.list_differences(db, check.read_text("utf-8"))
    if rows and mend:
        mending = check.with_name(f"{check.name.removesuffix('.check.sql')}.mend.sql")
        for statement in split_statements(mending.read_text("utf-8")):
            crud.mend(db, statement)
    lines = [
        f"{_name(check)}: {row['place']}: kept {row['kept']}, counted {row['counted']}"
        for row in rows[:_SHOWN]
    ]
    return lines + ([f"{_name(check)}: and {len(rows) - _SHOWN} more"] if len(rows) > _SHOWN else [])


def _name(check: Path) -> str:
    return check.name.removesuffix(".check.sql").replace("_", " ")


def _tell(progress: Progress | None, name: str, done: int, total: int) -> None:
    if progress:
        progress(name, done, total)
