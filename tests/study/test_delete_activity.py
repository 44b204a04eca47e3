"""DELETE /api/study_activities/{id}"""

from tests.samples import add_activity, assert_problem, launch, review, start_session


def test_takes_the_app_off_the_launchpad_and_keeps_its_sessions(client, db):
    session_id, words = start_session(client)
    review(client, session_id, words[0], True)
    answer = client.delete("/api/study_activities/1")
    assert answer.status_code == 200
    assert answer.json == {"success": True}
    assert client.get("/api/study_activities").json["items"] == []
    assert client.get(f"/api/study_sessions/{session_id}").json["activity_name"] == "Word Race"
    assert db.execute("SELECT count(*) FROM word_review_items").fetchone()[0] == 1


def test_a_running_session_of_it_takes_answers_on(client):
    session_id, words = start_session(client)
    client.delete("/api/study_activities/1")
    assert review(client, session_id, words[0], True).status_code == 201


def test_it_cannot_be_launched_again(client):
    activity_id = add_activity(client)
    client.delete(f"/api/study_activities/{activity_id}")
    answer = client.post("/api/study_activities", json={"group_id": None, "study_activity_id": activity_id})
    assert_problem(answer, 404, says="study activity")


def test_built_in_activities_stay(seeded_client, db):
    assert_problem(seeded_client.delete("/api/study_activities/1"), 409, says="built in")
    assert db.execute("SELECT deleted_at FROM study_activities WHERE id = 1").fetchone()[0] is None


def test_a_second_time_it_is_not_found(client):
    activity_id = add_activity(client)
    client.delete(f"/api/study_activities/{activity_id}")
    assert_problem(client.delete(f"/api/study_activities/{activity_id}"), 404)


def test_ends_the_tokens_of_the_app(client):
    activity_id = add_activity(client)
    token = launch(client, None, activity_id)["token"]
    headers = {"Authorization": f"Bearer {token}"}
    assert client.get("/api/study/queue", headers=headers).status_code == 200
    client.delete(f"/api/study_activities/{activity_id}")
    assert client.get("/api/study/queue", headers=headers).status_code == 401
