"""GET /api/words/{id}/schedule"""

import pytest

from tests.samples import assert_problem
from tests.scheduling.days import text_of


def schedule(client, word_id):
    answer = client.get(f"/api/words/{word_id}/schedule")
    assert answer.status_code == 200, answer.json
    return answer.json["schedule"]


def test_a_word_not_met_has_none(client, make_days):
    assert schedule(client, make_days(1).word_ids[0]) is None


def test_says_when_it_comes_back_and_why(client, make_days):
    days = make_days(1)
    days.study(0, {days.word_ids[0]: True})
    days.study(2, {days.word_ids[0]: False})
    now = schedule(client, days.word_ids[0])
    assert (now["first_day"], now["last_day"], now["due_day"]) == (text_of(0), text_of(2), text_of(3))
    assert (now["lapses"], now["is_leech"]) == (1, False)
    assert now["recall"] == pytest.approx(1.0)
    assert now["stability"] > 0
    assert 1 <= now["difficulty"] <= 10


def test_an_unknown_or_deleted_word_is_not_found(client, make_days):
    days = make_days(1)
    assert_problem(client.get("/api/words/99/schedule"), 404, says="word 99")
    client.delete(f"/api/words/{days.word_ids[0]}")
    assert_problem(client.get(f"/api/words/{days.word_ids[0]}/schedule"), 404)
