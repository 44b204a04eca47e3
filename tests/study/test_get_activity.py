"""GET /api/study_activities/{id}"""

from tests.samples import add_activity, assert_problem


def test_has_the_four_fields_of_the_document(client):
    activity_id = add_activity(client, "Word Race", description="Run")
    answer = client.get(f"/api/study_activities/{activity_id}")
    assert answer.status_code == 200
    assert {key: answer.json[key] for key in ("id", "name", "thumbnail_url", "description")} == {
        "id": activity_id,
        "name": "Word Race",
        "thumbnail_url": "/thumbnails/outside-app.svg",
        "description": "Run",
    }


def test_a_removed_activity_is_not_found(client):
    activity_id = add_activity(client)
    client.delete(f"/api/study_activities/{activity_id}")
    assert_problem(client.get(f"/api/study_activities/{activity_id}"), 404, says=f"{activity_id}")


def test_an_unknown_or_impossible_id_is_not_found(client):
    for impossible in (1, 0, -1, 2**63, 10**30, "abc", "1.0", "%00"):
        assert_problem(client.get(f"/api/study_activities/{impossible}"), 404)
