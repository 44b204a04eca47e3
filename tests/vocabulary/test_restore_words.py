"""POST /api/words/bulk/restore"""

from tests.samples import add_group, add_word, assert_problem, review, start_session


def delete(client, *word_ids):
    assert client.post("/api/words/bulk/delete", json={"word_ids": word_ids}).status_code == 200


def restore(client, *word_ids):
    return client.post("/api/words/bulk/restore", json={"word_ids": word_ids})


def test_brings_words_back_with_groups_counts_and_schedule(client, db):
    session_id, ids = start_session(client)
    review(client, session_id, ids[0], True)
    review(client, session_id, ids[0], False)
    before = [client.get(f"/api/words/{word_id}").json for word_id in ids]
    progress = client.get("/api/dashboard/study_progress").json
    schedule = tuple(db.execute("SELECT * FROM word_schedules").fetchone())
    delete(client, *ids[:2])
    answer = restore(client, *ids[:2])
    assert (answer.status_code, answer.json) == (200, {"success": True, "changed": 2})
    assert [client.get(f"/api/words/{word_id}").json for word_id in ids] == before
    assert client.get("/api/dashboard/study_progress").json == progress
    assert tuple(db.execute("SELECT * FROM word_schedules").fetchone()) == schedule
    assert client.get("/api/groups/1").json["stats"] == {"total_word_count": 3}


def test_lists_and_search_have_them_again(client):
    ids = [add_word(client, word, word) for word in ("Haus", "Baum")]
    delete(client, *ids)
    assert client.get("/api/words?q=haus").json["items"] == []
    restore(client, *ids)
    assert [word["german"] for word in client.get("/api/words").json["items"]] == ["Baum", "Haus"]
    assert [word["german"] for word in client.get("/api/words?q=haus").json["items"]] == ["Haus"]


def test_restores_none_when_one_is_not_deleted(client):
    gone, there = add_word(client), add_word(client, "Baum", "tree")
    delete(client, gone)
    for other in (there, 77):
        assert_problem(restore(client, gone, other), 404, says=f"no deleted word {other}")
    assert_problem(client.get(f"/api/words/{gone}"), 404)


def test_does_not_bring_a_deleted_group_back(client):
    word_id = add_word(client)
    group_id = add_group(client, word_ids=(word_id,))
    delete(client, word_id)
    client.delete(f"/api/groups/{group_id}")
    restore(client, word_id)
    assert client.get(f"/api/words/{word_id}").json["groups"] == []


def test_refuses_the_same_word_twice(client):
    gone = add_word(client)
    delete(client, gone)
    assert_problem(restore(client, gone, gone), 422, field="word_ids", says="twice")
