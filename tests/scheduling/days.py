"""Studying on set days, at noon in the portal's zone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from flask.testing import FlaskClient

from tests.samples import add_activity, add_group, add_word, launch, review

FIRST_DAY = date(2025, 1, 6)


class Days:
    """A group of words and one session that goes on for days: `days.study(3, {word_id: True})`."""

    def __init__(self, client: FlaskClient, set_clock: Any, words: int) -> None:
        self.client = client
        self.set_clock = set_clock
        self.go_to(0)
        self.word_ids = [add_word(client, f"Wort{n}", f"word {n}") for n in range(words)]
        self.group_id = add_group(client, "Words", tuple(self.word_ids))
        self.session_id = launch(client, None, add_activity(client))["id"]

    def go_to(self, day: int) -> None:
        self.set_clock(f"{FIRST_DAY + timedelta(days=day)}T12:00:00-05:00")

    def study(self, day: int, answers: dict[int, bool]) -> None:
        self.go_to(day)
        for word_id, correct in answers.items():
            answer = review(self.client, self.session_id, word_id, correct)
            assert answer.status_code == 201, answer.json

    def settings(self, **changes: Any) -> None:
        answer = self.client.patch("/api/settings", json=changes)
        assert answer.status_code == 200, answer.json

    def queue(self, day: int, query: str = "") -> dict[str, Any]:
        self.go_to(day)
        answer = self.client.get(f"/api/study/queue{query}")
        assert answer.status_code == 200, answer.json
        return answer.json

    def forecast(self, day: int, query: str = "") -> list[int]:
        self.go_to(day)
        answer = self.client.get(f"/api/dashboard/forecast{query}")
        assert answer.status_code == 200, answer.json
        return [item["due_count"] for item in answer.json["items"]]


def text_of(day: int) -> str:
    return (FIRST_DAY + timedelta(days=day)).isoformat()


def words(queue: dict[str, Any], state: str) -> list[int]:
    return [item["id"] for item in queue["items"] if item["state"] == state]
