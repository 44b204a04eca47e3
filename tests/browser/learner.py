"""A learner who studies day after day through the API, for pages that need a past.

Whether a word is known follows from how well the schedule says it is remembered, so that what the
charts show is what an ordinary learner would see.
"""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import Any

from flask import Flask
from flask.testing import FlaskClient

from backend_flask import clock, create_app, database
from backend_flask.config import Config
from tests.conftest import Client

ROUND = 20
# The built-in apps that can ask about every word, by id, and the language that is answered in.
_ANSWERED_IN = {1: None, 2: "english", 3: "german", 4: "german"}
_SECONDS_A_CARD = 7
_KNOWN_AT_FIRST = 0.55  # how many new words a beginner guesses or has met before
_EVENING = 19  # o'clock, UTC


def study(
    config: Config, *, days: int, skips: frozenset[int] = frozenset(), until: datetime | None = None
) -> None:
    """Study on each of the last `days` days but those to skip, counted from 0; the last is yesterday.

    The clock runs again afterwards.
    """
    app = create_app(config)
    app.test_client_class = Client
    last = (until or datetime.now(UTC)) - timedelta(days=1)
    for number in range(days):
        if number in skips:
            continue
        evening = (last - timedelta(days=days - 1 - number)).replace(hour=_EVENING, minute=0, second=0)
        _Evening(app, random.Random(number), evening).study()
    clock.set_to(None)
    database.close_connections()


class _Evening:
    """One evening's rounds, with the clock going on from card to card."""

    def __init__(self, app: Flask, rnd: random.Random, begin: datetime) -> None:
        self.client: FlaskClient = app.test_client()
        self.rnd = rnd
        self.now = begin + timedelta(minutes=rnd.randint(0, 150))

    def study(self) -> None:
        clock.set_to(self.now)
        queue = self.client.get("/api/study/queue").json["items"]
        for start in range(0, len(queue), ROUND):
            self._play(queue[start : start + ROUND])

    def _play(self, words: list[dict[str, Any]]) -> None:
        activity_id = self.rnd.choice([*_ANSWERED_IN])
        session = self._post("/api/study_activities", group_id=None, study_activity_id=activity_id)
        given_in = _ANSWERED_IN[activity_id]
        again = []
        for word in words:
            chance = word["recall"] if word["state"] == "due" else _KNOWN_AT_FIRST
            is_known = self.rnd.random() < chance
            # Whoever does not know a word takes it for another one.
            meant = word if is_known else self.rnd.choice([other for other in words if other is not word])
            self._answer(session["id"], word, is_known, given_in and meant[given_in])
            if not is_known:
                again.append(word)
        for word in again:
            self._answer(session["id"], word, True, given_in and word[given_in])
        self._post(f"/api/study_sessions/{session['id']}/finish")

    def _answer(self, session_id: int, word: dict[str, Any], correct: bool, answer: str | None) -> None:
        elapsed = self.rnd.uniform(0.4, 1.6) * _SECONDS_A_CARD
        self.now += timedelta(seconds=elapsed)
        clock.set_to(self.now)
        review = {
            "word_id": word["id"], "correct": correct, "answer": answer, "elapsed_ms": round(1000 * elapsed)
        }  # fmt: skip
        self._post(f"/api/study_sessions/{session_id}/reviews", reviews=[review])

    def _post(self, address: str, **body: Any) -> Any:
        answer = self.client.post(address, json=body)
        assert answer.status_code < 300, answer.json
        return answer.json
