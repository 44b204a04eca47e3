"""POST /api/words"""

import pytest

from tests.samples import HOUSE, add_group, add_word, assert_problem, review, start_session


def test_keeps_the_word_with_its_parts_and_groups(client, db):
    group_id = add_group(client)
    answer = client.post("/api/words", json=HOUSE | {"group_ids": [group_id]})
    assert answer.status_code == 201
    assert answer.json == {
        "id": 1,
        **HOUSE,
        "stats": {"correct_count": 0, "wrong_count": 0},
        "groups": [{"id": group_id, "name": "Home"}],
    }
    assert db.execute("SELECT german, english FROM words").fetchall()[0]["german"] == "Haus"


def test_refuses_a_word_that_is_there(client, db):
    add_word(client)
    assert_problem(client.post("/api/words", json=HOUSE), 409, says="already in the inventory")
    assert db.execute("SELECT count(*) FROM words").fetchone()[0] == 1


def test_needs_no_parts_and_no_groups(client):
    answer = client.post("/api/words", json={"german": "Haus", "english": "house"})
    assert answer.status_code == 201
    assert (answer.json["parts"], answer.json["groups"]) == ({}, [])


def test_the_word_is_there_at_once(client):
    group_id = add_group(client)
    created = client.post("/api/words", json=HOUSE | {"group_ids": [group_id]}).json
    assert client.get(f"/api/words/{created['id']}").json == created
    for address in ("/api/words", "/api/words?q=haus", f"/api/groups/{group_id}/words"):
        assert [word["id"] for word in client.get(address).json["items"]] == [created["id"]]
    assert client.get(f"/api/groups/{group_id}").json["stats"] == {"total_word_count": 1}


def test_takes_the_same_german_with_another_meaning(client):
    assert add_word(client, "Bank", "bench") != add_word(client, "Bank", "bank")


def test_tells_words_apart_by_case(client):
    assert add_word(client, "Essen", "food") != add_word(client, "essen", "food")


def test_tidies_the_texts(client, db):
    decomposed = "A\u0308pfel"
    answer = client.post("/api/words", json={"german": f"  {decomposed}\n", "english": "\tthe   apples "})
    assert (answer.json["german"], answer.json["english"]) == ("Äpfel", "the apples")
    assert tuple(db.execute("SELECT german, english FROM words").fetchone()) == ("Äpfel", "the apples")
    again = client.post("/api/words", json={"german": "Äpfel", "english": "the apples"})
    assert_problem(again, 409, says="already in the inventory")


@pytest.mark.parametrize("field", ["german", "english"])
def test_takes_200_characters_and_not_one_more(client, db, field):
    word = {"german": "Haus", "english": "house"}
    assert client.post("/api/words", json=word | {field: "ä" * 200}).status_code == 201
    assert_problem(client.post("/api/words", json=word | {field: "ä" * 201}), 422, field=field, says="200")
    assert db.execute("SELECT count(*) FROM words").fetchone()[0] == 1


@pytest.mark.parametrize("field", ["german", "english"])
def test_refuses_text_that_is_no_text(client, db, field):
    word = {"german": "Haus", "english": "house"}
    for text in ["", "  ", "\u00a0", "a\0b", "\0", "a\x1bb", "a\x7f"]:
        assert_problem(client.post("/api/words", json=word | {field: text}), 422, field=field)
    assert db.execute("SELECT count(*) FROM words").fetchone()[0] == 0


def test_refuses_an_unknown_group_and_keeps_nothing(client, db):
    group_id = add_group(client)
    answer = client.post("/api/words", json=HOUSE | {"group_ids": [group_id, 77]})
    assert_problem(answer, 422, field="group_ids", says="group 77")
    assert db.execute("SELECT count(*) FROM words").fetchone()[0] == 0
    assert client.get(f"/api/groups/{group_id}").json["stats"] == {"total_word_count": 0}


def test_refuses_a_deleted_group(client):
    group_id = add_group(client)
    client.delete(f"/api/groups/{group_id}")
    answer = client.post("/api/words", json=HOUSE | {"group_ids": [group_id]})
    assert_problem(answer, 422, field="group_ids", says=f"group {group_id}")


def test_refuses_the_same_group_twice(client):
    group_id = add_group(client)
    answer = client.post("/api/words", json=HOUSE | {"group_ids": [group_id, group_id]})
    assert_problem(answer, 422, field="group_ids", says="twice")


def test_a_deleted_word_comes_back_with_its_history_and_groups(client, db):
    session_id, (word_id, *_) = start_session(client)
    review(client, session_id, word_id, True)
    review(client, session_id, word_id, False)
    client.delete(f"/api/words/{word_id}")
    answer = client.post(
        "/api/words", json={"german": "Wort0", "english": "word 0", "parts": {"pos": "phrase"}}
    )
    assert answer.status_code == 201
    assert answer.json["id"] == word_id
    assert answer.json["parts"] == {"pos": "phrase"}
    assert answer.json["stats"] == {"correct_count": 1, "wrong_count": 1}
    assert [group["name"] for group in answer.json["groups"]] == ["Words"]
    assert db.execute("SELECT deleted_at FROM words WHERE id = ?", (word_id,)).fetchone()[0] is None


def test_stores_what_looks_like_sql_or_markup_as_it_is(client):
    text = "Robert'); DROP TABLE words;-- <b>&amp;\"%s{}"
    word_id = add_word(client, text, text)
    assert client.get(f"/api/words/{word_id}").json["german"] == text
