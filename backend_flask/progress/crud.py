"""The SQL of the dashboard: kept counts and day rollups, so it costs the same at any size."""

from __future__ import annotations

from backend_flask.database import Connection, Row


def get_last_session(db: Connection, learner_id: int) -> Row | None:
    return db.execute(
        "SELECT s.id, s.group_id, s.created_at, s.study_activity_id,"
        " coalesce(g.name, 'All words') AS group_name, a.name AS activity_name,"
        " s.review_items_count, s.ended_at IS NOT NULL AS is_finished"
        " FROM study_sessions s JOIN study_activities a ON a.id = s.study_activity_id"
        " LEFT JOIN groups g ON g.id = s.group_id"
        " WHERE s.learner_id = ? ORDER BY s.id DESC LIMIT 1",
        (learner_id,),
    ).fetchone()


def get_totals(db: Connection, learner_id: int) -> Row:
    return db.execute(
        "SELECT words_studied, correct_count, wrong_count, study_sessions,"
        " (SELECT words FROM inventory_totals) AS words FROM learner_totals WHERE learner_id = ?",
        (learner_id,),
    ).fetchone()


def count_groups_studied_since(db: Connection, learner_id: int, first_day: str) -> int:
    row = db.execute(
        "SELECT count(DISTINCT group_id) AS total FROM study_sessions"
        " WHERE learner_id = ? AND study_day >= ?",
        (learner_id, first_day),
    ).fetchone()
    return int(row["total"])


def get_streak(db: Connection, learner_id: int, today: str, yesterday: str) -> int:
    """The days in a row up to today or, if there is nothing today, yesterday."""
    row = db.execute(
        "SELECT streak FROM study_days WHERE learner_id = ? AND study_day IN (?, ?)"
        " ORDER BY study_day DESC LIMIT 1",
        (learner_id, today, yesterday),
    ).fetchone()
    return row["streak"] if row else 0


def list_days_since(db: Connection, learner_id: int, first_day: str) -> list[Row]:
    return db.execute(
        "SELECT study_day AS day, correct_count, wrong_count FROM study_days"
        " WHERE learner_id = ? AND study_day >= ? ORDER BY study_day",
        (learner_id, first_day),
    ).fetchall()
