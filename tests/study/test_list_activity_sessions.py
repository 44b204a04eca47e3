"""GET /api/study_activities/{id}/study_sessions"""

from tests.samples import assert_problem, launch
from tests.study.other_learner import other_session
from tests.study.sessions import ids, insert_sessions, studied_session, two_groups_two_activities


def test_shows_the_sessions_of_this_activity_only(client, set_clock):
    (home, away), (race, maze) = two_groups_two_activities(client)
    first = studied_session(client, set_clock, home, race)
    launch(client, home, maze)
    last = launch(client, away, race)["id"]
    answer = client.get(f"/api/study_activities/{race}/study_sessions")
    assert ids(answer) == [last, first]
    assert answer.json["pagination"] == {
        "current_page": 1,
        "total_pages": 1,
        "total_items": 2,
        "items_per_page": 100,
    }
    assert answer.json["items"][1] == client.get(f"/api/study_sessions/{first}").json


def test_pages_as_every_list_does(client, db):
    _, (race, maze) = two_groups_two_activities(client)
    insert_sessions(db, 101, (None, race), (None, maze))
    assert ids(client.get(f"/api/study_activities/{race}/study_sessions?page=2")) == [1]
    assert_problem(client.get(f"/api/study_activities/{race}/study_sessions?page=x"), 422, field="page")


def test_another_learners_sessions_are_not_there(client, app, db):
    _, (race, _) = two_groups_two_activities(client)
    other_session(app, db, None, race)
    answer = client.get(f"/api/study_activities/{race}/study_sessions")
    assert ids(answer) == []
    assert answer.json["pagination"]["total_items"] == 0


def test_an_unknown_or_removed_activity_is_not_found(client):
    _, (race, _) = two_groups_two_activities(client)
    assert_problem(client.get("/api/study_activities/99/study_sessions"), 404, says="study activity 99")
    client.get(f"/api/study_activities/{race}/study_sessions")
    client.delete(f"/api/study_activities/{race}")
    assert_problem(client.get(f"/api/study_activities/{race}/study_sessions"), 404)
