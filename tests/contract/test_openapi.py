"""The API document says what the app does."""

import json
import re
from pathlib import Path

import jsonschema_rs

ROOT = Path(__file__).resolve().parents[2]
METHODS = ("get", "post", "put", "patch", "delete")


def operations(document):
    for path, methods in document["paths"].items():
        for method in METHODS:
            if method in methods:
                yield method, path, methods[method]


def nodes(value):
    """Every object within a document."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def test_is_openapi_3_1_with_a_name_and_a_version(document):
    assert document["openapi"].startswith("3.1.")
    assert document["info"]["title"] == "Lang Portal"
    assert document["info"]["version"]


def test_every_route_but_the_pages_is_in_it(portal, document):
    routes = set()
    for rule in portal.app.url_map.iter_rules():
        if rule.endpoint.partition(".")[0] not in ("shell", "api-docs"):
            path = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)
            routes |= {(method, path) for method in rule.methods - {"HEAD", "OPTIONS"}}
    documented = {(method.upper(), path) for method, path, _ in operations(document)}
    assert documented == routes


def test_every_operation_has_a_name_of_its_own_and_a_summary(portal, document):
    names = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(set(names)) == len(names)
    endpoints = {rule.endpoint.partition(".")[2] for rule in portal.app.url_map.iter_rules()}
    assert set(names) <= endpoints
    for _, _, operation in operations(document):
        assert operation["summary"] and not operation["summary"].endswith("."), operation["operationId"]


def test_every_operation_says_who_may_call_it(document):
    schemes = document["components"]["securitySchemes"]
    for _, _, operation in operations(document):
        assert operation["security"], operation["operationId"]
        for requirement in operation["security"]:
            assert requirement.keys() <= schemes.keys()


def test_every_operation_lists_the_errors_that_fit(document):
    for _, path, operation in operations(document):
        expected = {"401", "403", "default"}
        if "requestBody" in operation:
            expected |= {"400", "413", "415", "422"}
        if any(parameter["in"] == "query" for parameter in operation.get("parameters", ())):
            expected |= {"422"}
        if "{" in path:
            expected |= {"404"}
        assert expected <= operation["responses"].keys(), operation["operationId"]
        assert operation["responses"].keys() & {"200", "201"}, operation["operationId"]


def test_every_error_is_a_problem(document):
    for _, _, operation in operations(document):
        for status, response in operation["responses"].items():
            if status == "default" or int(status) >= 400:
                if "$ref" in response:
                    response = document["components"]["responses"][response["$ref"].rpartition("/")[2]]
                assert response["content"] == {
                    "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
                }, (operation["operationId"], status)


def test_every_reference_leads_somewhere(document):
    references = {node["$ref"] for node in nodes(document) if isinstance(node.get("$ref"), str)}
    assert references
    for reference in references:
        here = document
        for step in reference.removeprefix("#/").split("/"):
            assert step in here, reference
            here = here[step]


def test_every_schema_is_a_schema(document):
    for name, schema in document["components"]["schemas"].items():
        assert jsonschema_rs.meta.is_valid(schema), name


def test_every_field_has_a_type(document):
    """A field without one becomes `unknown` in the frontend's types."""
    says_what = {"type", "$ref", "anyOf", "oneOf", "allOf", "enum", "const"}
    for node in nodes(document):
        properties = node.get("properties")
        if isinstance(properties, dict):
            for name, schema in properties.items():
                assert says_what & schema.keys(), (node.get("title"), name)
        for parameter in node.get("parameters", ()) if isinstance(node.get("parameters"), list) else ():
            assert says_what & parameter["schema"].keys(), parameter


def test_bodies_take_no_unknown_fields(document):
    for _, _, operation in operations(document):
        if "requestBody" in operation:
            assert operation["requestBody"]["required"] is True, operation["operationId"]
            schema = operation["requestBody"]["content"]["application/json"]["schema"]
            schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
            assert schema["additionalProperties"] is False, operation["operationId"]


def test_ids_in_paths_are_numbers_that_the_database_can_hold(document):
    for _, path, operation in operations(document):
        shared = document["paths"][path].get("parameters", [])
        parameters = [p for p in shared + operation.get("parameters", []) if p["in"] == "path"]
        assert {parameter["name"] for parameter in parameters} == set(re.findall(r"{(\w+)}", path))
        for parameter in parameters:
            schema = parameter["schema"]
            assert (schema["type"], schema["minimum"]) == ("integer", 1)
            assert schema["maximum"] < 2**63


def test_the_file_in_the_repository_is_the_document_of_the_app(document):
    written = json.loads((ROOT / "docs" / "openapi.json").read_text("utf-8"))
    assert written == document, "Run `./portal openapi` and look at what changed."


def test_the_page_to_try_it_loads_nothing_from_outside(portal):
    page = portal.client.get("/api/docs")
    assert page.status_code == 200
    loaded = re.findall(r'(?:src|href)="([^"]+)"', page.get_data(as_text=True))
    assert loaded
    for address in loaded:
        assert address.startswith("/") and not address.startswith("//")
        with portal.client.get(address) as answer:
            assert answer.status_code == 200, address
    assert "default-src 'self'" in page.headers["Content-Security-Policy"]
