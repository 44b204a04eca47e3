"""GET /api/groups/{id}/words"""

import pytest

from backend_flask.vocabulary import crud
from tests.samples import HOUSE, add_group, add_word, assert_problem, review, start_session


def german(answer):
    assert answer.status_code == 200, answer.json
    return [word["german"] for word in answer.json["items"]]


def test_shows_each_word_with_its_parts_and_counts(client):
    session_id, (word_id, *_) = start_session(client, words=1)
    client.patch(f"/api/words/{word_id}", json=HOUSE)
    review(client, session_id, word_id, False)
    assert client.get("/api/groups/1/words").json == {
        "items": [{"id": word_id, **HOUSE, "correct_count": 0, "wrong_count": 1}],
        "pagination": {"current_page": 1, "total_pages": 1, "total_items": 1, "items_per_page": 100},
    }


def test_sorts_by_german_unless_told_otherwise(client):
    words = {"Äpfel": "zeta", "Birne": "beta", "Zug": "alpha", "Öl": "gamma"}
    ids = tuple(add_word(client, german, english) for german, english in words.items())
    add_word(client, "Anderes", "another")
    group_id = add_group(client, word_ids=ids)
    words = f"/api/groups/{group_id}/words"
    assert german(client.get(words)) == ["Äpfel", "Birne", "Öl", "Zug"]
    assert german(client.get(f"{words}?order=desc")) == ["Zug", "Öl", "Birne", "Äpfel"]
    assert german(client.get(f"{words}?sort_by=english")) == ["Zug", "Birne", "Öl", "Äpfel"]
    assert german(client.get(f"{words}?sort_by=english&order=desc")) == ["Äpfel", "Öl", "Birne", "Zug"]


def test_sorts_by_counts(client):
    session_id, ids = start_session(client)
    for word_id, right in zip(ids, (1, 3, 2), strict=True):
        for _ in range(right):
            review(client, session_id, word_id, True)
    words = "/api/groups/1/words?sort_by=correct_count"
    assert german(client.get(words)) == ["Wort0", "Wort2", "Wort1"]
    assert german(client.get(f"{words}&order=desc")) == ["Wort1", "Wort2", "Wort0"]


@pytest.mark.parametrize("sort_by", ["german", "english", "correct_count", "wrong_count"])
def test_gives_100_a_page(client, sort_by):
    words = [{"german": f"Wort{n:03}", "english": f"word {n:03}"} for n in range(150)]
    ids = [word["id"] for word in client.post("/api/words/bulk", json={"words": words}).json["items"]]
    group_id = add_group(client, word_ids=tuple(ids))
    pages = [client.get(f"/api/groups/{group_id}/words?page={n}&sort_by={sort_by}") for n in (1, 2, 3)]
    assert [len(german(page)) for page in pages] == [100, 50, 0]
    assert [word for page in pages for word in german(page)] == [word["german"] for word in words]
    assert {page.json["pagination"]["total_items"] for page in pages} == {150}


def test_an_unknown_or_deleted_group_is_not_found(client):
    group_id = add_group(client)
    client.delete(f"/api/groups/{group_id}")
    for there_is_none in (group_id, 77):
        answer = client.get(f"/api/groups/{there_is_none}/words")
        assert_problem(answer, 404, says=f"no group {there_is_none}")


def test_refuses_a_query_that_it_does_not_understand(client):
    words = f"/api/groups/{add_group(client)}/words"
    for field, value in (("page", "0"), ("sort_by", "id"), ("order", "x"), ("group_id", "1"), ("q", "a")):
        assert_problem(client.get(words, query_string={field: value}), 422, field=field)


def test_keeps_no_answer_that_another_process_overtook(client, db, monkeypatch):
    """The word goes while the list is being read: the next reader must not get the old total."""
    house, tree = add_word(client), add_word(client, "Baum", "tree")
    group_id = add_group(client, word_ids=(house, tree))
    get_group = crud.get_group

    def overtaken(*args):
        group = get_group(*args)
        db.execute("UPDATE words SET deleted_at = '2025-02-08T22:20:23Z' WHERE id = ?", (tree,))
        return group

    monkeypatch.setattr(crud, "get_group", overtaken)
    client.get(f"/api/groups/{group_id}/words")
    monkeypatch.undo()
    answer = client.get(f"/api/groups/{group_id}/words")
    assert german(answer) == ["Haus"]
    assert answer.json["pagination"]["total_items"] == 1
