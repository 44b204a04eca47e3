"""GET /api/dashboard/forecast"""

from tests.samples import assert_problem
from tests.scheduling.days import text_of


def test_shows_thirty_days_from_today_unless_asked(client, make_days):
    days = make_days()
    days.go_to(0)
    items = client.get("/api/dashboard/forecast").json["items"]
    assert [item["day"] for item in items] == [text_of(day) for day in range(30)]
    assert all(item["due_count"] == 0 for item in items)
    assert len(days.forecast(0, "?days=1")) == 1
    assert len(days.forecast(0, "?days=365")) == 365


def test_words_stand_on_their_day(make_days):
    days = make_days()
    days.study(0, {days.word_ids[0]: False, days.word_ids[1]: True})
    assert days.forecast(0, "?days=4") == [0, 1, 1, 0]


def test_what_is_overdue_stands_on_today(make_days):
    days = make_days()
    days.study(0, dict.fromkeys(days.word_ids, True))
    assert days.forecast(10, "?days=3") == [3, 0, 0]


def test_the_days_limit_spreads_it(make_days):
    days = make_days(10)
    days.settings(reviews_per_day=4)
    days.study(0, dict.fromkeys(days.word_ids, True))
    assert days.forecast(10, "?days=4") == [4, 4, 2, 0]
    days.study(10, dict.fromkeys(days.word_ids[:3], False))  # they come back tomorrow
    assert days.forecast(10, "?days=4") == [1, 4, 4, 1]


def test_today_promises_what_the_queue_gives(make_days):
    days = make_days(6)
    days.settings(new_words_per_day=0, reviews_per_day=4)
    days.study(0, dict.fromkeys(days.word_ids, True))
    assert days.forecast(9)[0] == len(days.queue(9)["items"]) == 4


def test_deleted_words_bring_no_reviews(client, make_days):
    days = make_days()
    days.study(0, dict.fromkeys(days.word_ids, True))
    client.delete(f"/api/words/{days.word_ids[0]}")
    assert sum(days.forecast(0)) == 2


def test_without_reviews_a_day_none_are_promised(make_days):
    days = make_days()
    days.settings(reviews_per_day=0)
    days.study(0, dict.fromkeys(days.word_ids, True))
    assert sum(days.forecast(3)) == 0


def test_refuses_days_that_are_none(client):
    for wrong in ("0", "-1", "366", "abc", "1.5", ""):
        answer = client.get("/api/dashboard/forecast", query_string={"days": wrong})
        assert_problem(answer, 422, field="days")
