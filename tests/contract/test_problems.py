"""Errors are problem details (RFC 9457): always JSON, never a page, never a stack trace."""

import sqlite3
from contextlib import closing

import pytest

from backend_flask import database
from backend_flask.vocabulary import crud
from tests.samples import add_word, assert_problem


def test_an_unknown_address_is_not_found(client):
    for address in ("/api", "/api/", "/api/nope", "/api/nope/1", "/api/words/1/nope", "/assets/x.js"):
        assert_problem(client.get(address), 404)
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        assert_problem(client.open("/api/nope", method=method, json={}), 404)


def test_an_id_that_is_none_is_not_found_whatever_the_method(client):
    for method in ("GET", "PATCH", "DELETE"):
        for word_id in ("0", "x", "99999999999999999999"):
            assert_problem(client.open(f"/api/words/{word_id}", method=method, json={}), 404)


@pytest.mark.parametrize(
    ("method", "address", "allowed"),
    [
        ("DELETE", "/api/words", {"GET", "POST"}),
        ("PUT", "/api/words/1", {"GET", "PATCH", "DELETE"}),
        ("GET", "/api/words/bulk", {"POST", "PATCH"}),
        ("GET", "/api/reset_history", {"POST"}),
        ("GET", "/api/full_reset", {"POST"}),
        ("POST", "/api/dashboard/quick-stats", {"GET"}),
        ("TRACE", "/api/words", {"GET", "POST"}),
        ("POST", "/api/openapi.json", {"GET"}),
    ],
)
def test_a_method_that_is_not_served_says_which_are(client, method, address, allowed):
    answer = client.open(address, method=method)
    assert_problem(answer, 405, says="method")
    assert set(answer.headers["Allow"].split(", ")) - {"HEAD", "OPTIONS"} == allowed


def test_broken_json(client):
    answer = client.post("/api/words", data=b"{", content_type="application/json")
    assert_problem(answer, 400, says="not valid JSON")


def test_a_body_that_is_too_large(client):
    answer = client.post("/api/words", data=b"x" * 10_000_000, content_type="application/json")
    assert_problem(answer, 413, says="larger than")


def test_a_body_that_is_not_json(client):
    assert_problem(
        client.post("/api/words", data=b"a=b", content_type="text/plain"), 415, says="application/json"
    )


def test_the_host_of_another_site(client):
    answer = client.get("/api/words", base_url="http://evil.example")
    assert_problem(answer, 403, says="127.0.0.1")


def test_a_token_that_nobody_gave(client):
    answer = client.get("/api/words/1", headers={"Authorization": "Bearer nope"})
    assert_problem(answer, 401, says="token")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("error", [RuntimeError, KeyError, sqlite3.OperationalError, sqlite3.IntegrityError])
def test_a_mistake_of_the_portal_tells_nothing_of_itself(client, monkeypatch, caplog, error):
    def fail(*_args, **_kwargs):
        raise error("secret: /home/someone/words.db")

    monkeypatch.setattr(crud, "get_word", fail)
    answer = client.get("/api/words/1")
    assert_problem(answer, 500, says="made a mistake")
    text = answer.get_data(as_text=True)
    for telling in ("secret", "/home", "Traceback", "File ", error.__name__, ".py"):
        assert telling not in text
    assert "secret" in caplog.text, "whoever runs the portal finds it in the log"


def test_a_mistake_in_the_middle_of_a_write_leaves_nothing_behind(client, db, monkeypatch):
    def fail(*_args, **_kwargs):
        raise RuntimeError("after the insert")

    monkeypatch.setattr(crud, "insert_word_groups", fail)
    assert_problem(client.post("/api/words", json={"german": "Haus", "english": "house"}), 500)
    monkeypatch.undo()
    assert db.execute("SELECT count(*) FROM words").fetchone()[0] == 0
    add_word(client)


def test_a_locked_database_asks_to_try_again(client, config, monkeypatch):
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 50)
    database.close_connections()
    with closing(sqlite3.connect(config.db, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        answer = client.post("/api/words", json={"german": "Haus", "english": "house"})
        assert_problem(answer, 503, says="try again")
        assert int(answer.headers["Retry-After"]) > 0
        assert client.get("/api/words").status_code == 200, "reading goes on"
        other.execute("ROLLBACK")
    add_word(client)


@pytest.mark.parametrize("message", ["database or disk is full", "disk I/O error", "database is locked"])
def test_a_disk_that_takes_no_more_asks_to_try_again(client, monkeypatch, message):
    def fail(*_args, **_kwargs):
        raise sqlite3.OperationalError(message)

    monkeypatch.setattr(crud, "insert_word", fail)
    answer = client.post("/api/words", json={"german": "Haus", "english": "house"})
    assert_problem(answer, 503, says="Nothing was changed")
    assert answer.headers["Retry-After"]


def test_a_browser_gets_json_too(client):
    for address in ("/api/nope", "/api/words/77", "/api/words?page=0"):
        answer = client.get(address, headers={"Accept": "text/html"})
        assert answer.content_type == "application/problem+json"
        assert b"<" not in answer.data
