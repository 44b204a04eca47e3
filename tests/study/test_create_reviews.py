"""POST /api/study_sessions/{id}/reviews"""

from tests.samples import add_word, assert_problem, start_session


def send(client, session_id, reviews):
    return client.post(f"/api/study_sessions/{session_id}/reviews", json={"reviews": reviews})


def kept_reviews(db):
    return db.execute("SELECT count(*) FROM word_review_items").fetchone()[0]


def test_keeps_all_in_order(client, db, set_clock):
    set_clock("2025-02-08T17:20:23-05:00")
    session_id, words = start_session(client)
    answer = send(
        client,
        session_id,
        [
            {"word_id": words[2], "correct": False, "answer": "?", "elapsed_ms": 5, "key": "a"},
            {"word_id": words[0], "correct": True},
        ],
    )
    assert answer.status_code == 201
    assert [(item["id"], item["word_id"], item["correct"]) for item in answer.json["items"]] == [
        (1, words[2], False),
        (2, words[0], True),
    ]
    assert all(item["success"] is True for item in answer.json["items"])
    assert [row[0] for row in db.execute("SELECT word_id FROM word_review_items ORDER BY id")] == [
        words[2],
        words[0],
    ]


def test_one_unknown_word_refuses_all(client, db):
    session_id, words = start_session(client)
    reviews = [{"word_id": words[0], "correct": True}, {"word_id": 99, "correct": True}]
    assert_problem(send(client, session_id, reviews), 404, says="word 99")
    assert kept_reviews(db) == 0
    assert db.execute("SELECT count(*) FROM word_schedules").fetchone()[0] == 0


def test_one_word_outside_the_group_refuses_all(client, db):
    session_id, words = start_session(client)
    outside = add_word(client, "Baum", "tree")
    reviews = [{"word_id": words[0], "correct": True}, {"word_id": outside, "correct": True}]
    assert_problem(send(client, session_id, reviews), 422)
    assert kept_reviews(db) == 0


def test_names_the_field_and_the_place_in_the_list(client, db):
    session_id, words = start_session(client)
    reviews = [{"word_id": words[0], "correct": True}, {"word_id": words[1], "correct": "yes"}]
    assert_problem(send(client, session_id, reviews), 422, field="reviews.1.correct")
    assert kept_reviews(db) == 0


def test_sent_again_it_counts_once(client, db):
    session_id, words = start_session(client)
    reviews = [{"word_id": word_id, "correct": True, "key": f"k{word_id}"} for word_id in words]
    first = send(client, session_id, reviews)
    again = send(client, session_id, reviews)
    assert again.status_code == 201
    assert again.json == first.json
    assert kept_reviews(db) == 3


def test_a_batch_that_was_partly_kept_before_keeps_the_rest(client, db):
    session_id, words = start_session(client)
    reviews = [{"word_id": word_id, "correct": True, "key": f"k{word_id}"} for word_id in words]
    first = send(client, session_id, reviews[:2]).json["items"]
    rest = send(client, session_id, reviews).json["items"]
    assert rest[:2] == first
    assert kept_reviews(db) == 3


def test_the_same_key_twice_in_one_batch_counts_once(client, db):
    session_id, words = start_session(client)
    reviews = [{"word_id": words[0], "correct": True, "key": "k"}] * 2
    items = send(client, session_id, reviews).json["items"]
    assert items[0] == items[1]
    assert kept_reviews(db) == 1


def test_needs_a_list_of_answers(client, db):
    session_id, _ = start_session(client)
    for reviews in ([], None, {}, "all", [None], [1]):
        assert_problem(send(client, session_id, reviews), 422, field="reviews")
    assert kept_reviews(db) == 0


def test_takes_500_answers_and_not_one_more(client, db):
    session_id, words = start_session(client)
    answer = {"word_id": words[0], "correct": True}
    assert_problem(send(client, session_id, [answer] * 501), 422, field="reviews")
    assert kept_reviews(db) == 0
    assert send(client, session_id, [answer] * 500).status_code == 201
    assert kept_reviews(db) == 500


def test_an_unknown_session_is_not_found(client):
    _, words = start_session(client)
    assert_problem(send(client, 99, [{"word_id": words[0], "correct": True}]), 404, says="study session 99")
