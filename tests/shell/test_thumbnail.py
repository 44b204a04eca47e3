"""GET /thumbnails/{name}"""

from tests.samples import assert_problem


def test_is_a_picture(read):
    status, headers, text = read("/thumbnails/outside-app.svg")
    assert status == 200
    assert headers["Content-Type"].startswith("image/svg+xml")
    assert "<svg" in text


def test_the_pictures_load_nothing_and_run_nothing(seeded_client):
    for activity in seeded_client.get("/api/study_activities").json["items"]:
        with seeded_client.get(activity["thumbnail_url"]) as picture:
            text = picture.get_data(as_text=True).replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert "http" not in text
        assert "<script" not in text


def test_nothing_else_is_served(client):
    for name in ("nothing.svg", "..%2fconfig.py", "%2e%2e%2fconfig.py", "%00.svg"):
        assert_problem(client.get(f"/thumbnails/{name}"), 404)
