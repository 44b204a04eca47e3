"""POST /api/words/bulk"""

from tests.samples import HOUSE, add_group, add_word, assert_problem

TREE = {"german": "Baum", "english": "tree"}


def test_adds_them_in_the_order_given(client, db):
    group_id = add_group(client)
    answer = client.post("/api/words/bulk", json={"words": [HOUSE, TREE | {"group_ids": [group_id]}]})
    assert answer.status_code == 201
    assert [word["german"] for word in answer.json["items"]] == ["Haus", "Baum"]
    assert answer.json["items"][0]["parts"] == HOUSE["parts"]
    assert answer.json["items"][1]["groups"] == [{"id": group_id, "name": "Home"}]
    assert db.execute("SELECT count(*) FROM words").fetchone()[0] == 2


def test_adds_none_when_one_is_there_already(client, db):
    add_word(client)
    answer = client.post("/api/words/bulk", json={"words": [TREE, HOUSE]})
    assert_problem(answer, 409, says="'Haus' (house) is already in the inventory")
    assert db.execute("SELECT count(*) FROM words").fetchone()[0] == 1


def test_adds_none_when_one_comes_twice(client, db):
    answer = client.post("/api/words/bulk", json={"words": [HOUSE, TREE, HOUSE]})
    assert_problem(answer, 409, says="already in the inventory")
    assert db.execute("SELECT count(*) FROM words").fetchone()[0] == 0


def test_adds_none_when_a_group_is_unknown(client, db):
    answer = client.post("/api/words/bulk", json={"words": [TREE, HOUSE | {"group_ids": [77]}]})
    assert_problem(answer, 422, says="group 77")
    assert db.execute("SELECT count(*) FROM words").fetchone()[0] == 0


def test_names_the_word_and_the_field_that_are_wrong(client, db):
    answer = client.post("/api/words/bulk", json={"words": [HOUSE, {"german": "Baum"}]})
    assert_problem(answer, 422, field="words.1.english", says="words.1.english")
    answer = client.post("/api/words/bulk", json={"words": [HOUSE, TREE | {"colour": "green"}]})
    assert_problem(answer, 422, field="words.1.colour", says="words.1.colour")
    answer = client.post("/api/words/bulk", json={"words": [TREE | {"parts": {"pos": "plant"}}]})
    assert_problem(answer, 422, field="words.0.parts.pos", says="words.0.parts.pos")
    assert db.execute("SELECT count(*) FROM words").fetchone()[0] == 0


def test_takes_1000_and_not_one_more(client, db):
    words = [{"german": f"Wort{n}", "english": "word"} for n in range(1001)]
    assert_problem(client.post("/api/words/bulk", json={"words": words}), 422, field="words", says="1000")
    assert_problem(client.post("/api/words/bulk", json={"words": []}), 422, field="words")
    assert db.execute("SELECT count(*) FROM words").fetchone()[0] == 0
    assert client.post("/api/words/bulk", json={"words": words[:1000]}).status_code == 201
    assert client.get("/api/words").json["pagination"]["total_items"] == 1000


def test_brings_deleted_words_back_among_new_ones(client):
    house = add_word(client)
    client.delete(f"/api/words/{house}")
    answer = client.post("/api/words/bulk", json={"words": [TREE, HOUSE]})
    assert answer.status_code == 201
    assert answer.json["items"][1]["id"] == house
    assert client.get("/api/words").json["pagination"]["total_items"] == 2
