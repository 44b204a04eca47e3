"""Every JSON example of the portal's first document (004): the same keys, the same types."""

import re

import pytest

from tests.samples import add_activity, add_group, add_word, assert_problem, launch, review

PAGINATION = {"current_page": 1, "total_pages": 5, "total_items": 100, "items_per_page": 100}
SESSION = {
    "id": 123,
    "activity_name": "Vocabulary Quiz",
    "group_name": "Basic Greetings",
    "start_time": "2025-02-08T17:20:23-05:00",
    "end_time": "2025-02-08T17:30:23-05:00",
    "review_items_count": 20,
}
WORD = {"german": "Hallo", "english": "hello", "correct_count": 5, "wrong_count": 2}

GET = {
    "/api/dashboard/last_study_session": {
        "id": 123,
        "group_id": 456,
        "created_at": "2025-02-08T17:20:23-05:00",
        "study_activity_id": 789,
        "group_name": "Basic Greetings",
    },
    "/api/dashboard/study_progress": {"total_words_studied": 3, "total_available_words": 124},
    "/api/dashboard/quick-stats": {
        "success_rate": 80.0,
        "total_study_sessions": 4,
        "total_active_groups": 3,
        "study_streak_days": 4,
    },
    "/api/study_activities/1": {
        "id": 1,
        "name": "Vocabulary Quiz",
        "thumbnail_url": "https://example.com/thumbnail.jpg",
        "description": "Practice your vocabulary with flashcards",
    },
    "/api/study_activities/1/study_sessions": {"items": [SESSION], "pagination": PAGINATION},
    "/api/words": {"items": [WORD], "pagination": PAGINATION},
    "/api/words/1": {
        "german": "hallo",
        "english": "hello",
        "stats": {"correct_count": 5, "wrong_count": 2},
        "groups": [{"id": 1, "name": "Basic Greetings"}],
    },
    "/api/groups": {
        "items": [{"id": 1, "name": "Basic Greetings", "word_count": 20}],
        "pagination": PAGINATION,
    },
    "/api/groups/1": {"id": 1, "name": "Basic Greetings", "stats": {"total_word_count": 20}},
    "/api/groups/1/words": {"items": [WORD], "pagination": PAGINATION},
    "/api/groups/1/study_sessions": {"items": [SESSION], "pagination": PAGINATION},
    "/api/study_sessions": {"items": [SESSION], "pagination": PAGINATION},
    "/api/study_sessions/1": SESSION,
    "/api/study_sessions/1/words": {"items": [WORD], "pagination": PAGINATION},
}

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")


def assert_like(example, answered, path="answer"):
    """What was answered has every key of the example, of the same type; more keys may stand beside."""
    assert type(answered) is type(example), (path, answered)
    if isinstance(example, dict):
        for key, value in example.items():
            assert key in answered, f"{path} has no {key}"
            assert_like(value, answered[key], f"{path}.{key}")
    elif isinstance(example, list):
        assert answered, f"{path} is empty, so it shows nothing"
        for number, item in enumerate(answered):
            assert_like(example[0], item, f"{path}.{number}")
    elif isinstance(example, str) and _MOMENT.fullmatch(example):
        assert _MOMENT.fullmatch(answered), (path, answered)


@pytest.mark.parametrize("address", GET)
def test_a_read_answers_as_the_document_shows(portal, address):
    answer = portal.client.get(address)
    assert answer.status_code == 200
    assert answer.content_type == "application/json"
    assert_like(GET[address], answer.json)


@pytest.mark.parametrize("address", [address for address in GET if "pagination" in GET[address]])
def test_a_list_gives_100_a_page_and_counts_what_it_lists(portal, address):
    whole = portal.client.get(address).json
    assert set(whole) == {"items", "pagination"}
    assert whole["pagination"] == {
        "current_page": 1,
        "total_pages": 1,
        "total_items": len(whole["items"]),
        "items_per_page": 100,
    }
    beyond = portal.client.get(f"{address}?page=2").json
    assert beyond == {"items": [], "pagination": whole["pagination"] | {"current_page": 2}}
    for page in ("0", "abc", "-1"):
        assert_problem(portal.client.get(f"{address}?page={page}"), 422, field="page")


def test_a_launch_answers_as_the_document_shows(portal):
    body = {"group_id": 2, "study_activity_id": 1}
    answer = portal.client.post("/api/study_activities", json=body)
    assert answer.status_code == 201
    assert_like({"id": 124, "group_id": 123}, answer.json)
    assert answer.json["group_id"] == 2
    assert portal.client.get(f"/api/study_sessions/{answer.json['id']}").status_code == 200


def test_a_review_answers_as_the_document_shows(portal):
    example = {
        "success": True,
        "word_id": 1,
        "study_session_id": 123,
        "correct": True,
        "created_at": "2025-02-08T17:33:07-05:00",
    }
    for correct in (True, False):
        answer = portal.client.post("/api/study_sessions/1/words/2/review", json={"correct": correct})
        assert answer.status_code in (200, 201)
        assert_like(example, answer.json)
        shown = {name: answer.json[name] for name in ("success", "word_id", "study_session_id", "correct")}
        assert shown == {"success": True, "word_id": 2, "study_session_id": 1, "correct": correct}


def test_the_resets_answer_as_the_document_shows(portal):
    with portal.put_back():
        answer = portal.client.post("/api/reset_history")
        assert answer.status_code == 200
        assert answer.json.items() >= {"success": True, "message": "Study history has been reset"}.items()
        answer = portal.client.post("/api/full_reset")
        assert answer.status_code == 200
        assert answer.json.items() >= {"success": True, "message": "System has been fully reset"}.items()


def test_no_session_yet_is_a_problem_that_says_so(client):
    assert_problem(client.get("/api/dashboard/last_study_session"), 404, says="No study session yet")


def test_times_and_names_are_those_of_the_example(client, set_clock):
    """The very values of the document, at its moment and in its time zone."""
    set_clock("2025-02-08T17:20:23-05:00")
    word_id = add_word(client, "hallo", "hello")
    group_id = add_group(client, "Basic Greetings", (word_id,))
    activity_id = add_activity(
        client, "Vocabulary Quiz", description="Practice your vocabulary with flashcards"
    )
    session_id = launch(client, group_id, activity_id)["id"]
    set_clock("2025-02-08T17:30:23-05:00")
    answer = review(client, session_id, word_id, True)
    assert answer.json["created_at"] == "2025-02-08T17:30:23-05:00"
    session = client.get(f"/api/study_sessions/{session_id}").json
    assert session.items() >= (SESSION | {"id": session_id, "review_items_count": 1}).items()
