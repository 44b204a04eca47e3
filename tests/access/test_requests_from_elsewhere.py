"""What a page elsewhere can make the learner's browser send, and what it may read."""

from dataclasses import replace

import pytest

from tests.access.doors import ENTERED, address, doors, open_empty_rooms
from tests.samples import add_activity, add_group, add_word, assert_problem, launch

HERE = "http://127.0.0.1:5000"
RACE = "https://race.example"


@pytest.fixture
def rooms(app, monkeypatch):
    open_empty_rooms(app, monkeypatch)
    return app


def changing(app):
    return [door for door in doors(app) if door.method != "GET"]


# The Host header: a name that somebody points at 127.0.0.1 gives itself away.


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1:5000", "127.0.0.1", "localhost:5000", "LocalHost:5000", "[::1]:5000", "localhost:8080"],
)
def test_answers_to_its_own_names(client, host):
    assert client.get("/api/settings", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:5000",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "127.0.0.1:5000@evil.example",
        "evil.example#127.0.0.1",
        "192.168.1.5:5000",
        "0.0.0.0:5000",
        "127.0.0.1, evil.example",
        "[bad",
        "[::1",
        "::1",
        "127.0.0.1:port",
        "127.0.0.1\\@evil.example",
        "",
    ],
)
def test_answers_to_no_other_name(client, host):
    for path in ("/api/settings", "/api/health", "/", "/api/openapi.json"):
        assert_problem(client.get(path, headers={"Host": host}), 403)


def test_a_token_does_not_help_a_foreign_name(client):
    token = launch(client, add_group(client), add_activity(client))["token"]
    headers = {"Host": "evil.example", "Authorization": f"Bearer {token}"}
    assert_problem(client.get("/api/groups/1", headers=headers), 403)


def test_in_shared_mode_the_portal_has_any_name(app, client):
    app.config["PORTAL"] = replace(app.config["PORTAL"], mode="shared")
    assert client.get("/api/health", headers={"Host": "portal.school.example"}).status_code == 200


# Requests that change something


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "nonsense"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:5001"},
        {"Origin": "https://127.0.0.1:5000"},
        {"Origin": "http://localhost:5000"},
        {"Origin": "http://127.0.0.1:5000.evil.example"},
        {"Origin": "http://[bad"},
        {"Origin": "", "Sec-Fetch-Site": "cross-site"},
        {"Origin": HERE, "Sec-Fetch-Site": "cross-site"},
    ],
)
def test_no_other_website_changes_anything(rooms, client, headers):
    for door in changing(rooms):
        answer = client.open(address(rooms, door), method=door.method, headers=headers)
        assert answer.status_code in (401, 403), door
        assert answer.content_type == "application/problem+json"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": HERE},
        {"Origin": HERE, "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none"},
        {"Host": "localhost:5000", "Origin": "http://localhost:5000", "Sec-Fetch-Site": "same-origin"},
        {"Host": "[::1]:5000", "Origin": "http://[::1]:5000"},
    ],
)
def test_the_portals_own_pages_and_tools_change_everything(rooms, client, headers):
    for door in changing(rooms):
        answer = client.open(address(rooms, door), method=door.method, headers=headers)
        assert answer.status_code == ENTERED, door


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]
)
def test_a_simple_form_post_changes_nothing(client, db, content_type):
    """A browser sends these without asking first; old ones do not say from where."""
    body = b'{"name": "Sent by a form", "=": ""}'
    for path in ("/api/groups", "/api/study_activities", "/api/words", "/api/words/bulk/delete"):
        assert_problem(client.post(path, data=body, content_type=content_type), 415)
        elsewhere = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}
        assert client.post(path, data=body, content_type=content_type, headers=elsewhere).status_code in (
            401,
            403,
        )
    assert db.execute("SELECT count(*) FROM groups").fetchone()[0] == 0


def test_a_link_from_elsewhere_opens_the_portal(client):
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    with client.get("/", headers=headers) as page:
        assert page.status_code == 200


# Reading by a page elsewhere (CORS)


def allowed(answer):
    return answer.headers.get("Access-Control-Allow-Origin")


def token_of(client):
    return launch(client, add_group(client, "Home", (add_word(client),)), add_activity(client))


def test_a_registered_apps_page_reads_with_its_token(client):
    launched = token_of(client)
    headers = {"Origin": RACE, "Authorization": f"Bearer {launched['token']}", "Sec-Fetch-Site": "cross-site"}
    words = client.get(f"/api/groups/{launched['group_id']}/words", headers=headers)
    assert words.status_code == 200
    assert allowed(words) == RACE
    assert "Origin" in words.headers["Vary"]
    address = f"/api/study_sessions/{launched['id']}/words/1/review"
    kept = client.post(address, json={"correct": True}, headers=headers)
    assert kept.status_code == 201
    assert allowed(kept) == RACE


def test_it_reads_why_it_was_refused(client):
    token = token_of(client)["token"]
    for bad_token, path, status in (
        ("garbage", "/api/words/1", 401),
        (token, "/api/settings", 403),
        (token, "/api/words/99", 404),
        (token, "/api/study/queue?limit=x", 422),
    ):
        headers = {"Origin": RACE, "Authorization": f"Bearer {bad_token}"}
        answer = client.get(path, headers=headers)
        assert_problem(answer, status)
        assert allowed(answer) == RACE


def test_without_its_token_it_is_nobody(client):
    """The person at the keyboard is not who asks, only whose browser it is."""
    add_activity(client)
    for path in ("/api/settings", "/api/words", "/api/study_sessions", "/api/dashboard/quick-stats"):
        assert_problem(client.get(path, headers={"Origin": RACE, "Sec-Fetch-Site": "cross-site"}), 401)


def test_credentials_are_never_allowed(client):
    launched = token_of(client)
    headers = {"Origin": RACE, "Authorization": f"Bearer {launched['token']}"}
    answer = client.get("/api/words/1", headers=headers)
    assert "Access-Control-Allow-Credentials" not in answer.headers
    preflight = client.options("/api/words/1", headers={"Origin": RACE} | asks("GET"))
    assert "Access-Control-Allow-Credentials" not in preflight.headers


@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "http://race.example",
        "https://race.example:8443",
        "https://sub.race.example",
        "https://race.example.evil.example",
        "https://raceXexample",
        "https://evil.example/https://race.example",
        "null",
        "",
        "*",
        ".*",
        "https://race.example\n",
    ],
)
def test_no_other_origin_reads_anything(client, origin):
    launched = token_of(client)
    if "\n" in origin:
        origin = origin.strip() + "/"
    for headers in ({}, {"Authorization": f"Bearer {launched['token']}"}):
        answer = client.get("/api/words/1", headers={"Origin": origin} | headers)
        assert allowed(answer) is None
    assert allowed(client.options("/api/words/1", headers={"Origin": origin} | asks("GET"))) is None


@pytest.mark.parametrize(
    ("launch_url", "origin"),
    [
        ("https://race.example:443/play", "https://race.example"),
        ("http://race.example:80/play", "http://race.example"),
        ("https://RACE.example/play", "https://race.example"),
        ("http://127.0.0.1:8080/play", "http://127.0.0.1:8080"),
        ("http://[::1]:3000/play", "http://[::1]:3000"),
    ],
)
def test_an_origin_is_written_as_browsers_do(client, launch_url, origin):
    add_activity(client, launch_url=launch_url)
    assert allowed(client.get("/api/health", headers={"Origin": origin})) == origin


def test_an_app_that_is_removed_reads_nothing_more(client):
    activity_id = add_activity(client)
    assert allowed(client.get("/api/health", headers={"Origin": RACE})) == RACE
    client.delete(f"/api/study_activities/{activity_id}")
    assert allowed(client.get("/api/health", headers={"Origin": RACE})) is None


def test_without_registered_apps_cors_is_off(client):
    assert allowed(client.get("/api/health", headers={"Origin": RACE})) is None
    assert allowed(client.get("/api/health", headers={"Origin": HERE})) is None


# The question that a browser asks first


def asks(method, headers="authorization, content-type"):
    return {"Access-Control-Request-Method": method, "Access-Control-Request-Headers": headers}


def listed(answer, header):
    return {item.strip().lower() for item in answer.headers.get(header, "").split(",")}


@pytest.mark.parametrize("mode", ["local", "shared"])
def test_a_preflight_of_a_registered_app_is_answered_without_a_token(app, client, mode):
    add_activity(client)
    app.config["PORTAL"] = replace(app.config["PORTAL"], mode=mode)
    answer = client.options(
        "/api/study_sessions/1/reviews",
        headers={"Origin": RACE, "Sec-Fetch-Site": "cross-site"} | asks("POST"),
    )
    assert answer.status_code in (200, 204)
    assert allowed(answer) == RACE
    assert "post" in listed(answer, "Access-Control-Allow-Methods")
    assert listed(answer, "Access-Control-Allow-Headers") == {"authorization", "content-type"}


def test_a_preflight_allows_no_other_header_and_no_other_method(client):
    add_activity(client)
    answer = client.options(
        "/api/settings", headers={"Origin": RACE} | asks("PATCH", "authorization, x-anything")
    )
    assert "x-anything" not in listed(answer, "Access-Control-Allow-Headers")
    assert not {"patch", "put"} & listed(answer, "Access-Control-Allow-Methods")


def test_a_preflight_changes_nothing(client, db):
    add_activity(client)
    client.options("/api/reset_history", headers={"Origin": RACE} | asks("POST"))
    client.options("/api/study_activities/1", headers={"Origin": RACE} | asks("DELETE"))
    assert db.execute("SELECT count(*) FROM study_activities WHERE deleted_at IS NULL").fetchone()[0] == 1
