"""GET /api/settings"""

from tests.samples import assert_problem


def test_begins_with_sensible_ones(client):
    answer = client.get("/api/settings")
    assert answer.status_code == 200
    assert answer.json == {
        "name": "Local learner",
        "time_zone": None,
        "rollover_hour": 4,
        "new_words_per_day": 10,
        "reviews_per_day": 100,
        "desired_retention": 0.9,
        "language": "en",
        "theme": "system",
        "sound": True,
    }


def test_shows_what_was_set(client):
    client.patch("/api/settings", json={"theme": "dark", "sound": False})
    settings = client.get("/api/settings").json
    assert (settings["theme"], settings["sound"]) == ("dark", False)


def test_refuses_query_fields(client):
    assert_problem(client.get("/api/settings?learner_id=2"), 422, field="learner_id")
