"""POST /api/groups/{id}/restore"""

from tests.samples import add_group, add_word, assert_problem


def test_brings_the_group_back_with_its_words(client):
    house, tree = add_word(client), add_word(client, "Baum", "tree")
    group_id = add_group(client, word_ids=(house, tree))
    before = client.get(f"/api/groups/{group_id}").json
    client.delete(f"/api/groups/{group_id}")
    answer = client.post(f"/api/groups/{group_id}/restore")
    assert (answer.status_code, answer.json) == (200, before)
    words = client.get(f"/api/groups/{group_id}/words").json["items"]
    assert [word["german"] for word in words] == ["Baum", "Haus"]


def test_counts_what_became_of_its_words_meanwhile(client):
    house, tree = add_word(client), add_word(client, "Baum", "tree")
    group_id = add_group(client, word_ids=(house, tree))
    client.delete(f"/api/groups/{group_id}")
    client.delete(f"/api/words/{tree}")
    client.patch(f"/api/words/{house}", json={"german": "Heim"})
    answer = client.post(f"/api/groups/{group_id}/restore")
    assert answer.json["stats"] == {"total_word_count": 1}
    words = client.get(f"/api/groups/{group_id}/words").json["items"]
    assert [word["german"] for word in words] == ["Heim"]


def test_refuses_when_the_name_is_taken_by_now(client):
    group_id = add_group(client, "Home")
    client.delete(f"/api/groups/{group_id}")
    add_group(client, "HOME")
    assert_problem(client.post(f"/api/groups/{group_id}/restore"), 409, says="another group")
    assert_problem(client.get(f"/api/groups/{group_id}"), 404)


def test_what_is_not_deleted_is_not_found(client):
    group_id = add_group(client)
    for other in (group_id, 77):
        assert_problem(client.post(f"/api/groups/{other}/restore"), 404, says=f"no deleted group {other}")
