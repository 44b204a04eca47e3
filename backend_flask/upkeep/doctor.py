"""Counts everything that is kept once more, says what differs, and can mend it.

A room says what it keeps in pairs of files in its `sql` folder: `<name>.check.sql` selects the
rows that are not as they should be (columns `place`, `kept`, `counted`), and `<name>.mend.sql`
puts them right.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from backend_flask.database import Connection, transaction
from backend_flask.upkeep import crud

ROOMS = Path(__file__).resolve().parent.parent
_SHOWN = 5

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
    """Check the database file and every kept count; with `mend`, put the counts right."""
    checks = sorted(ROOMS.glob("*/sql/*.check.sql"))
    with transaction() as db:
        diagnosis = Diagnosis(damage=crud.list_damage(db))
        for done, check in enumerate(checks, 1):
            differences = _differences(db, check)
            diagnosis.differences += differences
            if mend and differences:
                db.execute(check.with_name(check.name.replace(".check.", ".mend.")).read_text("utf-8"))
            if progress:
                progress(check.name.removesuffix(".check.sql"), done, len(checks))
    return diagnosis


def _differences(db: Connection, check: Path) -> list[str]:
    rows = db.execute(check.read_text("utf-8")).fetchall()
    name = check.name.removesuffix(".check.sql").replace("_", " ")
    lines = [f"{name}: {r['place']}: kept {r['kept']}, counted {r['counted']}" for r in rows[:_SHOWN]]
    return lines + ([f"{name}: and {len(rows) - _SHOWN} more"] if len(rows) > _SHOWN else [])
