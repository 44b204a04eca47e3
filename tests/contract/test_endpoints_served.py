"""Which of the endpoints that the five documents name are served, and which are to come."""

import csv
import re
from pathlib import Path

import pytest
from werkzeug.exceptions import HTTPException

TABLE = (Path(__file__).parent / "endpoints.tsv").read_text("utf-8")
ROWS = list(csv.DictReader(TABLE.splitlines(), delimiter="\t"))

# Endpoints of the other documents that are served already, as "METHOD path". Whoever builds one
# adds its row here; all others are to come.
SERVED_BEYOND_004: set[str] = set()


def name(row):
    return f"{row['method']} {row['path']}"


def is_served(app, row):
    """Whether a route of the API, not the browser app's catch-all, answers to the row's method."""
    path = re.sub(r"\{\w+\}", "1", row["path"])
    websocket = row["method"] == "WS"
    adapter = app.url_map.bind("127.0.0.1", url_scheme="ws" if websocket else "http")
    try:
        endpoint, _ = adapter.match(path, method=None if websocket else row["method"], websocket=websocket)
    except HTTPException:
        return False
    return not endpoint.startswith("shell.")


def test_the_table_is_whole():
    assert len(ROWS) == 234
    assert {row["seed"] for row in ROWS} == {"000", "001", "002", "003", "004"}
    assert len({name(row) for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", [row for row in ROWS if row["seed"] == "004"], ids=name)
def test_document_004_is_served(portal, row):
    assert is_served(portal.app, row), f"{name(row)} is not served"


def test_the_rest_is_to_come_or_served_and_listed(portal):
    served = {name(row) for row in ROWS if row["seed"] != "004" and is_served(portal.app, row)}
    to_come = [name(row) for row in ROWS if row["seed"] != "004" and name(row) not in served]
    print(f"served beyond 004: {sorted(served)}; to come: {len(to_come)}: {to_come}")
    assert served == SERVED_BEYOND_004
    assert len(served) + len(to_come) == sum(row["seed"] != "004" for row in ROWS)


def test_the_room_of_each_row_of_004_has_its_route(portal):
    """A path of the table in another room would mislead whoever looks for it."""
    rooms = {"study": {"study", "progress", "upkeep"}, "vocabulary": {"vocabulary"}}
    adapter = portal.app.url_map.bind("127.0.0.1")
    for row in ROWS:
        if row["seed"] == "004":
            path = re.sub(r"\{\w+\}", "1", row["path"])
            endpoint, _ = adapter.match(path, method=row["method"])
            assert endpoint.partition(".")[0] in rooms[row["room"]], (name(row), endpoint)
