"""Who answers, and which day it is for them."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from flask import current_app

from backend_flask.clock import Day
from backend_flask.database import Connection, Row, transaction
from backend_flask.errors import or_404
from backend_flask.learners import crud


def day_of(db: Connection, learner_id: int) -> Day:
    """How the learner's days are cut. Raises NotFound."""
    learner = or_404(crud.get_learner(db, learner_id), "learner", learner_id)
    name = learner["time_zone"]
    zone = ZoneInfo(name) if name else current_app.config["PORTAL"].timezone
    return Day(zone, learner["rollover_hour"])


def today(db: Connection, learner_id: int) -> str:
    """The learner's day, as it is stored: `2025-02-08`."""
    return day_of(db, learner_id).today().isoformat()


def get_settings(db: Connection, *, learner_id: int) -> Row:
    """A learner's settings. Raises NotFound."""
    return or_404(crud.get_learner(db, learner_id), "learner", learner_id)


def change_settings(*, learner_id: int, changes: Row) -> Row:
    """Change the given settings. Raises NotFound."""
    with transaction() as db:
        get_settings(db, learner_id=learner_id)
        if changes:
            crud.update_learner(db, learner_id, changes)
        return get_settings(db, learner_id=learner_id)


def zero_answers(db: Connection, learner_id: int) -> None:
    """Forget how many answers a learner gave; the rest of the totals follows by triggers."""
    crud.update_totals_to_zero(db, learner_id)
