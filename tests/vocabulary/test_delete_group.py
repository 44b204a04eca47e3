"""DELETE /api/groups/{id}"""

from tests.samples import add_group, add_word, assert_problem, review, start_session


def test_removes_the_group_and_keeps_its_words(client):
    word_id = add_word(client)
    group_id = add_group(client, word_ids=(word_id,))
    answer = client.delete(f"/api/groups/{group_id}")
    assert (answer.status_code, answer.json) == (200, {"success": True, "changed": 1})
    for address in (f"/api/groups/{group_id}", f"/api/groups/{group_id}/words"):
        assert_problem(client.get(address), 404, says=f"no group {group_id}")
    assert client.get(f"/api/words/{word_id}").json["groups"] == []


def test_its_sessions_stay_with_its_name(client):
    session_id, (word_id, *_) = start_session(client)
    review(client, session_id, word_id, True)
    client.delete("/api/groups/1")
    session = client.get(f"/api/study_sessions/{session_id}").json
    assert (session["group_name"], session["review_items_count"]) == ("Words", 1)
    assert len(client.get("/api/study_sessions").json["items"]) == 1


def test_a_session_under_way_goes_on(client):
    session_id, (word_id, *_) = start_session(client)
    client.delete("/api/groups/1")
    assert review(client, session_id, word_id, True).status_code == 201


def test_a_group_is_deleted_once(client):
    group_id = add_group(client)
    client.delete(f"/api/groups/{group_id}")
    assert_problem(client.delete(f"/api/groups/{group_id}"), 404, says=f"no group {group_id}")


def test_an_unknown_group_is_not_found(client):
    assert_problem(client.delete("/api/groups/77"), 404, says="no group 77")
