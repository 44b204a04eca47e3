"""DELETE /api/study_sessions/{id}/reviews/{review_id}"""

from tests.samples import add_activity, add_word, assert_problem, launch, review, start_session
from tests.study.other_learner import other_review, other_session


def undo(client, session_id, review_id):
    return client.delete(f"/api/study_sessions/{session_id}/reviews/{review_id}")


def test_takes_the_answer_out_of_every_count(client, db):
    session_id, words = start_session(client)
    kept = review(client, session_id, words[0], False).json["id"]
    answer = undo(client, session_id, kept)
    assert answer.status_code == 200
    assert answer.json == {"success": True}
    assert db.execute("SELECT count(*) FROM word_review_items").fetchone()[0] == 0
    assert db.execute("SELECT count(*) FROM study_days").fetchone()[0] == 0
    assert db.execute("SELECT count(*) FROM word_schedules").fetchone()[0] == 0
    assert client.get(f"/api/words/{words[0]}").json["stats"] == {"correct_count": 0, "wrong_count": 0}
    session = client.get(f"/api/study_sessions/{session_id}").json
    assert (session["review_items_count"], session["wrong_count"]) == (0, 0)
    totals = db.execute("SELECT * FROM learner_totals").fetchone()
    assert (totals["words_studied"], totals["correct_count"], totals["wrong_count"]) == (0, 0, 0)


def test_an_undo_that_is_sent_again_never_hits_the_next_answer(client, db):
    session_id, words = start_session(client)
    mistaken = review(client, session_id, words[0], False).json["id"]
    undo(client, session_id, mistaken)
    review(client, session_id, words[0], True)
    assert_problem(undo(client, session_id, mistaken), 404)
    assert db.execute("SELECT correct FROM word_review_items").fetchall()[0][0] == 1


def test_an_answer_of_another_session_is_not_found(client, db):
    session_id, words = start_session(client)
    other = launch(client, 1, 1)["id"]
    kept = review(client, session_id, words[0], True).json["id"]
    assert_problem(undo(client, other, kept), 404)
    assert db.execute("SELECT count(*) FROM word_review_items").fetchone()[0] == 1


def test_another_learners_answer_is_not_found(client, app, db):
    word_id = add_word(client)
    theirs = other_session(app, db, None, add_activity(client))
    kept = other_review(app, theirs, word_id, True)
    assert_problem(undo(client, theirs, kept), 404)
    assert db.execute("SELECT count(*) FROM word_review_items").fetchone()[0] == 1


def test_an_unknown_answer_is_not_found(client):
    session_id, _ = start_session(client)
    assert_problem(undo(client, session_id, 7), 404)


def test_an_answer_about_a_word_deleted_since_can_be_taken_back(client, db):
    session_id, words = start_session(client)
    kept = review(client, session_id, words[0], True).json["id"]
    client.delete(f"/api/words/{words[0]}")
    assert undo(client, session_id, kept).status_code == 200
    client.post("/api/words/bulk/restore", json={"word_ids": [words[0]]})
    assert client.get(f"/api/words/{words[0]}").json["stats"] == {"correct_count": 0, "wrong_count": 0}


def test_the_key_of_an_answer_taken_back_may_be_used_again(client, db):
    session_id, words = start_session(client)
    kept = review(client, session_id, words[0], False, key="k").json["id"]
    undo(client, session_id, kept)
    assert review(client, session_id, words[0], True, key="k").json["correct"] is True
