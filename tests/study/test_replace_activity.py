"""PUT /api/study_activities/{id}"""

from tests.samples import add_activity, assert_problem

NEW = {"name": "Faster Race", "launch_url": "https://fast.example/go"}


def test_changes_everything_that_can_be_written(client, db):
    activity_id = add_activity(client, "Word Race", description="Slow", allows_other_words=True)
    answer = client.put(f"/api/study_activities/{activity_id}", json=NEW)
    assert answer.status_code == 200
    assert answer.json["name"] == "Faster Race"
    assert answer.json["description"] == ""
    assert answer.json["allows_other_words"] is False
    row = db.execute("SELECT * FROM study_activities").fetchone()
    assert (row["name"], row["launch_url"], row["allows_other_words"]) == (*NEW.values(), 0)


def test_may_keep_its_own_name(client):
    activity_id = add_activity(client, "Word Race")
    answer = client.put(f"/api/study_activities/{activity_id}", json=NEW | {"name": "word race"})
    assert answer.status_code == 200


def test_refuses_the_name_of_another(client, db):
    add_activity(client, "Word Race")
    other = add_activity(client, "Other")
    answer = client.put(f"/api/study_activities/{other}", json=NEW | {"name": "Word Race"})
    assert_problem(answer, 409)
    assert db.execute("SELECT name FROM study_activities WHERE id = ?", (other,)).fetchone()[0] == "Other"


def test_leaves_built_in_activities_as_they_are(seeded_client):
    builtin = seeded_client.get("/api/study_activities").json["items"][0]
    answer = seeded_client.put(f"/api/study_activities/{builtin['id']}", json=NEW)
    assert_problem(answer, 409, says="built in")
    assert seeded_client.get(f"/api/study_activities/{builtin['id']}").json == builtin


def test_an_unknown_or_removed_activity_is_not_found(client):
    activity_id = add_activity(client)
    assert_problem(client.put("/api/study_activities/99", json=NEW), 404)
    client.delete(f"/api/study_activities/{activity_id}")
    assert_problem(client.put(f"/api/study_activities/{activity_id}", json=NEW), 404)


def test_refuses_a_half_activity(client):
    activity_id = add_activity(client)
    answer = client.put(f"/api/study_activities/{activity_id}", json={"name": "Only a name"})
    assert_problem(answer, 422, field="launch_url")


def test_checks_the_launch_url_as_registering_does(client):
    activity_id = add_activity(client)
    answer = client.put(
        f"/api/study_activities/{activity_id}", json=NEW | {"launch_url": "javascript:alert(1)"}
    )
    assert_problem(answer, 422, field="launch_url")
