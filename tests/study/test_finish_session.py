"""POST /api/study_sessions/{id}/finish"""

from tests.samples import add_activity, assert_problem, review, start_session
from tests.study.other_learner import other_session


def test_ends_the_session_and_answers_it(client, db, set_clock):
    set_clock("2025-02-08T17:20:23-05:00")
    session_id, words = start_session(client)
    review(client, session_id, words[0], True)
    set_clock("2025-02-08T17:30:23-05:00")
    answer = client.post(f"/api/study_sessions/{session_id}/finish")
    assert answer.status_code == 200
    assert answer.json["is_finished"] is True
    assert answer.json["end_time"] == "2025-02-08T17:30:23-05:00"
    assert answer.json["review_items_count"] == 1
    assert db.execute("SELECT ended_at FROM study_sessions").fetchone()[0] == "2025-02-08T22:30:23Z"


def test_a_second_time_changes_nothing(client, set_clock):
    set_clock("2025-02-08T17:20:23-05:00")
    session_id, _ = start_session(client)
    first = client.post(f"/api/study_sessions/{session_id}/finish").json
    set_clock("2025-02-08T18:00:00-05:00")
    second = client.post(f"/api/study_sessions/{session_id}/finish")
    assert second.status_code == 200
    assert second.json == first


def test_takes_no_more_answers_and_no_undo(client, db):
    session_id, words = start_session(client)
    kept = review(client, session_id, words[0], True).json["id"]
    client.post(f"/api/study_sessions/{session_id}/finish")
    assert_problem(review(client, session_id, words[1], True), 409, says="finished")
    batch = {"reviews": [{"word_id": words[1], "correct": True}]}
    assert_problem(client.post(f"/api/study_sessions/{session_id}/reviews", json=batch), 409)
    assert_problem(client.delete(f"/api/study_sessions/{session_id}/reviews/{kept}"), 409, says="finished")
    assert db.execute("SELECT count(*) FROM word_review_items").fetchone()[0] == 1


def test_an_unknown_session_or_another_learners_is_not_found(client, app, db):
    assert_problem(client.post("/api/study_sessions/9/finish"), 404)
    theirs = other_session(app, db, None, add_activity(client))
    assert_problem(client.post(f"/api/study_sessions/{theirs}/finish"), 404)
    ended = db.execute("SELECT ended_at FROM study_sessions WHERE id = ?", (theirs,)).fetchone()[0]
    assert ended is None
