"""POST /api/study_activities"""

import hashlib
import json
from urllib.parse import parse_qs, urlsplit

from tests.samples import add_activity, add_group, assert_problem, launch


def test_begins_a_session_and_says_where_the_app_is(client, db, set_clock):
    set_clock("2025-02-08T17:20:23-05:00")
    group_id, activity_id = add_group(client), add_activity(client)
    answer = client.post(
        "/api/study_activities", json={"group_id": group_id, "study_activity_id": activity_id}
    )
    assert answer.status_code == 201
    assert answer.json["id"] == 1
    assert answer.json["group_id"] == group_id
    assert answer.json["study_activity_id"] == activity_id
    assert answer.json["created_at"] == "2025-02-08T17:20:23-05:00"
    row = db.execute("SELECT * FROM study_sessions").fetchone()
    assert (row["learner_id"], row["group_id"], row["study_activity_id"]) == (1, group_id, activity_id)
    assert (row["created_at"], row["study_day"], row["ended_at"]) == (
        "2025-02-08T22:20:23Z",
        "2025-02-08",
        None,
    )


def test_the_launch_url_carries_session_group_portal_and_token(client, db):
    group_id = add_group(client)
    activity_id = add_activity(client, launch_url="https://race.example/play?mode=fast&empty=")
    url = urlsplit(launch(client, group_id, activity_id)["launch_url"])
    assert (url.scheme, url.netloc, url.path) == ("https", "race.example", "/play")
    assert parse_qs(url.query, keep_blank_values=True) == {
        "mode": ["fast"],
        "empty": [""],
        "session_id": ["1"],
        "group_id": [str(group_id)],
        "api_url": ["http://127.0.0.1:5000/api"],
    }
    assert url.fragment.startswith("token=")


def test_only_the_hash_of_the_token_is_kept(client, db):
    launched = launch(client, add_group(client), add_activity(client))
    kept = db.execute("SELECT launch_token_hash FROM study_sessions").fetchone()[0]
    assert kept == hashlib.sha256(launched["token"].encode()).hexdigest()
    assert len(launched["token"]) >= 43  # 256 bits


def test_every_launch_is_a_session_with_a_token_of_its_own(client):
    group_id, activity_id = add_group(client), add_activity(client)
    first, second = launch(client, group_id, activity_id), launch(client, group_id, activity_id)
    assert first["id"] != second["id"]
    assert first["token"] != second["token"]


def test_a_built_in_app_is_launched_on_the_portal_itself(seeded_client):
    launched = launch(seeded_client, 1, 1)
    url = urlsplit(launched["launch_url"])
    assert (url.scheme, url.netloc) == ("", "")
    assert url.path.startswith("/study/")
    assert "api_url" not in parse_qs(url.query)


def test_without_a_group_it_is_about_all_words(client):
    launched = launch(client, None, add_activity(client))
    assert launched["group_id"] is None
    assert "group_id" not in parse_qs(urlsplit(launched["launch_url"]).query)
    assert client.get(f"/api/study_sessions/{launched['id']}").json["group_name"] == "All words"


def test_says_which_of_the_two_is_unknown(client, db):
    group_id, activity_id = add_group(client), add_activity(client)
    unknown_group = client.post(
        "/api/study_activities", json={"group_id": 99, "study_activity_id": activity_id}
    )
    assert_problem(unknown_group, 404, says="no group 99")
    unknown_activity = client.post(
        "/api/study_activities", json={"group_id": group_id, "study_activity_id": 99}
    )
    assert_problem(unknown_activity, 404, says="no study activity 99")
    assert db.execute("SELECT count(*) FROM study_sessions").fetchone()[0] == 0


def test_a_deleted_group_cannot_be_studied(client):
    group_id, activity_id = add_group(client), add_activity(client)
    client.delete(f"/api/groups/{group_id}")
    answer = client.post(
        "/api/study_activities", json={"group_id": group_id, "study_activity_id": activity_id}
    )
    assert_problem(answer, 404, says="group")


def test_an_id_is_a_whole_number_that_a_row_can_have(client, db):
    ids = {"group_id": add_group(client), "study_activity_id": add_activity(client)}
    for wrong in ('"1"', "1.0", "1.5", "true", "[1]", '{"id": 1}', "0", "-1", str(2**63), str(10**40)):
        for field in ids:
            body = json.dumps(ids | {field: "WRONG"}).replace('"WRONG"', wrong)
            answer = client.post("/api/study_activities", data=body, content_type="application/json")
            assert_problem(answer, 422, field=field)
    assert db.execute("SELECT count(*) FROM study_sessions").fetchone()[0] == 0


def test_needs_both_fields_and_no_other(client):
    answer = client.post("/api/study_activities", json={"learner_id": 2})
    assert_problem(answer, 422)
    assert set(answer.json["errors"]) == {"group_id", "study_activity_id", "learner_id"}


def test_refuses_a_body_that_is_no_json_object(client):
    for content_type, body, status in (
        ("application/json", b"{", 400),
        ("application/json", b"null", 400),
        ("application/json", b'{"group_id": NaN}', 400),
        ("application/json", b"\xff\xfe", 400),
        ("application/json", b"[]", 422),
        ("text/plain", b'{"group_id": 1, "study_activity_id": 1}', 415),
        ("application/x-www-form-urlencoded", b"group_id=1&study_activity_id=1", 415),
        ("application/json", b" " * 3_000_000, 413),
    ):
        answer = client.post("/api/study_activities", data=body, content_type=content_type)
        assert_problem(answer, status)
