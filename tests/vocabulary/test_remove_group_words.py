"""POST /api/groups/{id}/words/remove"""

from tests.samples import add_group, add_word, assert_problem


def test_takes_words_out_and_keeps_them_in_the_inventory(client):
    house, tree = add_word(client), add_word(client, "Baum", "tree")
    group_id = add_group(client, word_ids=(house, tree))
    answer = client.post(f"/api/groups/{group_id}/words/remove", json={"word_ids": [house]})
    assert (answer.status_code, answer.json) == (200, {"success": True, "changed": 1})
    assert client.get(f"/api/groups/{group_id}").json["stats"] == {"total_word_count": 1}
    assert client.get(f"/api/words/{house}").json["groups"] == []
    words = client.get(f"/api/groups/{group_id}/words").json["items"]
    assert [word["german"] for word in words] == ["Baum"]


def test_says_how_many_were_in_the_group(client):
    house, tree = add_word(client), add_word(client, "Baum", "tree")
    group_id = add_group(client, word_ids=(house,))
    remove = f"/api/groups/{group_id}/words/remove"
    assert client.post(remove, json={"word_ids": [house, tree, 77]}).json["changed"] == 1
    assert client.post(remove, json={"word_ids": [house]}).json["changed"] == 0
    assert client.get(f"/api/groups/{group_id}").json["stats"] == {"total_word_count": 0}


def test_other_groups_keep_the_word(client):
    house = add_word(client)
    home, other = add_group(client, "Home", (house,)), add_group(client, "Other", (house,))
    client.post(f"/api/groups/{home}/words/remove", json={"word_ids": [house]})
    assert client.get(f"/api/words/{house}").json["groups"] == [{"id": other, "name": "Other"}]


def test_an_unknown_group_is_not_found(client):
    house = add_word(client)
    answer = client.post("/api/groups/77/words/remove", json={"word_ids": [house]})
    assert_problem(answer, 404, says="no group 77")
