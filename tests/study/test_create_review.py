"""POST /api/study_sessions/{id}/words/{word_id}/review"""

from tests.samples import (
    add_activity,
    add_group,
    add_word,
    assert_problem,
    launch,
    review,
    start_session,
)
from tests.study.other_learner import other_session

WRONG_FIELDS = (
    ("answer", "x" * 501),
    ("answer", 7),
    ("answer", "nul\x00"),
    ("elapsed_ms", -1),
    ("elapsed_ms", 86_400_001),
    ("elapsed_ms", "900"),
    ("elapsed_ms", 1.5),
    ("elapsed_ms", True),
    ("key", ""),
    ("key", "x" * 101),
    ("key", 5),
    ("learner_id", 2),
    ("created_at", "2020-01-01T00:00:00Z"),
)


def kept_reviews(db):
    return db.execute("SELECT count(*) FROM word_review_items").fetchone()[0]


def test_keeps_the_answer_and_says_so(client, db, set_clock):
    set_clock("2025-02-08T17:20:23-05:00")
    session_id, words = start_session(client)
    answer = review(client, session_id, words[0], True, answer="Wort0", elapsed_ms=900, key="k")
    assert answer.status_code == 201
    assert answer.json == {
        "success": True,
        "id": 1,
        "word_id": words[0],
        "study_session_id": session_id,
        "correct": True,
        "created_at": "2025-02-08T17:20:23-05:00",
    }
    row = dict(db.execute("SELECT * FROM word_review_items").fetchone())
    assert row == {
        "id": 1,
        "learner_id": 1,
        "study_session_id": session_id,
        "word_id": words[0],
        "correct": 1,
        "answer": "Wort0",
        "elapsed_ms": 900,
        "idempotency_key": "k",
        "study_day": "2025-02-08",
        "created_at": "2025-02-08T22:20:23Z",
    }


def test_everything_that_is_counted_counts_it(client, db):
    session_id, words = start_session(client)
    review(client, session_id, words[0], True)
    review(client, session_id, words[0], False)
    review(client, session_id, words[1], False)
    assert client.get(f"/api/words/{words[0]}").json["stats"] == {"correct_count": 1, "wrong_count": 1}
    session = client.get(f"/api/study_sessions/{session_id}").json
    assert (session["review_items_count"], session["correct_count"], session["wrong_count"]) == (3, 1, 2)
    totals = db.execute("SELECT * FROM learner_totals WHERE learner_id = 1").fetchone()
    assert (totals["words_studied"], totals["correct_count"], totals["wrong_count"]) == (2, 1, 2)
    day = db.execute("SELECT correct_count, wrong_count FROM study_days").fetchone()
    assert tuple(day) == (1, 2)


def test_correct_is_true_or_false_and_nothing_else(client, db):
    session_id, words = start_session(client)
    for wrong in ("true", "false", 0, 1, 1.0, None, [], {}, ""):
        answer = client.post(
            f"/api/study_sessions/{session_id}/words/{words[0]}/review", json={"correct": wrong}
        )
        assert_problem(answer, 422, field="correct")
    assert kept_reviews(db) == 0


def test_correct_is_needed(client, db):
    session_id, words = start_session(client)
    address = f"/api/study_sessions/{session_id}/words/{words[0]}/review"
    assert_problem(client.post(address, json={}), 422, field="correct")
    assert_problem(client.post(address), 422, field="correct")
    assert kept_reviews(db) == 0


def test_names_the_field_that_is_wrong(client, db):
    session_id, words = start_session(client)
    for field, wrong in WRONG_FIELDS:
        assert_problem(review(client, session_id, words[0], True, **{field: wrong}), 422, field=field)
    assert kept_reviews(db) == 0


def test_the_largest_values_are_taken(client):
    session_id, words = start_session(client)
    answer = review(
        client, session_id, words[0], True, answer="ä" * 500, elapsed_ms=86_400_000, key="k" * 100
    )
    assert answer.status_code == 201


def test_optional_fields_may_be_null(client):
    session_id, words = start_session(client)
    answer = review(client, session_id, words[0], True, answer=None, elapsed_ms=None, key=None)
    assert answer.status_code == 201


def test_the_same_key_counts_once_and_answers_the_first_result(client, db, set_clock):
    set_clock("2025-02-08T17:20:23-05:00")
    session_id, words = start_session(client)
    first = review(client, session_id, words[0], True, key="once")
    set_clock("2025-02-08T17:21:00-05:00")
    again = review(client, session_id, words[0], False, key="once")
    assert again.status_code == 201
    assert again.json == first.json
    assert kept_reviews(db) == 1
    assert client.get(f"/api/words/{words[0]}").json["stats"] == {"correct_count": 1, "wrong_count": 0}


def test_a_resend_after_the_end_still_gets_its_result(client):
    session_id, words = start_session(client)
    first = review(client, session_id, words[0], True, key="late")
    client.post(f"/api/study_sessions/{session_id}/finish")
    assert review(client, session_id, words[0], True, key="late").json == first.json


def test_a_key_belongs_to_one_word(client, db):
    session_id, words = start_session(client)
    review(client, session_id, words[0], True, key="mine")
    assert_problem(review(client, session_id, words[1], True, key="mine"), 409, says="mine")
    assert kept_reviews(db) == 1


def test_a_key_belongs_to_one_session(client, db):
    session_id, words = start_session(client)
    other = launch(client, 1, 1)["id"]
    review(client, session_id, words[0], True, key="k")
    assert review(client, other, words[0], True, key="k").json["study_session_id"] == other
    assert kept_reviews(db) == 2


def test_without_a_key_every_answer_counts(client, db):
    session_id, words = start_session(client)
    for _ in range(3):
        review(client, session_id, words[0], True)
    assert kept_reviews(db) == 3


def test_an_unknown_word_or_session_is_not_found(client, db):
    session_id, words = start_session(client)
    assert_problem(review(client, session_id, 99, True), 404, says="word 99")
    assert_problem(review(client, 99, words[0], True), 404, says="study session 99")
    assert kept_reviews(db) == 0


def test_a_deleted_word_is_not_found(client, db):
    session_id, words = start_session(client)
    client.delete(f"/api/words/{words[0]}")
    assert_problem(review(client, session_id, words[0], True), 404)
    assert kept_reviews(db) == 0


def test_a_word_outside_the_group_is_refused(client, db):
    session_id, _ = start_session(client)
    outside = add_word(client, "Baum", "tree")
    assert_problem(review(client, session_id, outside, True), 422, field="word_id", says="not in the group")
    assert kept_reviews(db) == 0


def test_a_word_outside_the_group_is_taken_when_the_activity_says_so(client):
    outside = add_word(client, "Baum", "tree")
    group_id = add_group(client)
    session_id = launch(client, group_id, add_activity(client, allows_other_words=True))["id"]
    assert review(client, session_id, outside, True).status_code == 201


def test_a_session_without_a_group_takes_every_word(client):
    word_id = add_word(client)
    session_id = launch(client, None, add_activity(client))["id"]
    assert review(client, session_id, word_id, True).status_code == 201


def test_another_learners_session_is_simply_not_found(client, app, db):
    word_id = add_word(client)
    theirs = other_session(app, db, None, add_activity(client))
    assert_problem(review(client, theirs, word_id, True), 404)
    assert kept_reviews(db) == 0


def test_ids_beyond_sqlite_are_not_found(client):
    session_id, _ = start_session(client)
    assert_problem(review(client, session_id, 2**63, True), 404)
    assert_problem(review(client, 2**64, 1, True), 404, says="nothing at this address")


def test_the_day_is_the_learners_own(client, db, set_clock):
    session_id, words = start_session(client)
    set_clock("2025-03-02T03:59:59-05:00")
    review(client, session_id, words[0], True)
    set_clock("2025-03-02T04:00:00-05:00")
    review(client, session_id, words[0], True)
    days = [row[0] for row in db.execute("SELECT study_day FROM word_review_items ORDER BY id")]
    assert days == ["2025-03-01", "2025-03-02"]


def test_two_keys_that_look_alike_are_two_answers(client):
    session_id, (word_id, *_) = start_session(client)
    for key in ("a b", "a  b", "ä", ""):
        assert_problem(review(client, session_id, word_id, True, key=key), 422, field="key")
