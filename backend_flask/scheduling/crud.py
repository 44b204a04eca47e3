"""The SQL of schedules. The learner's id is part of every WHERE."""

from __future__ import annotations

from collections.abc import Iterable

from backend_flask.database import Connection, Row

_QUEUE_COLUMNS = "w.id, w.german, w.english, w.parts, st.correct_count, st.wrong_count"
_OF_GROUP = "(SELECT word_id FROM words_groups WHERE group_id = :group_id AND is_live = 1)"
_AND_IN_GROUP = f"AND word_id IN {_OF_GROUP}"
_AND_ID_IN_GROUP = f"AND w.id IN {_OF_GROUP}"


def get_schedule(db: Connection, learner_id: int, word_id: int) -> Row | None:
    return db.execute(
        "SELECT stability, difficulty, lapses, first_day, last_day, due_day FROM word_schedules"
        " WHERE learner_id = ? AND word_id = ?",
        (learner_id, word_id),
    ).fetchone()


def upsert_schedules(db: Connection, schedules: Iterable[Row]) -> None:
    db.executemany(
        "INSERT INTO word_schedules (learner_id, word_id, stability, difficulty, lapses, first_day,"
        " last_day, due_day, is_live) SELECT :learner_id, :word_id, :stability, :difficulty, :lapses,"
        " :first_day, :last_day, :due_day, deleted_at IS NULL FROM words WHERE id = :word_id"
        " ON CONFLICT (learner_id, word_id) DO UPDATE SET"
        " stability = excluded.stability, difficulty = excluded.difficulty,"
        " lapses = excluded.lapses, first_day = excluded.first_day, last_day = excluded.last_day,"
        " due_day = excluded.due_day",
        schedules,
    )


def list_memories(db: Connection, learner_id: int) -> list[Row]:
    """The stability and last day of all words that a learner has met."""
    return db.execute(
        "SELECT word_id, stability, last_day FROM word_schedules WHERE learner_id = ?", (learner_id,)
    ).fetchall()


def update_due_days(db: Connection, due_days: Iterable[Row]) -> None:
    """Set when words are due: rows of `learner_id`, `word_id` and `due_day`."""
    db.executemany(
        "UPDATE word_schedules SET due_day = :due_day WHERE learner_id = :learner_id AND word_id = :word_id",
        due_days,
    )


def delete_schedule(db: Connection, learner_id: int, word_id: int) -> None:
    db.execute("DELETE FROM word_schedules WHERE learner_id = ? AND word_id = ?", (learner_id, word_id))


def delete_schedules(db: Connection, learner_id: int) -> None:
    db.execute("DELETE FROM due_counts WHERE learner_id = ?", (learner_id,))
    db.execute("DELETE FROM word_schedules WHERE learner_id = ?", (learner_id,))


def insert_predictions(db: Connection, predictions: Iterable[Row]) -> None:
    db.executemany(
        "INSERT INTO recall_predictions (review_id, learner_id, predicted_ppm, correct)"
        " VALUES (:review_id, :learner_id, :predicted_ppm, :correct)",
        predictions,
    )


def delete_word_predictions(db: Connection, learner_id: int, word_id: int) -> None:
    db.execute(
        "DELETE FROM recall_predictions WHERE review_id IN"
        " (SELECT id FROM word_review_items WHERE learner_id = ? AND word_id = ?)",
        (learner_id, word_id),
    )


def delete_predictions(db: Connection, learner_id: int) -> None:
    """All of a learner's predictions; the bins first, so that there is nothing to count down."""
    db.execute("DELETE FROM recall_bins WHERE learner_id = ?", (learner_id,))
    db.execute("DELETE FROM recall_predictions WHERE learner_id = ?", (learner_id,))


def list_learner_ids(db: Connection) -> list[int]:
    return [row["id"] for row in db.execute("SELECT id FROM learners ORDER BY id")]


def list_reviews_by_word(db: Connection, learner_id: int) -> Iterable[Row]:
    """All of a learner's answers, word by word, each word's oldest first."""
    return db.execute(
        "SELECT id, word_id, correct, study_day FROM word_review_items"
        " WHERE learner_id = ? ORDER BY word_id, id",
        (learner_id,),
    )


# The queue


def list_due_words(
    db: Connection, learner_id: int, today: str, group_id: int | None, limit: int
) -> list[Row]:
    """The words that are due, most forgotten first: recall falls with days over stability."""
    return db.execute(
        f"SELECT {_QUEUE_COLUMNS}, s.stability, s.difficulty, s.lapses, s.first_day, s.last_day,"
        " s.due_day FROM (SELECT word_id, (julianday(:today) - julianday(last_day)) / stability AS faded"
        " FROM word_schedules WHERE learner_id = :learner_id AND is_live = 1 AND due_day <= :today"
        f" {_AND_IN_GROUP if group_id else ''} ORDER BY faded DESC, word_id LIMIT :limit) due"
        " CROSS JOIN words w ON w.id = due.word_id CROSS JOIN word_schedules s"
        " ON s.learner_id = :learner_id AND s.word_id = w.id CROSS JOIN word_stats st"
        " ON st.learner_id = :learner_id AND st.word_id = w.id ORDER BY due.faded DESC, w.id",
        {"learner_id": learner_id, "today": today, "group_id": group_id, "limit": limit},
    ).fetchall()


def count_due_words(db: Connection, learner_id: int, today: str, group_id: int | None) -> int:
    """How many words are due; kept for all words, counted for a group."""
    if group_id is None:
        row = db.execute(
            "SELECT coalesce(sum(words), 0) AS total FROM due_counts WHERE learner_id = ? AND due_day <= ?",
            (learner_id, today),
        ).fetchone()
    else:
        row = db.execute(
            "SELECT count(*) AS total FROM word_schedules WHERE learner_id = :learner_id"
            f" AND is_live = 1 AND due_day <= :today {_AND_IN_GROUP}",
            {"learner_id": learner_id, "today": today, "group_id": group_id},
        ).fetchone()
    return int(row["total"])


def list_new_words(db: Connection, learner_id: int, group_id: int | None, limit: int) -> list[Row]:
    """Words that the learner has not met: easier levels first, then as they came in."""
    return db.execute(
        f"SELECT {_QUEUE_COLUMNS} FROM words w CROSS JOIN word_stats st"
        " ON st.learner_id = :learner_id AND st.word_id = w.id"
        f" WHERE w.deleted_at IS NULL {_AND_ID_IN_GROUP if group_id else ''}"
        " AND NOT EXISTS (SELECT 1 FROM word_schedules s"
        " WHERE s.learner_id = :learner_id AND s.word_id = w.id)"
        " ORDER BY coalesce(w.parts ->> 'level', 'none'), w.id LIMIT :limit",
        {"learner_id": learner_id, "group_id": group_id, "limit": limit},
    ).fetchall()


def count_new_words(db: Connection, learner_id: int, group_id: int | None) -> int:
    """How many words the learner has not met; kept for all words, counted for a group."""
    if group_id is None:
        row = db.execute(
            "SELECT (SELECT words FROM inventory_totals)"
            " - (SELECT coalesce(sum(words), 0) FROM due_counts WHERE learner_id = ?) AS total",
            (learner_id,),
        ).fetchone()
    else:
        row = db.execute(
            "SELECT count(*) AS total FROM words_groups wg WHERE wg.group_id = :group_id"
            " AND wg.is_live = 1 AND NOT EXISTS (SELECT 1 FROM word_schedules s"
            " WHERE s.learner_id = :learner_id AND s.word_id = wg.word_id)",
            {"learner_id": learner_id, "group_id": group_id},
        ).fetchone()
    return int(row["total"])


def get_day_counts(db: Connection, learner_id: int, today: str) -> Row:
    """How many words were met for the first time today, and how many known ones were reviewed."""
    return db.execute(
        "SELECT (SELECT count(*) FROM word_schedules WHERE learner_id = :learner_id"
        " AND first_day = :today) AS new_words, (SELECT count(*) FROM word_schedules"
        " WHERE learner_id = :learner_id AND last_day = :today AND first_day < :today) AS reviews",
        {"learner_id": learner_id, "today": today},
    ).fetchone()


def list_due_counts(db: Connection, learner_id: int, until: str) -> list[Row]:
    """How many words fall due on each day up to `until`, overdue ones on their own day."""
    return db.execute(
        "SELECT due_day AS day, words AS due_count FROM due_counts"
        " WHERE learner_id = ? AND due_day <= ? AND words > 0 ORDER BY due_day",
        (learner_id, until),
    ).fetchall()


def list_recall_bins(db: Connection, learner_id: int) -> list[Row]:
    return db.execute(
        "SELECT bin, predicted_ppm / 1e6 / reviews AS predicted, 1.0 * correct / reviews AS actual, reviews"
        " FROM recall_bins WHERE learner_id = ? AND reviews > 0 ORDER BY bin",
        (learner_id,),
    ).fetchall()
