"""A portal in which somebody has studied."""

from __future__ import annotations

import sqlite3
from typing import Any

from flask import Flask
from flask.testing import FlaskClient

from tests.samples import add_activity, add_group, add_word, launch, review
from tests.study.other_learner import other_review, other_session


def study_a_little(client: FlaskClient, set_clock: Any, app: Flask, db: sqlite3.Connection) -> None:
    """Two learners, three words of which one is deleted, answers over three days with predictions."""
    set_clock("2025-03-01T12:00:00-05:00")
    word_ids = [add_word(client, f"Wort{n}", f"word {n}") for n in range(3)]
    group_id = add_group(client, "Words", tuple(word_ids))
    session_id = launch(client, group_id, add_activity(client))["id"]
    theirs = other_session(app, db, group_id, 1)
    for day in (1, 3, 5):
        set_clock(f"2025-03-0{day}T12:00:00-05:00")
        for n, word_id in enumerate(word_ids):
            assert (
                review(client, session_id, word_id, (day + n) % 2 == 0, key=f"{day}-{n}").status_code == 201
            )
            other_review(app, theirs, word_id, True)
    client.delete(f"/api/words/{word_ids[2]}")
    launch(client, None, 1)
