"""GET /api/dashboard/calendar"""

from tests.samples import add_activity, add_word, assert_problem
from tests.study.other_learner import other_review, other_session


def days(client, query=""):
    answer = client.get(f"/api/dashboard/calendar{query}")
    assert answer.status_code == 200, answer.json
    return answer.json["items"]


def test_is_empty_before_the_first_answer(client):
    assert days(client) == []


def test_shows_right_and_wrong_by_learner_day_oldest_first(client, study):
    study.at("2025-03-01T20:00:00-05:00", "2025-03-02T01:00:00-05:00")
    study.at("2025-03-02T03:59:00-05:00", correct=False)
    study.at("2025-03-02T04:00:00-05:00")
    assert days(client) == [
        {"day": "2025-03-01", "correct_count": 2, "wrong_count": 1},
        {"day": "2025-03-02", "correct_count": 1, "wrong_count": 0},
    ]


def test_goes_back_as_many_days_as_asked_today_included(client, study):
    study.at("2025-03-01T12:00:00-05:00", "2025-03-02T12:00:00-05:00", "2025-03-03T12:00:00-05:00")
    assert [day["day"] for day in days(client, "?days=1")] == ["2025-03-03"]
    assert [day["day"] for day in days(client, "?days=2")] == ["2025-03-02", "2025-03-03"]
    assert len(days(client, "?days=3660")) == 3


def test_is_a_year_unless_asked(client, study, set_clock):
    study.at("2024-03-04T12:00:00-05:00", "2024-03-03T12:00:00-05:00")
    set_clock("2025-03-03T12:00:00-05:00")
    assert [day["day"] for day in days(client)] == ["2024-03-04"]


def test_refuses_days_that_are_none(client):
    for wrong in ("0", "-1", "3661", "abc", "1.5", ""):
        answer = client.get("/api/dashboard/calendar", query_string={"days": wrong})
        assert_problem(answer, 422, field="days")
    assert_problem(client.get("/api/dashboard/calendar?page=1"), 422, field="page")


def test_an_undone_answer_leaves_the_day(client, study):
    study.at("2025-03-01T12:00:00-05:00")
    client.delete(f"/api/study_sessions/{study.session_id}/reviews/1")
    assert days(client) == []


def test_another_learners_days_are_not_in_it(client, app, db):
    word_id = add_word(client)
    theirs = other_session(app, db, None, add_activity(client))
    other_review(app, theirs, word_id, True)
    assert days(client) == []
