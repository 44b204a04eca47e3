"""A route that reads no body refuses one: whoever sent it meant something by it."""

from __future__ import annotations

import pytest

from tests.samples import add_word, assert_problem


@pytest.mark.parametrize("body", [b'{"dry_run": true}', b'{"broken": ', b"text", b"[]"])
def test_nothing_is_done_for_a_body_that_would_not_be_read(client, db, body):
    word_id = add_word(client)
    for method, address in (("POST", "/api/reset_history"), ("DELETE", f"/api/words/{word_id}")):
        assert_problem(client.open(address, method=method, data=body), 422, field="body")
    assert db.execute("SELECT count(*) FROM words WHERE deleted_at IS NULL").fetchone()[0] == 1


def test_an_empty_object_is_no_body(client):
    assert client.post("/api/reset_history", json={}).status_code == 200
