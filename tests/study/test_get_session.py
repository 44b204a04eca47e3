"""GET /api/study_sessions/{id}"""

from tests.samples import add_activity, assert_problem, launch, review, start_session
from tests.study.other_learner import other_session
from tests.study.sessions import studied_session, two_groups_two_activities


def test_has_the_fields_of_the_document(client, set_clock):
    (home, _), (race, _) = two_groups_two_activities(client)
    session_id = studied_session(client, set_clock, home, race)
    session = client.get(f"/api/study_sessions/{session_id}").json
    assert {k: session[k] for k in ("id", "activity_name", "group_name", "review_items_count")} == {
        "id": session_id,
        "activity_name": "Word Race",
        "group_name": "Home",
        "review_items_count": 2,
    }
    assert session["start_time"] == "2025-02-08T17:20:23-05:00"


def test_ends_where_it_began_while_nothing_was_answered(client, set_clock):
    set_clock("2025-02-08T17:20:23-05:00")
    session_id, _ = start_session(client)
    session = client.get(f"/api/study_sessions/{session_id}").json
    assert session["end_time"] == session["start_time"] == "2025-02-08T17:20:23-05:00"


def test_ends_with_its_last_answer_and_then_when_it_was_finished(client, set_clock):
    set_clock("2025-02-08T17:20:23-05:00")
    session_id, words = start_session(client)
    set_clock("2025-02-08T17:25:00-05:00")
    review(client, session_id, words[0], True)
    assert client.get(f"/api/study_sessions/{session_id}").json["end_time"] == "2025-02-08T17:25:00-05:00"
    set_clock("2025-02-08T17:40:00-05:00")
    client.post(f"/api/study_sessions/{session_id}/finish")
    session = client.get(f"/api/study_sessions/{session_id}").json
    assert session["end_time"] == "2025-02-08T17:40:00-05:00"
    assert session["is_finished"] is True


def test_undoing_the_last_answer_takes_the_end_back_too(client, set_clock):
    set_clock("2025-02-08T17:20:00-05:00")
    session_id, words = start_session(client)
    set_clock("2025-02-08T17:21:00-05:00")
    first = review(client, session_id, words[0], True).json["id"]
    set_clock("2025-02-08T17:22:00-05:00")
    second = review(client, session_id, words[1], True).json["id"]
    client.delete(f"/api/study_sessions/{session_id}/reviews/{second}")
    assert client.get(f"/api/study_sessions/{session_id}").json["end_time"] == "2025-02-08T17:21:00-05:00"
    client.delete(f"/api/study_sessions/{session_id}/reviews/{first}")
    assert client.get(f"/api/study_sessions/{session_id}").json["end_time"] == "2025-02-08T17:20:00-05:00"


def test_keeps_the_name_of_a_deleted_group(client):
    session_id, _ = start_session(client)
    client.delete("/api/groups/1")
    assert client.get(f"/api/study_sessions/{session_id}").json["group_name"] == "Words"


def test_another_learners_session_is_simply_not_found(client, app, db):
    theirs = other_session(app, db, None, add_activity(client))
    assert_problem(client.get(f"/api/study_sessions/{theirs}"), 404, says="no study session")


def test_an_unknown_session_is_not_found(client):
    launch(client, None, add_activity(client))
    for unknown in (2, 0, -1, 2**63, "x"):
        assert_problem(client.get(f"/api/study_sessions/{unknown}"), 404)
