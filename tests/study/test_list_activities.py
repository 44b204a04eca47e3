"""GET /api/study_activities"""

from tests.samples import add_activity, assert_problem


def test_is_empty_before_the_seeds(client):
    answer = client.get("/api/study_activities")
    assert answer.status_code == 200
    assert answer.json == {"items": []}


def test_shows_the_built_in_activities_first(seeded_client):
    add_activity(seeded_client, "An Outside App")
    items = seeded_client.get("/api/study_activities").json["items"]
    assert [item["is_builtin"] for item in items] == [True] * (len(items) - 1) + [False]
    assert len(items) >= 6
    assert items[-1]["name"] == "An Outside App"


def test_every_built_in_activity_has_a_picture_that_the_portal_serves(seeded_client):
    for item in seeded_client.get("/api/study_activities").json["items"]:
        assert item["description"]
        picture = seeded_client.get(item["thumbnail_url"])
        assert picture.status_code == 200, item["thumbnail_url"]
        assert picture.content_type.startswith("image/")
        assert len(picture.get_data()) > 100


def test_leaves_out_removed_activities(client):
    kept, removed = add_activity(client, "Kept"), add_activity(client, "Removed")
    client.delete(f"/api/study_activities/{removed}")
    assert [item["id"] for item in client.get("/api/study_activities").json["items"]] == [kept]


def test_refuses_unknown_query_fields(client):
    assert_problem(client.get("/api/study_activities?page=2"), 422, field="page")
