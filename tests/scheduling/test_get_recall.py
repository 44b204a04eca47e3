"""GET /api/dashboard/recall"""

import pytest


def bins(client):
    answer = client.get("/api/dashboard/recall")
    assert answer.status_code == 200
    return answer.json["items"]


def test_first_answers_are_not_predicted(client, make_days):
    days = make_days()
    days.study(0, dict.fromkeys(days.word_ids, True))
    assert bins(client) == []


def test_only_the_first_answer_of_a_day_is_predicted(client, make_days):
    days = make_days(1)
    days.study(0, {days.word_ids[0]: True})
    for correct in (False, True, True):
        days.study(2, {days.word_ids[0]: correct})
    (only,) = bins(client)
    assert (only["reviews"], only["actual"]) == (1, 0.0)


def test_stands_predicted_against_actual(client, make_days):
    """FSRS-6: after one right answer the stability is 2.3065 days, so after two of them recall is 91.5 %."""
    days = make_days(4)
    days.study(0, dict.fromkeys(days.word_ids, True))
    days.study(2, dict(zip(days.word_ids, (True, True, True, False), strict=True)))
    (only,) = bins(client)
    assert only["bin"] == 18
    assert (only["reviews"], only["actual"]) == (4, 0.75)
    assert only["predicted"] == pytest.approx(0.9103, abs=0.01)


def test_words_long_not_seen_stand_lower(client, make_days):
    days = make_days(2)
    days.study(0, dict.fromkeys(days.word_ids, True))
    days.study(2, {days.word_ids[0]: True})
    days.study(60, {days.word_ids[1]: False})
    low, high = bins(client)
    assert low["bin"] < high["bin"]
    assert low["predicted"] < high["predicted"]
    assert (low["actual"], high["actual"]) == (0.0, 1.0)


def test_an_undone_answer_leaves_it(client, make_days):
    days = make_days(1)
    days.study(0, {days.word_ids[0]: True})
    days.study(2, {days.word_ids[0]: True})
    client.delete(f"/api/study_sessions/{days.session_id}/reviews/2")
    assert bins(client) == []
