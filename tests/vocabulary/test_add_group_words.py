"""POST /api/groups/{id}/words"""

from tests.samples import add_group, add_word, assert_problem


def test_puts_words_into_the_group(client, db):
    house, tree = add_word(client), add_word(client, "Baum", "tree")
    group_id = add_group(client)
    answer = client.post(f"/api/groups/{group_id}/words", json={"word_ids": [house, tree]})
    assert answer.status_code == 200
    assert answer.json == {"id": group_id, "name": "Home", "level": None, "stats": {"total_word_count": 2}}
    words = client.get(f"/api/groups/{group_id}/words").json["items"]
    assert [word["german"] for word in words] == ["Baum", "Haus"]
    assert db.execute("SELECT count(*) FROM words_groups").fetchone()[0] == 2


def test_a_word_that_is_in_it_stays_once(client):
    house, tree = add_word(client), add_word(client, "Baum", "tree")
    group_id = add_group(client, word_ids=(house,))
    answer = client.post(f"/api/groups/{group_id}/words", json={"word_ids": [house, tree]})
    assert answer.json["stats"] == {"total_word_count": 2}


def test_adds_none_when_one_is_not_there(client):
    house, gone = add_word(client), add_word(client, "Baum", "tree")
    client.delete(f"/api/words/{gone}")
    group_id = add_group(client)
    for missing in (gone, 77):
        answer = client.post(f"/api/groups/{group_id}/words", json={"word_ids": [house, missing]})
        assert_problem(answer, 422, field="word_ids", says=f"no word {missing}")
    assert client.get(f"/api/groups/{group_id}").json["stats"] == {"total_word_count": 0}


def test_an_unknown_or_deleted_group_is_not_found(client):
    house, group_id = add_word(client), add_group(client)
    client.delete(f"/api/groups/{group_id}")
    for there_is_none in (group_id, 77):
        answer = client.post(f"/api/groups/{there_is_none}/words", json={"word_ids": [house]})
        assert_problem(answer, 404, says=f"no group {there_is_none}")
