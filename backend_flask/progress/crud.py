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


def get_streak(db: Connection, learner_id: int, today: str, yesterday: str) -> Row:
    """The first and last day of the unbroken run of days that ends today or yesterday.

    Both are None when there is none. The run begins at the latest day that has no day before it.
    """
    return db.execute(
        "WITH last AS (SELECT max(study_day) AS day FROM study_days"
        " WHERE learner_id = :learner_id AND study_day IN (:today, :yesterday))"
        " SELECT last.day AS last_day, (SELECT d.study_day FROM study_days d"
        " WHERE d.learner_id = :learner_id AND d.study_day <= last.day AND NOT EXISTS"
        " (SELECT 1 FROM study_days b WHERE b.learner_id = :learner_id"
        " AND b.study_day = date(d.study_day, '-1 day'))"
        " ORDER BY d.study_day DESC LIMIT 1) AS first_day FROM last",
        {"learner_id": learner_id, "today": today, "yesterday": yesterday},
    ).fetchone()


def list_days_since(db: Connection, learner_id: int, first_day: str) -> list[Row]:
    return db.execute(
        "SELECT study_day AS day, correct_count, wrong_count FROM study_days"
        " WHERE learner_id = ? AND study_day >= ? ORDER BY study_day",
        (learner_id, first_day),
    ).fetchall()
