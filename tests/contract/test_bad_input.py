"""Whatever is wrong with a request: a problem names the field, and nothing changes."""

import json

import pytest

from tests.contract.bodies import ROUTES, bodies_without, unknown_field_bodies, wrong_bodies
from tests.samples import assert_problem

JSON = "application/json"
ALL = pytest.mark.parametrize("route", ROUTES.values(), ids=ROUTES.keys())


def send(portal, route, body, content_type=JSON, query=None):
    """The body as it is, or as JSON written by a writer that also writes what is not JSON."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return portal.client.open(
        route.path, method=route.method, data=data, content_type=content_type, query_string=query
    )


@pytest.fixture
def unchanged(portal):
    """After the test, every table is as it was before."""
    before = portal.tables()
    yield
    assert portal.tables() == before


def test_every_route_that_takes_a_body_is_tried(document):
    operations = {
        operation["operationId"]: (method.upper(), path)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
        if isinstance(operation, dict) and "requestBody" in operation
    }
    assert set(operations) == set(ROUTES)
    assert {name: route.method for name, route in ROUTES.items()} == {
        name: method for name, (method, _) in operations.items()
    }


@ALL
def test_the_right_body_is_taken(portal, route):
    """Else the wrong ones below might be refused for another reason."""
    with portal.put_back():
        answer = send(portal, route, route.body)
        assert answer.status_code in (200, 201), answer.get_data(as_text=True)


@ALL
def test_no_body_at_all_lacks_what_must_be_there(portal, unchanged, route):
    if route.required:
        assert_problem(send(portal, route, b""), 422, field=route.required[0])


@ALL
def test_a_wrong_value_is_refused_by_name(portal, unchanged, route):
    for path, body in wrong_bodies(route.body):
        answer = send(portal, route, body)
        assert answer.status_code == 422, (path, str(body)[:200], answer.get_data(as_text=True)[:300])
        assert_problem(answer, 422, field=path, says=path)


@ALL
def test_a_missing_field_is_named(portal, unchanged, route):
    for path, body in bodies_without(route.body, route.required):
        assert_problem(send(portal, route, body), 422, field=path, says=path)


@ALL
def test_an_unknown_field_is_named(portal, unchanged, route):
    for name in ("colour", "created_at", "learner_id", "__class__", "German"):
        for path, body in unknown_field_bodies(route.body, name):
            assert_problem(send(portal, route, body), 422, field=path, says=path)


BROKEN = (
    b"{",
    b"}",
    b'{"german": }',
    b"{'german': 'Baum'}",
    b'{"german": "Baum",}',
    b'{"german": NaN}',
    b'{"correct": Infinity}',
    b'{"correct": -Infinity}',
    b'{"rollover_hour": 1e999}',
    b'{"german": "\xff\xfe"}',
    b'{"german": "\\ud800"}',
    b'{"german": "a\nb"}',
    b'{"german": "Baum"} {}',
    b"\xef\xbb\xbf{}",
    '{"german": "Baum"}'.encode("utf-16"),
    b"\0",
    b" ",
    b"null",
    b"true",
    b"5",
    b'"text"',
    b"german=Baum",
    b"[" * 100_000,
    b'{"a":' * 100_000,
)


@ALL
def test_what_is_no_json_object_is_refused(portal, unchanged, route):
    for body in BROKEN:
        answer = send(portal, route, body)
        assert answer.status_code == 400, (body[:40], answer.get_data(as_text=True)[:300])
        assert_problem(answer, 400, says="JSON")


@ALL
def test_not_a_number_is_refused(portal, unchanged, route):
    for field in route.body:
        assert_problem(send(portal, route, route.body | {field: float("nan")}), 400, says="JSON")


@ALL
def test_a_list_instead_of_an_object_is_refused(portal, unchanged, route):
    for body in ([], [route.body], [[route.body]], [1]):
        assert_problem(send(portal, route, body), 422, field="body", says="body")


@ALL
def test_another_content_type_is_refused(portal, unchanged, route):
    for content_type in (
        None,
        "text/plain",
        "text/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/octet-stream",
        "application/jsonp",
    ):
        assert_problem(send(portal, route, route.body, content_type), 415, says="application/json")


@ALL
def test_ten_megabytes_are_refused(portal, unchanged, route):
    body = json.dumps(route.body | {"padding": "x" * 10_000_000}).encode()
    assert_problem(send(portal, route, body), 413, says="larger")
    assert_problem(send(portal, route, body, "text/plain"), 413, says="larger")


@ALL
def test_a_query_is_refused_where_none_is_known(portal, unchanged, route):
    for query in ("colour=red", "page=1", "page=1&page=2", "=1"):
        answer = send(portal, route, route.body, query=query)
        assert_problem(answer, 422, field=query.partition("=")[0])


@ALL
def test_an_answer_stays_short_however_long_the_question(portal, unchanged, route):
    long = "x" * 1_000_000
    for body in ({long: 1}, *(route.body | {field: long} for field in route.body)):
        answer = send(portal, route, body)
        assert answer.status_code == 422
        assert len(answer.data) < 10_000


def test_parts_are_not_echoed_at_length(portal, unchanged):
    long = "x" * 1_000_000
    for parts in (
        {"pos": "noun", "article": long, "plural": None},
        {"pos": "adverb", long: 1},
        {"pos": long},
    ):
        answer = portal.client.post("/api/words", json={"german": "Baum", "english": "tree", "parts": parts})
        assert answer.status_code == 422
        assert len(answer.data) < 10_000


def test_ids_beyond_64_bits_are_not_found(portal, unchanged, document):
    """In a path an id that no row can have is just not there, whatever the method."""
    for path, methods in document["paths"].items():
        if "{" not in path:
            continue
        for method in methods.keys() & {"get", "post", "put", "patch", "delete"}:
            for wrong in ("0", "-1", "9223372036854775808", "18446744073709551616", "9" * 50, "1%00", "x"):
                before, _, rest = path.partition("{")
                after = rest.partition("}")[2].replace("{word_id}", "1").replace("{review_id}", "1")
                address = f"{before}{wrong}{after}"
                answer = portal.client.open(address, method=method.upper(), json={})
                assert answer.status_code == 404, (method, address, answer.get_data(as_text=True))


def test_every_read_refuses_an_unknown_or_repeated_query_field(portal, unchanged, document):
    for path, methods in document["paths"].items():
        if "get" not in methods:
            continue
        for name in ("session_id", "group_id", "activity_id", "word_id"):
            path = path.replace("{" + name + "}", "1")
        assert_problem(portal.client.get(f"{path}?colour=red"), 422, field="colour")
        for parameter in methods["get"].get("parameters", ()):
            if parameter["in"] == "query":
                field = parameter["name"]
                answer = portal.client.get(f"{path}?{field}=1&{field}=1")
                assert_problem(answer, 422, field=field, says=field)


def test_ids_that_are_not_there_are_refused_and_nothing_changes(portal, unchanged):
    wrong = [
        ("POST", "/api/words", {"german": "a", "english": "b", "group_ids": [1, 77]}, 422),
        ("POST", "/api/words", {"german": "a", "english": "b", "group_ids": [3]}, 422),
        ("PATCH", "/api/words/77", {"german": "a"}, 404),
        ("PATCH", "/api/words/4", {"german": "a"}, 404),
        ("DELETE", "/api/words/77", None, 404),
        ("POST", "/api/words/bulk/delete", {"word_ids": [1, 4]}, 404),
        ("POST", "/api/words/bulk/restore", {"word_ids": [4, 1]}, 404),
        ("POST", "/api/groups", {"name": "New", "word_ids": [4]}, 422),
        ("POST", "/api/groups/bulk/delete", {"group_ids": [1, 3]}, 404),
        ("POST", "/api/groups/3/words", {"word_ids": [1]}, 404),
        ("POST", "/api/groups/1/words", {"word_ids": [1, 4]}, 422),
        ("POST", "/api/groups/1/words/move", {"word_ids": [1], "to_group_id": 3}, 422),
        ("POST", "/api/groups/1/restore", None, 404),
        ("POST", "/api/study_activities", {"group_id": 77, "study_activity_id": 1}, 404),
        ("POST", "/api/study_activities", {"group_id": 3, "study_activity_id": 1}, 404),
        ("POST", "/api/study_activities", {"group_id": 1, "study_activity_id": 77}, 404),
        ("PUT", "/api/study_activities/77", ROUTES["replace_activity"].body, 404),
        ("POST", "/api/study_sessions/77/words/1/review", {"correct": True}, 404),
        ("POST", "/api/study_sessions/1/words/77/review", {"correct": True}, 404),
        ("POST", "/api/study_sessions/1/words/4/review", {"correct": True}, 404),
        ("POST", "/api/study_sessions/2/words/1/review", {"correct": True}, 409),
        ("POST", "/api/study_sessions/1/words/2/review", {"correct": True, "key": "first"}, 409),
        (
            "POST",
            "/api/study_sessions/1/reviews",
            {"reviews": [{"word_id": 1, "correct": True}, {"word_id": 77, "correct": True}]},
            404,
        ),
        ("DELETE", "/api/study_sessions/1/reviews/77", None, 404),
        ("DELETE", "/api/study_sessions/2/reviews/3", None, 409),
    ]
    for method, path, body, status in wrong:
        assert_problem(portal.client.open(path, method=method, json=body), status)
