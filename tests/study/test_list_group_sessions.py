"""GET /api/groups/{id}/study_sessions"""

from tests.samples import assert_problem, launch
from tests.study.other_learner import other_session
from tests.study.sessions import ids, insert_sessions, studied_session, two_groups_two_activities


def test_shows_the_sessions_of_this_group_only(client, set_clock):
    (home, away), (race, maze) = two_groups_two_activities(client)
    first = studied_session(client, set_clock, home, race)
    launch(client, away, race)
    launch(client, None, race)
    last = launch(client, home, maze)["id"]
    answer = client.get(f"/api/groups/{home}/study_sessions")
    assert ids(answer) == [last, first]
    assert answer.json["pagination"]["total_items"] == 2
    assert answer.json["items"][1] == client.get(f"/api/study_sessions/{first}").json


def test_pages_as_every_list_does(client, db):
    (home, away), (race, _) = two_groups_two_activities(client)
    insert_sessions(db, 101, (home, race), (away, race))
    assert ids(client.get(f"/api/groups/{home}/study_sessions?page=2")) == [1]
    assert client.get(f"/api/groups/{home}/study_sessions").json["pagination"]["total_items"] == 101
    assert_problem(client.get(f"/api/groups/{home}/study_sessions?page=0"), 422, field="page")


def test_another_learners_sessions_are_not_there(client, app, db):
    (home, _), (race, _) = two_groups_two_activities(client)
    other_session(app, db, home, race)
    answer = client.get(f"/api/groups/{home}/study_sessions")
    assert ids(answer) == []
    assert answer.json["pagination"]["total_items"] == 0


def test_an_unknown_or_deleted_group_is_not_found(client):
    (home, _), _ = two_groups_two_activities(client)
    assert_problem(client.get("/api/groups/99/study_sessions"), 404, says="group 99")
    client.get(f"/api/groups/{home}/study_sessions")
    client.delete(f"/api/groups/{home}")
    assert_problem(client.get(f"/api/groups/{home}/study_sessions"), 404)
