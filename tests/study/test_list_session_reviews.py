"""GET /api/study_sessions/{id}/reviews"""

from tests.samples import add_activity, assert_problem, review, start_session
from tests.study.other_learner import other_session


def test_shows_the_answers_in_the_order_given(client, set_clock):
    set_clock("2025-02-08T17:20:23-05:00")
    session_id, words = start_session(client)
    review(client, session_id, words[1], False, answer="Wrot1", elapsed_ms=1200, key="a-1")
    review(client, session_id, words[0], True)
    answer = client.get(f"/api/study_sessions/{session_id}/reviews")
    assert answer.status_code == 200
    assert answer.json == {
        "items": [
            {
                "id": 1,
                "word_id": words[1],
                "german": "Wort1",
                "english": "word 1",
                "parts": {},
                "correct": False,
                "answer": "Wrot1",
                "elapsed_ms": 1200,
                "key": "a-1",
                "created_at": "2025-02-08T17:20:23-05:00",
            },
            {
                "id": 2,
                "word_id": words[0],
                "german": "Wort0",
                "english": "word 0",
                "parts": {},
                "correct": True,
                "answer": None,
                "elapsed_ms": None,
                "key": None,
                "created_at": "2025-02-08T17:20:23-05:00",
            },
        ],
        "pagination": {"current_page": 1, "total_pages": 1, "total_items": 2, "items_per_page": 100},
    }


def test_is_a_hundred_answers_a_page(client):
    session_id, words = start_session(client)
    batch = {"reviews": [{"word_id": words[n % 3], "correct": n % 2 == 0} for n in range(150)]}
    client.post(f"/api/study_sessions/{session_id}/reviews", json=batch)
    second = client.get(f"/api/study_sessions/{session_id}/reviews?page=2").json
    assert [item["id"] for item in second["items"]] == list(range(101, 151))
    assert second["pagination"]["total_items"] == 150


def test_an_unknown_session_or_another_learners_is_not_found(client, app, db):
    assert_problem(client.get("/api/study_sessions/9/reviews"), 404)
    theirs = other_session(app, db, None, add_activity(client))
    assert_problem(client.get(f"/api/study_sessions/{theirs}/reviews"), 404)


def test_refuses_page_zero(client):
    session_id, _ = start_session(client)
    assert_problem(client.get(f"/api/study_sessions/{session_id}/reviews?page=0"), 422, field="page")
