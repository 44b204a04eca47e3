"""GET /api/dashboard/study_progress"""

from tests.samples import add_activity, add_word, review, start_session
from tests.study.other_learner import other_review, other_session


def progress(client):
    answer = client.get("/api/dashboard/study_progress")
    assert answer.status_code == 200
    return answer.json


def test_begins_at_zero(client):
    assert progress(client) == {"total_words_studied": 0, "total_available_words": 0}


def test_counts_each_answered_word_once(client):
    session_id, words = start_session(client, words=4)
    for word_id, correct in ((words[0], True), (words[0], False), (words[1], False)):
        review(client, session_id, word_id, correct)
    assert progress(client) == {"total_words_studied": 2, "total_available_words": 4}


def test_a_deleted_word_counts_neither_way_until_it_comes_back(client):
    session_id, words = start_session(client, words=4)
    review(client, session_id, words[0], True)
    client.delete(f"/api/words/{words[0]}")
    assert progress(client) == {"total_words_studied": 0, "total_available_words": 3}
    client.post("/api/words/bulk/restore", json={"word_ids": [words[0]]})
    assert progress(client) == {"total_words_studied": 1, "total_available_words": 4}


def test_an_answer_taken_back_is_not_studied(client):
    session_id, words = start_session(client)
    kept = review(client, session_id, words[0], True).json["id"]
    client.delete(f"/api/study_sessions/{session_id}/reviews/{kept}")
    assert progress(client)["total_words_studied"] == 0


def test_what_another_learner_studied_does_not_count(client, app, db):
    word_id = add_word(client)
    theirs = other_session(app, db, None, add_activity(client))
    other_review(app, theirs, word_id, True)
    assert progress(client) == {"total_words_studied": 0, "total_available_words": 1}
