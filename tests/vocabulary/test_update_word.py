"""PATCH /api/words/{id}"""

import pytest

from tests.samples import HOUSE, add_group, add_word, assert_problem, review, start_session


def test_changes_the_given_fields_only(client, db):
    word_id = add_word(client, **HOUSE)
    answer = client.patch(f"/api/words/{word_id}", json={"english": "building"})
    assert answer.status_code == 200
    assert (answer.json["german"], answer.json["english"]) == ("Haus", "building")
    assert answer.json["parts"] == HOUSE["parts"]
    assert db.execute("SELECT english FROM words").fetchone()["english"] == "building"


def test_replaces_the_parts_as_a_whole(client):
    word_id = add_word(client, **HOUSE)
    parts = {"pos": "noun", "article": "das", "plural": None}
    assert client.patch(f"/api/words/{word_id}", json={"parts": parts}).json["parts"] == parts
    assert client.patch(f"/api/words/{word_id}", json={"parts": {}}).json["parts"] == {}


def test_no_fields_change_nothing(client):
    word_id = add_word(client, **HOUSE)
    before = client.get(f"/api/words/{word_id}").json
    assert client.patch(f"/api/words/{word_id}", json={}).json == before


def test_keeps_groups_and_counts(client):
    session_id, (word_id, *_) = start_session(client)
    review(client, session_id, word_id, True)
    answer = client.patch(f"/api/words/{word_id}", json={"german": "Zebra", "english": "zebra"})
    assert answer.json["stats"] == {"correct_count": 1, "wrong_count": 0}
    assert answer.json["groups"] == [{"id": 1, "name": "Words"}]


def test_search_and_order_follow(client):
    ids = [add_word(client, word, word) for word in ("Apfel", "Birne", "Kirsche")]
    group_id = add_group(client, word_ids=tuple(ids))
    client.patch(f"/api/words/{ids[0]}", json={"german": "Zitrone", "english": "lemon"})
    for address in ("/api/words", f"/api/groups/{group_id}/words", f"/api/words?group_id={group_id}"):
        words = client.get(address).json["items"]
        assert [word["german"] for word in words] == ["Birne", "Kirsche", "Zitrone"]
    assert client.get("/api/words?q=apfel").json["items"] == []
    assert [word["id"] for word in client.get("/api/words?q=zitro").json["items"]] == [ids[0]]


def test_refuses_the_texts_of_another_word(client):
    add_word(client)
    word_id = add_word(client, "Haus", "home")
    assert_problem(
        client.patch(f"/api/words/{word_id}", json={"english": "house"}), 409, says="already there"
    )
    assert client.get(f"/api/words/{word_id}").json["english"] == "home"


def test_says_that_the_word_with_these_texts_is_deleted(client):
    deleted = add_word(client)
    client.delete(f"/api/words/{deleted}")
    word_id = add_word(client, "Haus", "home")
    assert_problem(client.patch(f"/api/words/{word_id}", json={"english": "house"}), 409, says="deleted")


def test_a_word_may_keep_its_own_texts(client):
    word_id = add_word(client)
    answer = client.patch(f"/api/words/{word_id}", json={"german": "haus", "english": "house"})
    assert answer.status_code == 200
    assert answer.json["german"] == "haus"


def test_refuses_a_text_that_contradicts_the_parts(client):
    word_id = add_word(client, **HOUSE)
    answer = client.patch(f"/api/words/{word_id}", json={"german": "das Haus"})
    assert_problem(answer, 422, field="parts.article", says="bare noun")
    assert client.get(f"/api/words/{word_id}").json["german"] == "Haus"


def test_refuses_parts_that_contradict_the_text(client):
    word_id = add_word(client)
    parts = HOUSE["parts"] | {"morphemes": [{"text": "Maus", "role": "stem"}]}
    answer = client.patch(f"/api/words/{word_id}", json={"parts": parts})
    assert_problem(answer, 422, field="parts.morphemes", says="Maus")


@pytest.mark.parametrize("body", [{"german": None}, {"english": None}, {"parts": None}])
def test_nothing_can_be_taken_away(client, body):
    word_id = add_word(client)
    assert_problem(client.patch(f"/api/words/{word_id}", json=body), 422, field=next(iter(body)))


def test_groups_are_not_changed_here(client):
    word_id = add_word(client)
    assert_problem(client.patch(f"/api/words/{word_id}", json={"group_ids": []}), 422, field="group_ids")


def test_an_unknown_or_deleted_word_is_not_found(client):
    word_id = add_word(client)
    client.delete(f"/api/words/{word_id}")
    for there_is_none in (word_id, 77):
        answer = client.patch(f"/api/words/{there_is_none}", json={"german": "Heim"})
        assert_problem(answer, 404, says=f"no word {there_is_none}")


def test_a_corrected_text_leaves_the_morphemes_of_the_old_one_behind(client):
    morphemes = [{"text": "Fahr", "role": "stem"}, {"text": "rat", "role": "stem"}]
    parts = {"pos": "noun", "article": "das", "plural": "Fahrräder", "morphemes": morphemes}
    word_id = add_word(client, "Fahrrat", "bicycle", parts=parts)
    answer = client.patch(f"/api/words/{word_id}", json={"german": "Fahrrad"})
    assert answer.status_code == 200
    assert answer.json["parts"] == {"pos": "noun", "article": "das", "plural": "Fahrräder"}
