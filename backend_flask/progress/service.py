"""What the dashboard says about a learner."""

from __future__ import annotations

from datetime import date, timedelta

from backend_flask.database import Connection, Row
from backend_flask.errors import NotFound
from backend_flask.learners import service as learners
from backend_flask.progress import crud
from backend_flask.study.service import shown

ACTIVE_DAYS = 30


def get_last_study_session(db: Connection, *, learner_id: int) -> Row:
    """The learner's latest session. Raises NotFound before the first one."""
    session = crud.get_last_session(db, learner_id)
    if session is None:
        raise NotFound("No study session yet. Launch a study activity to begin one.")
    return session | {"created_at": shown(session["created_at"])}


def get_study_progress(db: Connection, *, learner_id: int) -> Row:
    """How many words of the inventory the learner has answered at least once."""
    totals = crud.get_totals(db, learner_id)
    return {
        "total_words_studied": totals["words_studied"],
        "total_available_words": totals["words"],
    }


def get_quick_stats(db: Connection, *, learner_id: int) -> Row:
    """Success rate in percent, sessions, groups active in the last 30 days, streak in days."""
    totals = crud.get_totals(db, learner_id)
    answers = totals["correct_count"] + totals["wrong_count"]
    today = date.fromisoformat(learners.today(db, learner_id))
    since = today - timedelta(days=ACTIVE_DAYS - 1)
    return {
        "success_rate": round(100 * totals["correct_count"] / answers, 1) if answers else 0.0,
        "total_study_sessions": totals["study_sessions"],
        "total_active_groups": crud.count_groups_studied_since(db, learner_id, since.isoformat()),
        "study_streak_days": crud.get_streak(
            db, learner_id, today.isoformat(), (today - timedelta(days=1)).isoformat()
        ),
    }


def get_calendar(db: Connection, *, learner_id: int, days: int) -> list[Row]:
    """The days with an answer among the last `days`, oldest first."""
    today = date.fromisoformat(learners.today(db, learner_id))
    since = today - timedelta(days=days - 1)
    return crud.list_days_since(db, learner_id, since.isoformat())
