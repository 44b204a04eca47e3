"""POST /api/groups"""

import pytest

from tests.samples import add_group, add_word, assert_problem


def test_makes_a_group_with_its_words(client, db):
    ids = [add_word(client), add_word(client, "Baum", "tree")]
    answer = client.post("/api/groups", json={"name": "Home", "level": "A2", "word_ids": ids})
    assert answer.status_code == 201
    assert answer.json == {"id": 1, "name": "Home", "level": "A2", "stats": {"total_word_count": 2}}
    assert client.get("/api/groups/1").json == answer.json
    assert db.execute("SELECT count(*) FROM words_groups WHERE group_id = 1").fetchone()[0] == 2


def test_needs_a_name_only(client):
    answer = client.post("/api/groups", json={"name": "Home"})
    assert (answer.json["level"], answer.json["stats"]) == (None, {"total_word_count": 0})


@pytest.mark.parametrize(
    ("name", "other"), [("Home", "Home"), ("Home", "HOME"), ("Übung", "übung"), ("Home", " Home ")]
)
def test_refuses_a_name_in_use_whatever_its_case(client, db, name, other):
    add_group(client, name)
    assert_problem(client.post("/api/groups", json={"name": other}), 409, says="already a group")
    assert db.execute("SELECT count(*) FROM groups").fetchone()[0] == 1


def test_the_name_of_a_deleted_group_is_free(client):
    first = add_group(client)
    client.delete(f"/api/groups/{first}")
    assert add_group(client) != first


def test_refuses_unknown_and_deleted_words_and_makes_nothing(client, db):
    house, gone = add_word(client), add_word(client, "Baum", "tree")
    client.delete(f"/api/words/{gone}")
    for missing in (gone, 77):
        answer = client.post("/api/groups", json={"name": "Home", "word_ids": [house, missing]})
        assert_problem(answer, 422, field="word_ids", says=f"no word {missing}")
    assert db.execute("SELECT count(*) FROM groups").fetchone()[0] == 0
    assert db.execute("SELECT count(*) FROM words_groups").fetchone()[0] == 0


def test_refuses_the_same_word_twice(client):
    house = add_word(client)
    answer = client.post("/api/groups", json={"name": "Home", "word_ids": [house, house]})
    assert_problem(answer, 422, field="word_ids", says="twice")


def test_refuses_what_is_no_name(client, db):
    for name in ("", "   ", "x" * 101, "a\0b", None, 5, True, ["Home"]):
        assert_problem(client.post("/api/groups", json={"name": name}), 422, field="name")
    assert db.execute("SELECT count(*) FROM groups").fetchone()[0] == 0


def test_takes_a_name_of_100_characters(client):
    assert client.post("/api/groups", json={"name": "ß" * 100}).status_code == 201


def test_refuses_an_unknown_level(client):
    for level in ("a1", "A3", "", 1):
        answer = client.post("/api/groups", json={"name": "Home", "level": level})
        assert_problem(answer, 422, field="level")
