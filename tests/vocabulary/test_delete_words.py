"""POST /api/words/bulk/delete"""

from tests.samples import add_group, add_word, assert_problem


def test_deletes_them_all(client):
    ids = [add_word(client, word, word) for word in ("Haus", "Baum", "Mond")]
    group_id = add_group(client, word_ids=tuple(ids))
    answer = client.post("/api/words/bulk/delete", json={"word_ids": ids[:2]})
    assert (answer.status_code, answer.json) == (200, {"success": True, "changed": 2})
    assert [word["german"] for word in client.get("/api/words").json["items"]] == ["Mond"]
    assert client.get(f"/api/groups/{group_id}").json["stats"] == {"total_word_count": 1}


def test_deletes_none_when_one_is_not_there(client):
    house, gone = add_word(client), add_word(client, "Baum", "tree")
    client.delete(f"/api/words/{gone}")
    for missing in (gone, 77):
        answer = client.post("/api/words/bulk/delete", json={"word_ids": [house, missing]})
        assert_problem(answer, 404, says=f"no word {missing}")
    assert client.get(f"/api/words/{house}").status_code == 200


def test_names_the_id_that_is_none(client):
    house = add_word(client)
    answer = client.post("/api/words/bulk/delete", json={"word_ids": [house, "2"]})
    assert_problem(answer, 422, field="word_ids.1", says="word_ids.1")
    assert client.get(f"/api/words/{house}").status_code == 200


def test_refuses_the_same_word_twice_none_and_too_many(client):
    house = add_word(client)
    for word_ids in ([house, house], [], list(range(1, 1002))):
        answer = client.post("/api/words/bulk/delete", json={"word_ids": word_ids})
        assert_problem(answer, 422, field="word_ids")
    assert client.get(f"/api/words/{house}").status_code == 200
