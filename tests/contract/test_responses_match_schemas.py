"""Answers are what the API document says, also those that no schema has written.

Hot lists go from the database to JSON without a dump; only this shows that they did not drift.
"""

import jsonschema_rs


def closed(schema):
    """The schema, refusing fields that it does not name: what is answered must be documented."""
    if isinstance(schema, list):
        return [closed(inner) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    if isinstance(inner.get("properties"), dict):
        inner.setdefault("additionalProperties", False)
    return inner


def validator(document, schema):
    components = {"schemas": closed(document["components"]["schemas"])}
    return jsonschema_rs.Draft202012Validator({**closed(schema), "components": components})


def assert_documented(document, operation, answer):
    response = operation["responses"][str(answer.status_code)]
    schema = response["content"]["application/json"]["schema"]
    errors = [
        f"{'.'.join(map(str, error.instance_path))}: {error.message}"
        for error in validator(document, schema).iter_errors(answer.json)
    ]
    assert not errors, (operation["operationId"], errors)


def reads(document):
    for path, methods in document["paths"].items():
        for parameter in ("word_id", "group_id", "activity_id", "session_id"):
            path = path.replace("{" + parameter + "}", "1")
        if "get" in methods and "application/json" in methods["get"]["responses"]["200"].get("content", {}):
            yield path, methods["get"]


def test_every_read_of_a_portal_with_data(portal, document):
    tried = set()
    for path, operation in reads(document):
        answer = portal.client.get(path)
        assert answer.status_code == 200, (path, answer.json)
        assert_documented(document, operation, answer)
        tried.add(operation["operationId"])
        if "items" in answer.json and operation["operationId"] not in ("get_recall", "list_distractors"):
            assert answer.json["items"], f"{path} is empty, so it shows nothing"
    assert len(tried) >= 20


def test_every_list_of_an_empty_portal(client, document):
    for path, operation in reads(document):
        answer = client.get(path)
        if answer.status_code == 200:
            assert_documented(document, operation, answer)
        else:
            assert answer.status_code == 404
            assert validator(document, {"$ref": "#/components/schemas/Problem"}).is_valid(answer.json)


def test_filtered_lists(portal, document):
    operation = document["paths"]["/api/words"]["get"]
    for query in ("q=haus", "q=st", "due=true", "group_id=1", "sort_by=wrong_count&order=desc", "page=9"):
        assert_documented(document, operation, portal.client.get(f"/api/words?{query}"))


def test_every_read_of_the_seeded_portal(seeded_client, document):
    """The seeds have every part of speech with all that belongs to it."""
    assert (
        seeded_client.post("/api/study_activities", json={"group_id": 1, "study_activity_id": 1}).status_code
        == 201
    )
    for path, operation in reads(document):
        answer = seeded_client.get(path)
        if answer.status_code == 200:
            assert_documented(document, operation, answer)
    pages = seeded_client.get("/api/words").json["pagination"]["total_pages"]
    for page in range(1, pages + 1):
        answer = seeded_client.get(f"/api/words?page={page}")
        assert_documented(document, document["paths"]["/api/words"]["get"], answer)


def test_a_wrong_answer_would_be_noticed(portal, document):
    """The check itself: a field too many, one too few, one of another type."""
    schema = {"$ref": "#/components/schemas/WordPage"}
    page = portal.client.get("/api/words").json
    check = validator(document, schema)
    assert check.is_valid(page)
    word = page["items"][0]
    without_count = {key: value for key, value in word.items() if key != "correct_count"}
    for wrong in (word | {"secret": 1}, without_count, word | {"id": "1"}, word | {"parts": "{}"}):
        assert not check.is_valid(page | {"items": [wrong]})
