"""GET /api/words/{id}"""

from tests.samples import HOUSE, add_group, add_word, assert_problem, review, start_session


def test_shows_the_word_with_its_counts_and_groups(client):
    session_id, (word_id, *_) = start_session(client)
    for correct in (True, False, False):
        review(client, session_id, word_id, correct)
    assert client.get(f"/api/words/{word_id}").json == {
        "id": word_id,
        "german": "Wort0",
        "english": "word 0",
        "parts": {},
        "stats": {"correct_count": 1, "wrong_count": 2},
        "groups": [{"id": 1, "name": "Words"}],
    }


def test_gives_the_parts_as_json(client):
    word_id = add_word(client, **HOUSE)
    assert client.get(f"/api/words/{word_id}").json["parts"] == HOUSE["parts"]


def test_names_the_groups_in_order_and_without_deleted_ones(client):
    word_id = add_word(client)
    zoo, deleted, aerzte = (add_group(client, name, (word_id,)) for name in ("Zoo", "Mitte", "Ärzte"))
    client.delete(f"/api/groups/{deleted}")
    groups = client.get(f"/api/words/{word_id}").json["groups"]
    assert groups == [{"id": aerzte, "name": "Ärzte"}, {"id": zoo, "name": "Zoo"}]


def test_an_unknown_word_is_not_found(client):
    assert_problem(client.get("/api/words/77"), 404, says="no word 77")


def test_a_deleted_word_is_not_found(client):
    word_id = add_word(client)
    client.delete(f"/api/words/{word_id}")
    assert_problem(client.get(f"/api/words/{word_id}"), 404, says=f"no word {word_id}")


def test_what_is_no_id_is_not_found(client):
    add_word(client)
    for word_id in ("0", "-1", "abc", "1.0", "9223372036854775808", "9" * 40, "1%00", "%D9%A1", "01", "1;"):
        assert_problem(client.get(f"/api/words/{word_id}"), 404)


def test_the_largest_id_is_just_not_found(client):
    assert_problem(client.get(f"/api/words/{2**63 - 1}"), 404)
