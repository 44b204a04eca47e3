"""GET /api/dashboard/last_study_session"""

from tests.samples import add_activity, add_group, assert_problem, launch, review, start_session
from tests.study.other_learner import other_session


def test_without_a_session_says_so(client):
    answer = client.get("/api/dashboard/last_study_session")
    assert_problem(answer, 404, says="No study session yet")


def test_has_the_fields_of_the_document(client, set_clock):
    set_clock("2025-02-08T17:20:23-05:00")
    group_id, activity_id = add_group(client, "Basic Greetings"), add_activity(client)
    session_id = launch(client, group_id, activity_id)["id"]
    answer = client.get("/api/dashboard/last_study_session")
    assert answer.status_code == 200
    assert answer.json == {
        "id": session_id,
        "group_id": group_id,
        "created_at": "2025-02-08T17:20:23-05:00",
        "study_activity_id": activity_id,
        "group_name": "Basic Greetings",
        "activity_name": "Word Race",
        "review_items_count": 0,
        "is_finished": False,
    }


def test_is_the_one_that_began_last(client):
    first, words = start_session(client)
    last = launch(client, None, 1)["id"]
    review(client, first, words[0], True)
    answer = client.get("/api/dashboard/last_study_session").json
    assert answer["id"] == last
    assert (answer["group_id"], answer["group_name"]) == (None, "All words")


def test_knows_that_it_was_finished_and_answered(client):
    session_id, words = start_session(client)
    review(client, session_id, words[0], True)
    client.post(f"/api/study_sessions/{session_id}/finish")
    answer = client.get("/api/dashboard/last_study_session").json
    assert (answer["review_items_count"], answer["is_finished"]) == (1, True)


def test_another_learners_session_is_not_it(client, app, db):
    other_session(app, db, None, add_activity(client))
    assert_problem(client.get("/api/dashboard/last_study_session"), 404)


def test_after_the_history_was_reset_there_is_none(client):
    start_session(client)
    client.post("/api/reset_history")
    assert_problem(client.get("/api/dashboard/last_study_session"), 404)
