"""PATCH /api/settings"""

from tests.samples import assert_problem
from tests.study.other_learner import add_other_learner

NEW = {
    "time_zone": "Europe/Berlin",
    "rollover_hour": 0,
    "new_words_per_day": 500,
    "reviews_per_day": 5000,
    "desired_retention": 0.97,
    "language": "de",
    "theme": "dark",
    "sound": False,
}


def kept(db):
    return dict(db.execute("SELECT * FROM learners WHERE id = 1").fetchone())


def test_changes_all_of_them(client, db):
    answer = client.patch("/api/settings", json=NEW)
    assert answer.status_code == 200
    assert answer.json == NEW | {"name": "Local learner"}
    assert {name: kept(db)[name] for name in NEW} == NEW | {"sound": 0}


def test_changes_only_what_is_given(client, db):
    before = kept(db)
    client.patch("/api/settings", json={"theme": "light"})
    assert kept(db) == before | {"theme": "light"}


def test_nothing_given_changes_nothing(client, db):
    before = kept(db)
    assert client.patch("/api/settings", json={}).status_code == 200
    assert kept(db) == before


def test_null_gives_the_zone_back_to_the_portal(client, db):
    client.patch("/api/settings", json={"time_zone": "Asia/Tokyo"})
    assert client.patch("/api/settings", json={"time_zone": None}).json["time_zone"] is None
    assert kept(db)["time_zone"] is None


def test_takes_the_ends_of_each_range(client):
    for changes in (
        {"rollover_hour": 12, "new_words_per_day": 0, "reviews_per_day": 0, "desired_retention": 0.7},
        {"desired_retention": 0.97},
    ):
        assert client.patch("/api/settings", json=changes).status_code == 200


def test_refuses_what_a_setting_cannot_be(client, db):
    before = kept(db)
    for field, wrong in (
        ("time_zone", "Mars/Olympus"),
        ("time_zone", "localtime"),
        ("time_zone", "../../etc/passwd"),
        ("time_zone", ""),
        ("time_zone", 1),
        ("time_zone", "europe/berlin"),
        ("rollover_hour", -1),
        ("rollover_hour", 13),
        ("rollover_hour", "4"),
        ("rollover_hour", 4.5),
        ("rollover_hour", True),
        ("rollover_hour", None),
        ("new_words_per_day", -1),
        ("new_words_per_day", 501),
        ("reviews_per_day", 5001),
        ("reviews_per_day", "100"),
        ("desired_retention", 0.69),
        ("desired_retention", 0.98),
        ("desired_retention", "0.9"),
        ("desired_retention", True),
        ("desired_retention", None),
        ("language", "fr"),
        ("language", None),
        ("theme", "blue"),
        ("sound", "false"),
        ("sound", 0),
        ("name", "Me"),
        ("id", 2),
    ):
        assert_problem(client.patch("/api/settings", json={field: wrong}), 422, field=field)
    assert kept(db) == before


def test_one_wrong_field_changes_none(client, db):
    before = kept(db)
    answer = client.patch("/api/settings", json={"theme": "dark", "rollover_hour": 99})
    assert_problem(answer, 422, field="rollover_hour")
    assert kept(db) == before


def test_another_learner_keeps_theirs(client, app, db):
    add_other_learner(db)
    client.patch("/api/settings", json=NEW)
    assert db.execute("SELECT theme FROM learners WHERE id = 2").fetchone()[0] == "system"
