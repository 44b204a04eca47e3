"""POST /api/groups/bulk/delete"""

from tests.samples import add_group, add_word, assert_problem


def test_deletes_them_all_and_keeps_their_words(client):
    word_id = add_word(client)
    ids = [add_group(client, name, (word_id,)) for name in ("Home", "Zoo", "Sea")]
    answer = client.post("/api/groups/bulk/delete", json={"group_ids": ids[:2]})
    assert (answer.status_code, answer.json) == (200, {"success": True, "changed": 2})
    assert client.get(f"/api/words/{word_id}").json["groups"] == [{"id": ids[2], "name": "Sea"}]
    assert [group["name"] for group in client.get("/api/groups").json["items"]] == ["Sea"]


def test_deletes_none_when_one_is_not_there(client):
    home, gone = add_group(client, "Home"), add_group(client, "Zoo")
    client.delete(f"/api/groups/{gone}")
    for missing in (gone, 77):
        answer = client.post("/api/groups/bulk/delete", json={"group_ids": [home, missing]})
        assert_problem(answer, 404, says=f"no group {missing}")
    assert client.get(f"/api/groups/{home}").status_code == 200


def test_refuses_the_same_group_twice_and_none(client):
    home = add_group(client)
    for group_ids in ([home, home], []):
        answer = client.post("/api/groups/bulk/delete", json={"group_ids": group_ids})
        assert_problem(answer, 422, field="group_ids")
    assert client.get(f"/api/groups/{home}").status_code == 200
