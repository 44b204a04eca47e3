"""POST /api/groups/{id}/words/move"""

import pytest

from tests.samples import add_group, add_word, assert_problem


@pytest.fixture
def words(client):
    return add_word(client), add_word(client, "Baum", "tree"), add_word(client, "Mond", "moon")


def counts(client, *group_ids):
    return [client.get(f"/api/groups/{group_id}").json["stats"]["total_word_count"] for group_id in group_ids]


def move(client, group_id, **body):
    return client.post(f"/api/groups/{group_id}/words/move", json=body)


def test_moves_words_to_another_group(client, words):
    home, sky = add_group(client, "Home", words), add_group(client, "Sky")
    answer = move(client, home, word_ids=[words[2]], to_group_id=sky)
    assert (answer.status_code, answer.json) == (200, {"success": True, "changed": 1})
    assert counts(client, home, sky) == [2, 1]
    assert client.get(f"/api/words/{words[2]}").json["groups"] == [{"id": sky, "name": "Sky"}]


def test_a_word_that_is_in_the_other_group_too_ends_there_once(client, words):
    home, sky = add_group(client, "Home", words), add_group(client, "Sky", words[2:])
    assert move(client, home, word_ids=list(words), to_group_id=sky).json["changed"] == 3
    assert counts(client, home, sky) == [0, 3]


def test_moving_to_the_same_group_changes_nothing(client, words):
    home = add_group(client, "Home", words)
    assert move(client, home, word_ids=list(words), to_group_id=home).status_code == 200
    assert counts(client, home) == [3]


def test_moves_none_when_one_is_not_in_the_group(client, words):
    home, sky = add_group(client, "Home", words[:2]), add_group(client, "Sky")
    answer = move(client, home, word_ids=list(words), to_group_id=sky)
    assert_problem(answer, 422, field="word_ids", says="only 2 of these words")
    assert counts(client, home, sky) == [2, 0]


def test_moves_none_when_one_is_not_there(client, words):
    home, sky = add_group(client, "Home", words), add_group(client, "Sky")
    answer = move(client, home, word_ids=[words[0], 77], to_group_id=sky)
    assert_problem(answer, 422, field="word_ids", says="no word 77")
    assert counts(client, home, sky) == [3, 0]


def test_refuses_an_unknown_other_group(client, words):
    home = add_group(client, "Home", words)
    answer = move(client, home, word_ids=[words[0]], to_group_id=77)
    assert_problem(answer, 422, field="to_group_id", says="no group 77")
    assert counts(client, home) == [3]


def test_an_unknown_first_group_is_not_found(client, words):
    sky = add_group(client, "Sky")
    assert_problem(move(client, 77, word_ids=[words[0]], to_group_id=sky), 404, says="no group 77")
