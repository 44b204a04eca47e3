"""Small things that many tests need."""

from __future__ import annotations

from typing import Any

from flask.testing import FlaskClient

HOUSE = {
    "german": "Haus",
    "english": "house",
    "parts": {"pos": "noun", "article": "das", "plural": "Häuser"},
}


def add_word(client: FlaskClient, german: str = "Haus", english: str = "house", **more: Any) -> int:
    answer = client.post("/api/words", json={"german": german, "english": english, **more})
    assert answer.status_code == 201, answer.json
    return int(answer.json["id"])


def add_group(client: FlaskClient, name: str = "Home", word_ids: tuple[int, ...] = ()) -> int:
    answer = client.post("/api/groups", json={"name": name, "word_ids": list(word_ids)})
    assert answer.status_code == 201, answer.json
    return int(answer.json["id"])


def add_activity(client: FlaskClient, name: str = "Word Race", **more: Any) -> int:
    body = {"name": name, "launch_url": "https://race.example/play", **more}
    answer = client.post("/api/study_activities/register", json=body)
    assert answer.status_code == 201, answer.json
    return int(answer.json["id"])


def launch(client: FlaskClient, group_id: int | None, activity_id: int) -> dict[str, Any]:
    """The session that a launch began, with the study app's `token`."""
    answer = client.post(
        "/api/study_activities", json={"group_id": group_id, "study_activity_id": activity_id}
    )
    assert answer.status_code == 201, answer.json
    return {**answer.json, "token": answer.json["launch_url"].split("#token=")[1]}


def start_session(client: FlaskClient, words: int = 3) -> tuple[int, list[int]]:
    """A session over a new group of words: its id and theirs."""
    word_ids = [add_word(client, f"Wort{n}", f"word {n}") for n in range(words)]
    group_id = add_group(client, "Words", tuple(word_ids))
    return launch(client, group_id, add_activity(client))["id"], word_ids


def review(client: FlaskClient, session_id: int, word_id: int, correct: bool, **more: Any) -> Any:
    return client.post(
        f"/api/study_sessions/{session_id}/words/{word_id}/review", json={"correct": correct, **more}
    )


def assert_problem(answer: Any, status: int, *, field: str | None = None, says: str = "") -> None:
    """The answer is a problem in the portal's form that names the field and says what to do."""
    assert answer.status_code == status, answer.get_data(as_text=True)
    assert answer.content_type == "application/problem+json"
    body = answer.json
    assert body["status"] == status
    assert body["title"] and body["type"] and body["detail"]
    if field:
        here = body["errors"]
        for step in field.split("."):
            assert step in here, body
            here = here[step]
    assert says.lower() in body["detail"].lower(), body["detail"]
