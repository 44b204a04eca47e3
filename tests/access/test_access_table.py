"""Who may enter where: every door, as everybody, against the table."""

from dataclasses import replace

import pytest

from backend_flask.access import ACCESS, ANONYMOUS, LAUNCH, LOCAL
from backend_flask.api import Blueprint
from backend_flask.study import service as study
from tests.access.doors import ENTERED, address, doors, open_empty_rooms
from tests.samples import add_activity, add_group, add_word, assert_problem, launch, review
from tests.study.other_learner import OTHER, add_other_learner

STUDY_APPS_MAY = {
    "vocabulary.list_words",
    "vocabulary.list_distractors",
    "vocabulary.get_word",
    "vocabulary.get_group",
    "vocabulary.list_group_words",
    "scheduling.get_queue",
    "speech.get_word_audio",
    "speech.get_example_audio",
    "study.get_activity",
    "study.get_session",
    "study.list_session_words",
    "study.list_session_reviews",
    "study.finish_session",
    "study.create_review",
    "study.create_reviews",
    "study.delete_review",
}


@pytest.fixture
def launched(client, set_clock):
    """A token of a session and group, and those of another, an expired and a finished one."""
    set_clock("2025-03-01T12:00:00-05:00")
    word_id = add_word(client)
    groups = [add_group(client, name, (word_id,)) for name in ("Home", "Away")]
    activity_id = add_activity(client)
    expired = launch(client, groups[0], activity_id)
    set_clock("2025-03-02T12:00:01-05:00")
    mine, other, finished = (launch(client, group, activity_id) for group in (*groups, groups[0]))
    client.post(f"/api/study_sessions/{finished['id']}/finish")
    return {"mine": mine, "other": other, "expired": expired, "finished": finished}


@pytest.fixture
def rooms(launched, app, monkeypatch):
    """The doors, with nothing behind them."""
    open_empty_rooms(app, monkeypatch)
    return app


def knock(client, app, door, headers, **ids):
    return client.open(address(app, door, **ids), method=door.method, headers=headers)


def bearer(session):
    return {"Authorization": f"Bearer {session['token']}"}


def test_every_route_has_a_row_and_no_row_is_stale(app):
    assert {door.endpoint for door in doors(app)} == set(ACCESS)


def test_every_row_names_principals_that_there_are(app):
    for endpoint, rule in ACCESS.items():
        assert rule.kinds, endpoint
        assert rule.kinds <= {LOCAL, LAUNCH, ANONYMOUS}, endpoint


def test_a_row_with_an_own_argument_belongs_to_a_route_that_has_it(app):
    for door in doors(app):
        own = ACCESS[door.endpoint].own
        assert own is None or own in door.arguments, door


def test_study_apps_may_enter_these_doors_and_no_other():
    inside = {endpoint for endpoint, rule in ACCESS.items() if rule.kinds >= {LAUNCH, LOCAL}}
    public = {endpoint for endpoint, rule in ACCESS.items() if ANONYMOUS in rule.kinds}
    assert inside - public == STUDY_APPS_MAY


def test_everybody_may_enter_only_the_shell():
    public = {endpoint for endpoint, rule in ACCESS.items() if ANONYMOUS in rule.kinds}
    assert {endpoint.split(".")[0] for endpoint in public} == {"shell", "api-docs"}


def test_every_study_app_door_with_a_session_is_for_its_own_only(app):
    for door in doors(app):
        if door.endpoint in STUDY_APPS_MAY and "session_id" in door.arguments:
            assert ACCESS[door.endpoint].own == "session_id", door


def test_the_local_person_may_enter_everywhere(rooms, client):
    for door in doors(rooms):
        assert knock(client, rooms, door, {}).status_code == ENTERED, door


def test_in_shared_mode_nobody_is_local(rooms, client):
    rooms.config["PORTAL"] = replace(rooms.config["PORTAL"], mode="shared")
    for door in doors(rooms):
        answer = knock(client, rooms, door, {})
        if ANONYMOUS in ACCESS[door.endpoint].kinds:
            assert answer.status_code == ENTERED, door
        else:
            assert_problem(answer, 401, says="sign in")
            assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_a_study_app_may_enter_as_the_table_says(rooms, client, launched):
    mine = launched["mine"]
    for mode in ("local", "shared"):
        rooms.config["PORTAL"] = replace(rooms.config["PORTAL"], mode=mode)
        for door in doors(rooms):
            answer = knock(
                client, rooms, door, bearer(mine), session_id=mine["id"], group_id=mine["group_id"]
            )
            if LAUNCH in ACCESS[door.endpoint].kinds:
                assert answer.status_code == ENTERED, door
            else:
                assert_problem(answer, 403, says="study app")


def test_a_study_app_may_not_reach_another_session_or_group(rooms, client, launched):
    mine, other = launched["mine"], launched["other"]
    for door in doors(rooms):
        rule = ACCESS[door.endpoint]
        answer = knock(client, rooms, door, bearer(mine), session_id=other["id"], group_id=other["group_id"])
        if LAUNCH in rule.kinds and rule.own is None:
            assert answer.status_code == ENTERED, door
        else:
            assert_problem(answer, 403)


@pytest.mark.parametrize("which", ["expired", "finished"])
def test_a_token_that_is_over_opens_nothing(rooms, client, launched, which):
    session = launched[which]
    for door in doors(rooms):
        ids = {"session_id": session["id"], "group_id": session["group_id"]}
        assert_problem(knock(client, rooms, door, bearer(session), **ids), 401, says="no longer")


@pytest.mark.parametrize(
    "header",
    [
        "Bearer garbage",
        "Bearer",
        "Bearer ",
        "Basic dXNlcjpwYXNz",
        "garbage",
        "Bearer \xff",
        "Bearer ' OR 1=1",
    ],
)
def test_a_token_that_never_was_opens_nothing(rooms, client, header):
    """Also in local mode: whoever shows a token wants to be taken for a study app."""
    for door in doors(rooms):
        assert_problem(knock(client, rooms, door, {"Authorization": header}), 401)


def test_a_head_request_is_let_in_as_a_get_request_is(rooms, client):
    rooms.config["PORTAL"] = replace(rooms.config["PORTAL"], mode="shared")
    for door in doors(rooms):
        if door.method == "GET" and ANONYMOUS not in ACCESS[door.endpoint].kinds:
            assert client.head(address(rooms, door)).status_code == 401, door


def test_a_token_lasts_a_day_to_the_second(client, launched, set_clock):
    set_clock("2025-03-03T12:00:01-05:00")
    assert client.get("/api/words/1", headers=bearer(launched["mine"])).status_code == 200
    set_clock("2025-03-03T12:00:02-05:00")
    assert_problem(client.get("/api/words/1", headers=bearer(launched["mine"])), 401)


def test_a_study_app_does_its_whole_work_with_its_token(app, client, launched):
    """In shared mode, where nothing but the token lets it in."""
    app.config["PORTAL"] = replace(app.config["PORTAL"], mode="shared")
    mine = launched["mine"]
    session, show = f"/api/study_sessions/{mine['id']}", {"headers": bearer(mine)}
    assert client.get(session, **show).json["group_name"] == "Home"
    assert client.get(f"/api/groups/{mine['group_id']}", **show).json["name"] == "Home"
    (word,) = client.get(f"/api/groups/{mine['group_id']}/words", **show).json["items"]
    address = f"{session}/words/{word['id']}/review"
    kept = client.post(address, json={"correct": False}, **show)
    assert kept.status_code == 201
    batch = {"reviews": [{"word_id": word["id"], "correct": True}]}
    assert client.post(f"{session}/reviews", json=batch, **show).status_code == 201
    assert client.delete(f"{session}/reviews/{kept.json['id']}", **show).status_code == 200
    assert len(client.get(f"{session}/reviews", **show).json["items"]) == 1
    assert client.get(f"{session}/words", **show).json["items"][0]["correct_count"] == 1
    assert client.post(f"{session}/finish", **show).json["is_finished"] is True
    assert_problem(client.get(session, **show), 401)


def test_an_answer_belongs_to_the_learner_of_the_token(app, client, db, launched):
    add_other_learner(db)
    with app.app_context():
        theirs = study.launch(learner_id=OTHER, group_id=None, study_activity_id=1)
    token = theirs["launch_url"].split("#token=")[1]
    answer = client.post(
        f"/api/study_sessions/{theirs['id']}/words/1/review",
        json={"correct": True},
        headers={"Authorization": f"Bearer {token}"},
    )
    assert answer.status_code == 201
    assert [row[0] for row in db.execute("SELECT learner_id FROM word_review_items")] == [OTHER]
    assert client.get("/api/words/1").json["stats"]["correct_count"] == 0


def test_the_token_is_in_no_answer_but_the_launch(client, launched):
    mine = launched["mine"]
    review(client, mine["id"], 1, True)
    for path in ("", "/words", "/reviews"):
        answer = client.get(f"/api/study_sessions/{mine['id']}{path}").get_data(as_text=True)
        assert mine["token"] not in answer
        assert "token" not in answer


def test_the_api_document_says_of_every_door_who_may_enter(app):
    client = app.test_client()
    document = client.get("/api/openapi.json").json
    described = {
        operation["operationId"]: operation
        for path in document["paths"].values()
        for method, operation in path.items()
        if method in ("get", "post", "put", "patch", "delete")
    }
    for endpoint, rule in ACCESS.items():
        room, _, name = endpoint.partition(".")
        if room in ("shell", "api-docs"):
            continue
        security = described[name]["security"]
        assert ({"launchToken": []} in security) == (LAUNCH in rule.kinds), endpoint
        assert {"401", "403"} <= described[name]["responses"].keys(), endpoint


def test_a_route_without_a_row_cannot_be_made():
    blueprint = Blueprint("forgotten", __name__)
    with pytest.raises(KeyError, match=r"forgotten\.door"):

        @blueprint.get("/forgotten")
        @blueprint.response(200)
        def door():
            """Nobody thought of who may enter"""
