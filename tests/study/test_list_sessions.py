"""GET /api/study_sessions"""

from tests.samples import add_activity, assert_problem, launch
from tests.study.other_learner import other_session
from tests.study.sessions import ids, insert_sessions, studied_session, two_groups_two_activities


def test_has_the_fields_of_the_document(client, set_clock):
    (home, _), (race, _) = two_groups_two_activities(client)
    session_id = studied_session(client, set_clock, home, race)
    answer = client.get("/api/study_sessions")
    assert answer.status_code == 200
    assert answer.json == {
        "items": [
            {
                "id": session_id,
                "activity_name": "Word Race",
                "group_name": "Home",
                "start_time": "2025-02-08T17:20:23-05:00",
                "end_time": "2025-02-08T17:30:23-05:00",
                "review_items_count": 2,
                "correct_count": 1,
                "wrong_count": 1,
                "group_id": home,
                "study_activity_id": race,
                "is_finished": False,
            }
        ],
        "pagination": {"current_page": 1, "total_pages": 1, "total_items": 1, "items_per_page": 100},
    }


def test_is_empty_before_the_first_session(client):
    answer = client.get("/api/study_sessions")
    assert answer.json["items"] == []
    assert answer.json["pagination"] == {
        "current_page": 1,
        "total_pages": 0,
        "total_items": 0,
        "items_per_page": 100,
    }


def test_shows_each_time_with_the_offset_of_its_own_season(client, set_clock):
    activity_id = add_activity(client)
    for moment in ("2025-02-08T17:20:23-05:00", "2025-07-08T17:20:23-04:00"):
        set_clock(moment)
        launch(client, None, activity_id)
    starts = [item["start_time"] for item in client.get("/api/study_sessions").json["items"]]
    assert starts == ["2025-07-08T17:20:23-04:00", "2025-02-08T17:20:23-05:00"]


def test_is_newest_first_a_hundred_a_page(client, db):
    activity_id = add_activity(client)
    insert_sessions(db, 101, (None, activity_id))
    assert ids(client.get("/api/study_sessions")) == list(range(101, 1, -1))
    second = client.get("/api/study_sessions?page=2")
    assert ids(second) == [1]
    assert second.json["pagination"] == {
        "current_page": 2,
        "total_pages": 2,
        "total_items": 101,
        "items_per_page": 100,
    }
    assert ids(client.get("/api/study_sessions?page=3")) == []
    assert ids(client.get("/api/study_sessions?page=1000000")) == []


def test_deep_pages_are_exact(client, db):
    """Page 41 lies beyond the second mark of the kept places."""
    activity_id = add_activity(client)
    insert_sessions(db, 4050, (None, activity_id))
    assert ids(client.get("/api/study_sessions?page=41")) == list(range(50, 0, -1))
    assert ids(client.get("/api/study_sessions?page=21")) == list(range(2050, 1950, -1))
    launch(client, None, activity_id)
    assert ids(client.get("/api/study_sessions?page=41")) == list(range(51, 0, -1))


def test_a_new_session_shows_at_once(client):
    activity_id = add_activity(client)
    assert ids(client.get("/api/study_sessions")) == []
    launch(client, None, activity_id)
    assert ids(client.get("/api/study_sessions")) == [1]


def test_another_learners_sessions_are_not_there(client, app, db):
    activity_id = add_activity(client)
    mine = launch(client, None, activity_id)["id"]
    other_session(app, db, None, activity_id)
    answer = client.get("/api/study_sessions")
    assert ids(answer) == [mine]
    assert answer.json["pagination"]["total_items"] == 1


def test_refuses_a_page_that_is_none(client):
    for page in ("0", "-1", "abc", "1.5", "", "99999999999999999999", "١", " 1", "1e3", "+1"):
        answer = client.get("/api/study_sessions", query_string={"page": page})
        assert_problem(answer, 422, field="page")


def test_refuses_unknown_and_repeated_query_fields(client):
    assert_problem(client.get("/api/study_sessions?sort=id"), 422, field="sort")
    assert_problem(client.get("/api/study_sessions?page=1&page=2"), 422, field="page")
