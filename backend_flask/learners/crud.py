"""The SQL of learners."""

from __future__ import annotations

from backend_flask.database import Connection, Row


def get_learner(db: Connection, learner_id: int) -> Row | None:
    return db.execute("SELECT * FROM learners WHERE id = ?", (learner_id,)).fetchone()


def update_learner(db: Connection, learner_id: int, changes: Row) -> None:
    """Change the given settings; their names come from the schema LearnerSettingsPatch."""
    assignments = ", ".join(f"{SETTINGS[name]} = :{name}" for name in changes)
    db.execute(
        f"UPDATE learners SET {assignments} WHERE id = :learner_id",
        changes | {"learner_id": learner_id},
    )


def update_totals_to_zero(db: Connection, learner_id: int) -> None:
    db.execute(
        "UPDATE learner_totals SET correct_count = 0, wrong_count = 0 WHERE learner_id = ?",
        (learner_id,),
    )


SETTINGS = {
    name: name
    for name in (
        "time_zone",
        "rollover_hour",
        "new_words_per_day",
        "reviews_per_day",
        "desired_retention",
        "language",
        "theme",
        "sound",
    )
}
