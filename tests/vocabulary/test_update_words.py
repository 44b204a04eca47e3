"""PATCH /api/words/bulk"""

from tests.samples import HOUSE, add_word, assert_problem


def test_changes_each_in_the_order_given(client):
    house, tree = add_word(client, **HOUSE), add_word(client, "Baum", "tree")
    changes = [{"id": tree, "german": "Bäume", "english": "trees"}, {"id": house, "english": "home"}]
    answer = client.patch("/api/words/bulk", json={"words": changes})
    assert answer.status_code == 200
    assert [(word["id"], word["german"], word["english"]) for word in answer.json["items"]] == [
        (tree, "Bäume", "trees"),
        (house, "Haus", "home"),
    ]
    assert answer.json["items"][1]["parts"] == HOUSE["parts"]


def test_changes_none_when_one_is_unknown(client):
    house = add_word(client)
    changes = [{"id": house, "german": "Heim"}, {"id": 77, "german": "Baum"}]
    assert_problem(client.patch("/api/words/bulk", json={"words": changes}), 404, says="no word 77")
    assert client.get(f"/api/words/{house}").json["german"] == "Haus"


def test_changes_none_when_two_would_be_the_same(client):
    house, tree = add_word(client), add_word(client, "Baum", "tree")
    changes = [{"id": house, "english": "home"}, {"id": tree, "german": "Haus", "english": "home"}]
    assert_problem(client.patch("/api/words/bulk", json={"words": changes}), 409, says="already there")
    assert client.get(f"/api/words/{house}").json["english"] == "house"
    assert client.get("/api/words?q=home").json["items"] == []


def test_names_the_word_and_the_field_that_are_wrong(client):
    house = add_word(client)
    answer = client.patch("/api/words/bulk", json={"words": [{"id": house}, {"german": "Baum"}]})
    assert_problem(answer, 422, field="words.1.id", says="words.1.id")
    answer = client.patch("/api/words/bulk", json={"words": [{"id": house, "german": 5}]})
    assert_problem(answer, 422, field="words.0.german", says="words.0.german")


def test_takes_no_empty_list(client):
    assert_problem(client.patch("/api/words/bulk", json={"words": []}), 422, field="words")
