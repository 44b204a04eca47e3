"""Studying at set moments, and what the dashboard then says."""

from __future__ import annotations

from typing import Any

from flask.testing import FlaskClient

from tests.samples import review, start_session


class Study:
    """One session that answers at any moment: `study.at("2025-03-01T20:00:00-05:00")`."""

    def __init__(self, client: FlaskClient, set_clock: Any) -> None:
        self.client = client
        self.set_clock = set_clock
        set_clock("2024-01-01T12:00:00-05:00")
        self.session_id, self.word_ids = start_session(client)

    def at(self, *moments: str, correct: bool = True) -> None:
        for moment in moments:
            self.set_clock(moment)
            answer = review(self.client, self.session_id, self.word_ids[0], correct)
            assert answer.status_code == 201, answer.json

    def streak_at(self, moment: str) -> int:
        self.set_clock(moment)
        return int(self.client.get("/api/dashboard/quick-stats").json["study_streak_days"])

    def live_in(self, time_zone: str, rollover_hour: int = 4) -> None:
        answer = self.client.patch(
            "/api/settings", json={"time_zone": time_zone, "rollover_hour": rollover_hour}
        )
        assert answer.status_code == 200, answer.json
