"""POST /api/study_activities/register"""

from tests.samples import add_activity, assert_problem

RACE = {"name": "Word Race", "launch_url": "https://race.example/play"}


def register(client, **changes):
    return client.post("/api/study_activities/register", json=RACE | changes)


def test_puts_the_app_on_the_launchpad(client, db):
    answer = register(client, description="Race against words", allows_other_words=True)
    assert answer.status_code == 201
    assert answer.json == {
        "id": 1,
        "name": "Word Race",
        "description": "Race against words",
        "launch_url": "https://race.example/play",
        "thumbnail_url": "/thumbnails/outside-app.svg",
        "is_builtin": False,
        "allows_other_words": True,
    }
    assert db.execute("SELECT name FROM study_activities").fetchone()["name"] == "Word Race"
    assert client.get(answer.json["thumbnail_url"]).status_code == 200


def test_takes_an_app_on_this_machine_and_a_query(client):
    assert register(client, launch_url="http://127.0.0.1:8080/play?mode=fast&x=").status_code == 201


def test_refuses_a_launch_url_that_no_app_can_stand_at(client, db):
    for url in (
        "javascript:alert(1)",
        "data:text/html,hello",
        "file:///etc/passwd",
        "//race.example/play",
        "/study/flashcards",
        "https://",
        "https:///play",
        "https://race.example/play#token=mine",
        "http://[bad/play",
        "https://.*/play",
        "https://*.example/play",
        "https://race(.)example/play",
        "https://race.example:99999/play",
        "https://user:secret@race.example/play",
        "https://race.example\\@evil.example/play",
    ):
        assert_problem(register(client, launch_url=url), 422, field="launch_url")
    assert db.execute("SELECT count(*) FROM study_activities").fetchone()[0] == 0


def test_refuses_a_thumbnail_that_is_neither_https_nor_a_path_here(client):
    for url in ("javascript:alert(1)", "//evil.example/x.png", "http://race.example/x.png", "x.png"):
        assert_problem(register(client, thumbnail_url=url), 422, field="thumbnail_url")


def test_names_the_field_that_is_wrong(client, db):
    for field, value in (
        ("name", ""),
        ("name", "   "),
        ("name", "x" * 101),
        ("name", None),
        ("name", 7),
        ("name", "Word\x00Race"),
        ("description", "x" * 1001),
        ("allows_other_words", "true"),
        ("allows_other_words", 1),
        ("is_builtin", True),
        ("seed_key", "flashcards"),
        ("id", 1),
    ):
        assert_problem(register(client, **{field: value}), 422, field=field)
    assert db.execute("SELECT count(*) FROM study_activities").fetchone()[0] == 0


def test_needs_a_name_and_a_launch_url(client):
    answer = client.post("/api/study_activities/register", json={})
    assert_problem(answer, 422, field="name")
    assert "launch_url" in answer.json["errors"]


def test_refuses_a_name_in_use_whatever_its_case(client, db):
    add_activity(client, "Word Race")
    assert_problem(register(client, name="WORD RACE"), 409, says="already a study activity")
    assert db.execute("SELECT count(*) FROM study_activities").fetchone()[0] == 1


def test_the_name_of_a_removed_app_is_free_again(client):
    client.delete(f"/api/study_activities/{add_activity(client, 'Word Race')}")
    assert register(client).status_code == 201


def test_tidies_the_name(client):
    activity_id = register(client, name="  Word   Race ").json["id"]
    assert client.get(f"/api/study_activities/{activity_id}").json["name"] == "Word Race"
