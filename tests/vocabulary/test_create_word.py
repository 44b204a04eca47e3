"""POST /api/words"""

from tests.samples import HOUSE, add_group, add_word, assert_problem


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
