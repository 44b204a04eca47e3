"""A second learner in the same portal, whose study must stay out of sight."""

from __future__ import annotations

import sqlite3
from typing import Any

from flask import Flask

from backend_flask.study import service as study

OTHER = 2


def add_other_learner(db: sqlite3.Connection) -> None:
    db.execute("INSERT INTO learners (id, name, created_at) VALUES (2, 'Other', '2025-01-01T00:00:00Z')")


def other_session(app: Flask, db: sqlite3.Connection, group_id: int | None, activity_id: int) -> int:
    """A session of the second learner, who is made when not there yet."""
    if not db.execute("SELECT 1 FROM learners WHERE id = ?", (OTHER,)).fetchone():
        add_other_learner(db)
    with app.app_context():
        launched = study.launch(learner_id=OTHER, group_id=group_id, study_activity_id=activity_id)
    return int(launched["id"])


def other_review(app: Flask, session_id: int, word_id: int, correct: bool) -> int:
    answer: dict[str, Any] = {"word_id": word_id, "correct": correct}
    answer |= {"answer": None, "elapsed_ms": None, "key": None}
    with app.app_context():
        kept = study.record_reviews(learner_id=OTHER, session_id=session_id, reviews=[answer])
    return int(kept[0]["id"])
