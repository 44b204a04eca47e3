"""GET /api/study_sessions/{id}/words"""

from tests.samples import HOUSE, add_activity, add_word, assert_problem, launch, review, start_session
from tests.study.other_learner import other_session


def words_of(client, session_id, query=""):
    return client.get(f"/api/study_sessions/{session_id}/words{query}").json


def test_shows_each_answered_word_once_with_the_counts_of_this_session(client):
    session_id, words = start_session(client)
    earlier = launch(client, 1, 1)["id"]
    review(client, earlier, words[1], True)
    for word_id, correct in ((words[1], False), (words[0], True), (words[1], True), (words[1], True)):
        review(client, session_id, word_id, correct)
    assert words_of(client, session_id) == {
        "items": [
            {
                "id": words[1],
                "german": "Wort1",
                "english": "word 1",
                "parts": {},
                "correct_count": 2,
                "wrong_count": 1,
            },
            {
                "id": words[0],
                "german": "Wort0",
                "english": "word 0",
                "parts": {},
                "correct_count": 1,
                "wrong_count": 0,
            },
        ],
        "pagination": {"current_page": 1, "total_pages": 1, "total_items": 2, "items_per_page": 100},
    }


def test_parts_are_an_object_not_text(client):
    word_id = add_word(client, parts=HOUSE["parts"])
    session_id = launch(client, None, add_activity(client))["id"]
    review(client, session_id, word_id, True)
    assert words_of(client, session_id)["items"][0]["parts"] == HOUSE["parts"]


def test_is_empty_before_the_first_answer(client):
    session_id, _ = start_session(client)
    assert words_of(client, session_id)["items"] == []


def test_keeps_a_word_that_was_deleted_since(client):
    session_id, words = start_session(client)
    review(client, session_id, words[0], True)
    client.delete(f"/api/words/{words[0]}")
    assert [word["id"] for word in words_of(client, session_id)["items"]] == [words[0]]


def test_is_a_hundred_words_a_page(client):
    session_id, words = start_session(client, words=101)
    client.post(
        f"/api/study_sessions/{session_id}/reviews",
        json={"reviews": [{"word_id": word_id, "correct": True} for word_id in words]},
    )
    assert len(words_of(client, session_id)["items"]) == 100
    last = words_of(client, session_id, "?page=2")
    assert [word["id"] for word in last["items"]] == [words[-1]]
    assert last["pagination"]["total_items"] == 101
    assert words_of(client, session_id, "?page=3")["items"] == []


def test_an_undone_answer_is_gone_from_it(client):
    session_id, words = start_session(client)
    kept = review(client, session_id, words[0], True).json["id"]
    assert len(words_of(client, session_id)["items"]) == 1
    client.delete(f"/api/study_sessions/{session_id}/reviews/{kept}")
    assert words_of(client, session_id)["items"] == []


def test_an_unknown_session_or_another_learners_is_not_found(client, app, db):
    assert_problem(client.get("/api/study_sessions/9/words"), 404)
    theirs = other_session(app, db, None, add_activity(client))
    assert_problem(client.get(f"/api/study_sessions/{theirs}/words"), 404)


def test_refuses_page_zero(client):
    session_id, _ = start_session(client)
    assert_problem(client.get(f"/api/study_sessions/{session_id}/words?page=0"), 422, field="page")
