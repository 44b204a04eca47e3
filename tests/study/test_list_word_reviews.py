"""GET /api/words/{id}/reviews"""

from tests.samples import add_activity, add_word, assert_problem, launch, review, start_session
from tests.study.other_learner import other_review, other_session


def test_shows_every_answer_about_the_word_newest_first(client, set_clock):
    set_clock("2025-02-08T17:20:23-05:00")
    session_id, words = start_session(client)
    review(client, session_id, words[0], False, answer="Wrot0", elapsed_ms=1200)
    review(client, session_id, words[1], True)
    set_clock("2025-02-09T17:20:23-05:00")
    later = launch(client, None, add_activity(client, "Word Maze"))["id"]
    review(client, later, words[0], True)
    answer = client.get(f"/api/words/{words[0]}/reviews")
    assert answer.status_code == 200
    assert answer.json == {
        "items": [
            {
                "id": 3,
                "correct": True,
                "answer": None,
                "elapsed_ms": None,
                "created_at": "2025-02-09T17:20:23-05:00",
                "study_session_id": later,
                "activity_name": "Word Maze",
            },
            {
                "id": 1,
                "correct": False,
                "answer": "Wrot0",
                "elapsed_ms": 1200,
                "created_at": "2025-02-08T17:20:23-05:00",
                "study_session_id": session_id,
                "activity_name": "Word Race",
            },
        ],
        "pagination": {"current_page": 1, "total_pages": 1, "total_items": 2, "items_per_page": 100},
    }


def test_is_a_hundred_answers_a_page(client):
    session_id, words = start_session(client)
    batch = {"reviews": [{"word_id": words[0], "correct": True}] * 150}
    client.post(f"/api/study_sessions/{session_id}/reviews", json=batch)
    second = client.get(f"/api/words/{words[0]}/reviews?page=2").json
    assert [item["id"] for item in second["items"]] == list(range(50, 0, -1))
    assert second["pagination"]["total_items"] == 150
    assert client.get(f"/api/words/{words[0]}/reviews?page=3").json["items"] == []
    assert_problem(client.get(f"/api/words/{words[0]}/reviews?page=0"), 422, field="page")


def test_an_undone_answer_is_gone(client):
    session_id, words = start_session(client)
    kept = review(client, session_id, words[0], True).json["id"]
    client.delete(f"/api/study_sessions/{session_id}/reviews/{kept}")
    answer = client.get(f"/api/words/{words[0]}/reviews").json
    assert (answer["items"], answer["pagination"]["total_items"]) == ([], 0)


def test_another_learners_answers_are_not_in_it(client, app, db):
    word_id = add_word(client)
    theirs = other_session(app, db, None, add_activity(client))
    other_review(app, theirs, word_id, True)
    answer = client.get(f"/api/words/{word_id}/reviews").json
    assert (answer["items"], answer["pagination"]["total_items"]) == ([], 0)


def test_an_unknown_or_deleted_word_is_not_found(client):
    word_id = add_word(client)
    assert_problem(client.get("/api/words/99/reviews"), 404, says="word 99")
    client.delete(f"/api/words/{word_id}")
    assert_problem(client.get(f"/api/words/{word_id}/reviews"), 404)
