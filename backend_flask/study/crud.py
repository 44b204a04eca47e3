"""The SQL of the launchpad and the record store. The learner's id is part of every WHERE."""

from __future__ import annotations

from typing import Any

from backend_flask import clock
from backend_flask.database import Connection, Row
from backend_flask.pagination import PAGE_SIZE, Key

# Study activities

_ACTIVITY_COLUMNS = (
    "id, name, thumbnail_url, description, launch_url, seed_key IS NOT NULL AS is_builtin, allows_other_words"
)


def get_activity(db: Connection, activity_id: int) -> Row | None:
    return db.execute(
        f"SELECT {_ACTIVITY_COLUMNS} FROM study_activities WHERE id = ? AND deleted_at IS NULL",
        (activity_id,),
    ).fetchone()


def list_activities(db: Connection) -> list[Row]:
    return db.execute(
        f"SELECT {_ACTIVITY_COLUMNS} FROM study_activities WHERE deleted_at IS NULL ORDER BY id"
    ).fetchall()


def list_outside_launch_urls(db: Connection) -> list[str]:
    rows = db.execute("SELECT launch_url FROM study_activities WHERE seed_key IS NULL AND deleted_at IS NULL")
    return [row["launch_url"] for row in rows]


def get_activity_id_by_name(db: Connection, name: str) -> int | None:
    row = db.execute(
        "SELECT id FROM study_activities WHERE name = ? COLLATE NOCASE AND deleted_at IS NULL",
        (name,),
    ).fetchone()
    return row["id"] if row else None


def get_outside_activity_by_name(db: Connection, name: str) -> Row | None:
    return db.execute(
        "SELECT id FROM study_activities"
        " WHERE name = ? COLLATE NOCASE AND seed_key IS NULL AND deleted_at IS NULL",
        (name,),
    ).fetchone()


def insert_activity(db: Connection, activity: Row) -> int:
    now = clock.now_text()
    cursor = db.execute(
        "INSERT INTO study_activities"
        " (name, description, launch_url, thumbnail_url, allows_other_words, created_at, updated_at)"
        " VALUES (:name, :description, :launch_url, :thumbnail_url, :allows_other_words, :now, :now)",
        activity | {"now": now},
    )
    return int(cursor.lastrowid or 0)


def update_activity(db: Connection, activity_id: int, activity: Row) -> None:
    db.execute(
        "UPDATE study_activities SET name = :name, description = :description,"
        " launch_url = :launch_url, thumbnail_url = :thumbnail_url,"
        " allows_other_words = :allows_other_words, updated_at = :now WHERE id = :id",
        activity | {"id": activity_id, "now": clock.now_text()},
    )


def delete_activity(db: Connection, activity_id: int) -> None:
    """Mark an activity as deleted; its sessions stay."""
    db.execute("UPDATE study_activities SET deleted_at = ? WHERE id = ?", (clock.now_text(), activity_id))


def upsert_seed_activity(db: Connection, activity: Row) -> None:
    """Make a built-in activity, or bring its texts up to date."""
    db.execute(
        "INSERT INTO study_activities"
        " (name, description, launch_url, thumbnail_url, seed_key, created_at, updated_at)"
        " VALUES (:name, :description, :launch_url, :thumbnail_url, :seed_key, :now, :now)"
        " ON CONFLICT (seed_key) DO UPDATE SET name = excluded.name,"
        " description = excluded.description, launch_url = excluded.launch_url,"
        " thumbnail_url = excluded.thumbnail_url",
        activity | {"now": clock.now_text()},
    )


# Study sessions

_SESSION_COLUMNS = """
    s.id, a.name AS activity_name, coalesce(g.name, 'All words') AS group_name,
    s.created_at AS start_time, coalesce(s.ended_at, s.last_review_at, s.created_at) AS end_time,
    s.review_items_count, s.correct_count, s.review_items_count - s.correct_count AS wrong_count,
    s.group_id, s.study_activity_id, s.ended_at IS NOT NULL AS is_finished
"""
_SESSION_NAMES = (
    "JOIN study_activities a ON a.id = s.study_activity_id LEFT JOIN groups g ON g.id = s.group_id"
)

# What a list of sessions can be narrowed to; each has an index that ends in the session's id.
_SESSION_FILTERS = {
    None: "learner_id = :learner_id",
    "group_id": "group_id = :value AND learner_id = :learner_id",
    "study_activity_id": "study_activity_id = :value AND learner_id = :learner_id",
}


def get_session(db: Connection, learner_id: int, session_id: int) -> Row | None:
    return db.execute(
        f"SELECT {_SESSION_COLUMNS}, a.allows_other_words FROM study_sessions s {_SESSION_NAMES}"
        " WHERE s.learner_id = ? AND s.id = ?",
        (learner_id, session_id),
    ).fetchone()


def get_session_by_token(db: Connection, token_hash: str) -> Row | None:
    """The open session that a study app's token belongs to; none once the app was removed."""
    return db.execute(
        "SELECT s.id, s.learner_id, s.group_id, s.created_at FROM study_sessions s"
        " JOIN study_activities a ON a.id = s.study_activity_id AND a.deleted_at IS NULL"
        " WHERE s.launch_token_hash = ? AND s.ended_at IS NULL",
        (token_hash,),
    ).fetchone()


def next_session_key(
    db: Connection, learner_id: int, column: str | None, value: int | None, key: Key | None, skip: int
) -> Row | None:
    """The key of the session `skip` places after the one with `key`, newest first."""
    from_key = "AND id <= :key" if key else ""
    return db.execute(
        f"SELECT id FROM study_sessions WHERE {_SESSION_FILTERS[column]} {from_key}"
        " ORDER BY id DESC LIMIT 1 OFFSET :skip",
        {"learner_id": learner_id, "value": value, "key": key and key[0], "skip": skip},
    ).fetchone()


def list_sessions(
    db: Connection, learner_id: int, column: str | None, value: int | None, key: Key | None, skip: int
) -> list[Row]:
    """A page of sessions, newest first, beginning `skip` places after the one with `key`."""
    from_key = "AND id <= :key" if key else ""
    return db.execute(
        f"SELECT {_SESSION_COLUMNS} FROM (SELECT id FROM study_sessions"
        f" WHERE {_SESSION_FILTERS[column]} {from_key} ORDER BY id DESC LIMIT :limit OFFSET :skip)"
        f" page JOIN study_sessions s ON s.id = page.id {_SESSION_NAMES} ORDER BY s.id DESC",
        {
            "learner_id": learner_id,
            "value": value,
            "key": key and key[0],
            "limit": PAGE_SIZE,
            "skip": skip,
        },
    ).fetchall()


def count_sessions(db: Connection, learner_id: int, column: str | None, value: int | None) -> int:
    if column is None:  # kept
        row = db.execute(
            "SELECT study_sessions AS total FROM learner_totals WHERE learner_id = ?", (learner_id,)
        ).fetchone()
    else:
        row = db.execute(
            f"SELECT count(*) AS total FROM study_sessions WHERE {_SESSION_FILTERS[column]}",
            {"learner_id": learner_id, "value": value},
        ).fetchone()
    return int(row["total"])


def insert_session(
    db: Connection,
    *,
    learner_id: int,
    group_id: int | None,
    study_activity_id: int,
    study_day: str,
    launch_token_hash: str,
    created_at: str,
) -> int:
    cursor = db.execute(
        "INSERT INTO study_sessions"
        " (learner_id, group_id, study_activity_id, study_day, launch_token_hash, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (learner_id, group_id, study_activity_id, study_day, launch_token_hash, created_at),
    )
    return int(cursor.lastrowid or 0)


def update_session_ended(db: Connection, session_id: int) -> None:
    db.execute("UPDATE study_sessions SET ended_at = ? WHERE id = ?", (clock.now_text(), session_id))


# Reviews


def list_session_words(db: Connection, session_id: int, page: int) -> list[Row]:
    """The words that were answered in a session, in that order, with the session's counts."""
    return db.execute(
        "SELECT w.id, w.german, w.english, w.parts, r.correct_count, r.wrong_count FROM"
        " (SELECT word_id, sum(correct) AS correct_count, sum(1 - correct) AS wrong_count,"
        " min(id) AS first FROM word_review_items WHERE study_session_id = ?"
        " GROUP BY word_id ORDER BY first LIMIT ? OFFSET ?) r"
        " JOIN words w ON w.id = r.word_id ORDER BY r.first",
        (session_id, PAGE_SIZE, (page - 1) * PAGE_SIZE),
    ).fetchall()


def count_session_words(db: Connection, session_id: int) -> int:
    row = db.execute(
        "SELECT count(DISTINCT word_id) AS total FROM word_review_items WHERE study_session_id = ?",
        (session_id,),
    ).fetchone()
    return int(row["total"])


def list_session_reviews(db: Connection, session_id: int, page: int) -> list[Row]:
    """The answers of a session in the order in which they were given."""
    return db.execute(
        "SELECT r.id, r.word_id, w.german, w.english, w.parts, r.correct, r.answer, r.elapsed_ms,"
        " r.idempotency_key AS key, r.created_at"
        " FROM word_review_items r JOIN words w ON w.id = r.word_id"
        " WHERE r.study_session_id = ? ORDER BY r.id LIMIT ? OFFSET ?",
        (session_id, PAGE_SIZE, (page - 1) * PAGE_SIZE),
    ).fetchall()


def get_review(db: Connection, learner_id: int, session_id: int, review_id: int) -> Row | None:
    return db.execute(
        "SELECT id, word_id FROM word_review_items WHERE learner_id = ? AND study_session_id = ? AND id = ?",
        (learner_id, session_id, review_id),
    ).fetchone()


def get_review_by_key(db: Connection, session_id: int, key: str) -> Row | None:
    return db.execute(
        "SELECT id, word_id, study_session_id, correct, created_at FROM word_review_items"
        " WHERE study_session_id = ? AND idempotency_key = ?",
        (session_id, key),
    ).fetchone()


def word_in_group_exists(db: Connection, word_id: int, group_id: int) -> bool:
    return bool(
        db.execute(
            "SELECT 1 FROM words_groups WHERE word_id = ? AND group_id = ? AND is_live = 1",
            (word_id, group_id),
        ).fetchone()
    )


def insert_review(db: Connection, **review: Any) -> int:
    cursor = db.execute(
        "INSERT INTO word_review_items (learner_id, study_session_id, word_id, correct, answer,"
        " elapsed_ms, idempotency_key, study_day, created_at) VALUES (:learner_id,"
        " :study_session_id, :word_id, :correct, :answer, :elapsed_ms, :key, :study_day, :created_at)",
        review,
    )
    return int(cursor.lastrowid or 0)


def delete_review(db: Connection, review_id: int) -> None:
    db.execute("DELETE FROM word_review_items WHERE id = ?", (review_id,))


def list_word_reviews(db: Connection, learner_id: int, word_id: int) -> list[Row]:
    """All of a learner's answers about a word, oldest first."""
    return db.execute(
        "SELECT id, correct, study_day FROM word_review_items"
        " WHERE learner_id = ? AND word_id = ? ORDER BY id",
        (learner_id, word_id),
    ).fetchall()


def list_word_history(db: Connection, learner_id: int, word_id: int, page: int) -> list[Row]:
    """A learner's answers about a word, newest first, each with its study app."""
    return db.execute(
        "SELECT r.id, r.correct, r.answer, r.elapsed_ms, r.created_at, r.study_session_id,"
        " a.name AS activity_name FROM word_review_items r"
        " JOIN study_sessions s ON s.id = r.study_session_id"
        " JOIN study_activities a ON a.id = s.study_activity_id"
        " WHERE r.learner_id = ? AND r.word_id = ? ORDER BY r.id DESC LIMIT ? OFFSET ?",
        (learner_id, word_id, PAGE_SIZE, (page - 1) * PAGE_SIZE),
    ).fetchall()


def count_word_reviews(db: Connection, learner_id: int, word_id: int) -> int:
    row = db.execute(
        "SELECT count(*) AS total FROM word_review_items WHERE learner_id = ? AND word_id = ?",
        (learner_id, word_id),
    ).fetchone()
    return int(row["total"])


# A learner's whole history. The counts go first: see the trigger word_review_items_after_delete.


def update_session_counts_to_zero(db: Connection, learner_id: int) -> None:
    db.execute(
        "UPDATE study_sessions SET review_items_count = 0, correct_count = 0 WHERE learner_id = ?",
        (learner_id,),
    )


def update_word_stats_to_zero(db: Connection, learner_id: int) -> None:
    db.execute(
        "UPDATE word_stats SET correct_count = 0, wrong_count = 0"
        " WHERE learner_id = ? AND correct_count + wrong_count > 0",
        (learner_id,),
    )


def delete_study_days(db: Connection, learner_id: int) -> None:
    db.execute("DELETE FROM study_days WHERE learner_id = ?", (learner_id,))


def delete_reviews(db: Connection, learner_id: int) -> None:
    db.execute("DELETE FROM word_review_items WHERE learner_id = ?", (learner_id,))


def delete_sessions(db: Connection, learner_id: int) -> None:
    db.execute("DELETE FROM study_sessions WHERE learner_id = ?", (learner_id,))
