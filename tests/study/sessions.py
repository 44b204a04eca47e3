"""What the three lists of sessions must all do."""

from __future__ import annotations

import sqlite3
from typing import Any

from flask.testing import FlaskClient

from tests.samples import add_activity, add_group, add_word, launch, review


def two_groups_two_activities(client: FlaskClient) -> tuple[list[int], list[int]]:
    word_id = add_word(client)
    groups = [add_group(client, name, (word_id,)) for name in ("Home", "Away")]
    return groups, [add_activity(client, name) for name in ("Word Race", "Word Maze")]


def studied_session(client: FlaskClient, set_clock: Any, group_id: int, activity_id: int) -> int:
    """Begun at 17:20:23, answered right at 17:25 and wrong at 17:30:23."""
    set_clock("2025-02-08T17:20:23-05:00")
    session_id = int(launch(client, group_id, activity_id)["id"])
    set_clock("2025-02-08T17:25:00-05:00")
    review(client, session_id, 1, True)
    set_clock("2025-02-08T17:30:23-05:00")
    review(client, session_id, 1, False)
    return session_id


def ids(answer: Any) -> list[int]:
    assert answer.status_code == 200, answer.json
    return [item["id"] for item in answer.json["items"]]


def insert_sessions(db: sqlite3.Connection, times: int, *launches: tuple[int | None, int]) -> None:
    """So many sessions of each group and activity, in turn, with ids from 1."""
    rows = [(n * len(launches) + k + 1, *what) for n in range(times) for k, what in enumerate(launches)]
    db.execute("BEGIN")
    db.executemany(
        "INSERT INTO study_sessions (id, learner_id, group_id, study_activity_id, study_day, created_at)"
        " VALUES (?, 1, ?, ?, '2025-01-01', '2025-01-01T12:00:00Z')",
        rows,
    )
    db.execute("COMMIT")
