"""DELETE /api/words/{id}"""

from tests.samples import add_group, add_word, assert_problem, review, start_session


def test_takes_the_word_out_of_the_inventory(client):
    word_id = add_word(client)
    answer = client.delete(f"/api/words/{word_id}")
    assert (answer.status_code, answer.json) == (200, {"success": True, "changed": 1})
    assert_problem(client.get(f"/api/words/{word_id}"), 404)
    assert client.get("/api/words").json["pagination"]["total_items"] == 0
    assert client.get("/api/dashboard/study_progress").json["total_available_words"] == 0


def test_takes_the_word_out_of_its_groups(client):
    house, tree = add_word(client), add_word(client, "Baum", "tree")
    group_id = add_group(client, word_ids=(house, tree))
    client.delete(f"/api/words/{house}")
    assert client.get(f"/api/groups/{group_id}").json["stats"] == {"total_word_count": 1}
    words = client.get(f"/api/groups/{group_id}/words").json
    assert [word["german"] for word in words["items"]] == ["Baum"]
    assert words["pagination"]["total_items"] == 1


def test_keeps_the_answers_about_it(client, db):
    session_id, (word_id, *_) = start_session(client)
    review(client, session_id, word_id, True)
    client.delete(f"/api/words/{word_id}")
    assert db.execute("SELECT count(*) FROM word_review_items").fetchone()[0] == 1
    studied = client.get(f"/api/study_sessions/{session_id}/words").json["items"]
    assert [word["german"] for word in studied] == ["Wort0"]
    assert client.get("/api/dashboard/study_progress").json == {
        "total_words_studied": 0,
        "total_available_words": 2,
    }
    assert client.get("/api/dashboard/quick-stats").json["success_rate"] == 100.0


def test_marks_the_row_instead_of_removing_it(client, db, set_clock):
    set_clock("2025-02-08T17:20:23-05:00")
    word_id = add_word(client)
    client.delete(f"/api/words/{word_id}")
    row = db.execute("SELECT deleted_at FROM words WHERE id = ?", (word_id,)).fetchone()
    assert row["deleted_at"] == "2025-02-08T22:20:23Z"


def test_takes_no_more_answers_about_it(client):
    session_id, (word_id, *_) = start_session(client)
    client.delete(f"/api/words/{word_id}")
    assert_problem(review(client, session_id, word_id, True), 404, says=f"no word {word_id}")


def test_a_word_is_deleted_once(client):
    word_id = add_word(client)
    client.delete(f"/api/words/{word_id}")
    assert_problem(client.delete(f"/api/words/{word_id}"), 404, says=f"no word {word_id}")


def test_an_unknown_word_is_not_found(client):
    assert_problem(client.delete("/api/words/77"), 404, says="no word 77")
