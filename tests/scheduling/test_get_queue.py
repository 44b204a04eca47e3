"""GET /api/study/queue"""

from tests.samples import add_word, assert_problem
from tests.scheduling.days import text_of, words


def test_is_empty_without_words(client):
    answer = client.get("/api/study/queue")
    assert answer.status_code == 200
    assert answer.json["items"] == []
    assert (answer.json["due_count"], answer.json["new_count"]) == (0, 0)


def test_new_words_come_as_they_came_in(make_days):
    days = make_days()
    queue = days.queue(0)
    assert queue["day"] == text_of(0)
    assert words(queue, "new") == days.word_ids
    assert queue["items"][0] == {
        "id": days.word_ids[0],
        "german": "Wort0",
        "english": "word 0",
        "parts": {},
        "correct_count": 0,
        "wrong_count": 0,
        "state": "new",
        "recall": None,
        "is_leech": False,
    }


def test_easier_levels_come_first(client, make_days):
    days = make_days(1)
    b1 = add_word(client, "nirgendwo", "nowhere", parts={"pos": "adverb", "level": "B1"})
    a1 = add_word(client, "hier", "here", parts={"pos": "adverb", "level": "A1"})
    assert words(days.queue(0), "new") == [a1, b1, *days.word_ids]


def test_a_day_takes_so_many_new_words(make_days):
    days = make_days(8)
    days.settings(new_words_per_day=5)
    queue = days.queue(0)
    assert words(queue, "new") == days.word_ids[:5]
    assert queue["new_count"] == 5
    days.study(0, dict.fromkeys(days.word_ids[:2], True))
    queue = days.queue(0)
    assert words(queue, "new") == days.word_ids[2:5]
    assert (queue["new_count"], queue["new_words_done"]) == (3, 2)
    assert words(days.queue(1), "new") == days.word_ids[2:7]


def test_ten_new_words_a_day_unless_set(make_days):
    assert len(words(make_days(12).queue(0), "new")) == 10


def test_no_new_words_when_the_limit_is_zero(make_days):
    days = make_days()
    days.settings(new_words_per_day=0)
    assert days.queue(0)["items"] == []


def test_a_word_comes_back_when_it_is_due_and_not_before(make_days):
    days = make_days()
    days.settings(new_words_per_day=0)
    right, wrong, _ = days.word_ids
    days.study(0, {right: True, wrong: False})
    assert words(days.queue(0), "due") == []
    assert words(days.queue(1), "due") == [wrong]
    assert set(words(days.queue(2), "due")) == {right, wrong}


def test_due_words_stand_before_new_ones_most_forgotten_first(make_days):
    days = make_days(6)
    a, b, c, d = days.word_ids[:4]
    days.study(0, {a: True, b: False, c: True})
    days.study(2, {c: True})
    days.study(4, {d: False})
    queue = days.queue(20)
    assert [item["state"] for item in queue["items"]] == ["due"] * 4 + ["new"] * 2
    recalls = [item["recall"] for item in queue["items"][:4]]
    assert recalls == sorted(recalls)
    assert all(0 < recall < 0.9 for recall in recalls)
    assert words(queue, "due") == [b, d, a, c]


def test_says_what_was_answered_of_each_word(make_days):
    days = make_days(1)
    days.study(0, {days.word_ids[0]: True})
    days.study(2, {days.word_ids[0]: False})
    (item,) = days.queue(4)["items"]
    assert (item["correct_count"], item["wrong_count"]) == (1, 1)


def test_a_day_takes_so_many_reviews(make_days):
    days = make_days(6)
    days.settings(new_words_per_day=0, reviews_per_day=4)
    days.study(0, dict.fromkeys(days.word_ids, True))
    queue = days.queue(10)
    assert len(words(queue, "due")) == queue["due_count"] == 4
    assert queue["due_total"] == 6


def test_a_backlog_is_spread_over_days(make_days):
    days = make_days(10)
    days.settings(new_words_per_day=0, reviews_per_day=4)
    days.study(0, dict.fromkeys(days.word_ids, True))
    studied = []
    for day, expected in ((30, 4), (31, 4), (32, 2)):
        due = words(days.queue(day), "due")
        assert len(due) == expected
        days.study(day, dict.fromkeys(due, True))
        studied += due
        after = days.queue(day)
        assert after["reviews_done"] == expected
        if expected == 4:
            assert (after["items"], after["due_count"]) == ([], 0)
    assert sorted(studied) == days.word_ids


def test_repeating_a_word_within_the_day_uses_the_limit_once(make_days):
    days = make_days(3)
    days.settings(new_words_per_day=0, reviews_per_day=2)
    days.study(0, dict.fromkeys(days.word_ids, True))
    for correct in (False, False, True):
        days.study(10, {days.word_ids[0]: correct})
    queue = days.queue(10)
    assert queue["reviews_done"] == 1
    assert len(queue["items"]) == 1


def test_a_new_word_repeated_on_its_first_day_is_no_review(make_days):
    days = make_days(1)
    days.study(0, {days.word_ids[0]: False})
    days.study(0, {days.word_ids[0]: True})
    queue = days.queue(0)
    assert (queue["reviews_done"], queue["new_words_done"]) == (0, 1)


def test_the_limit_of_the_request_takes_due_words_first(make_days):
    days = make_days(6)
    days.study(0, dict.fromkeys(days.word_ids[:3], True))
    queue = days.queue(10, "?limit=4")
    assert [item["state"] for item in queue["items"]] == ["due"] * 3 + ["new"]
    assert [item["state"] for item in days.queue(10, "?limit=2")["items"]] == ["due"] * 2


def test_only_the_words_of_a_group(client, make_days):
    days = make_days(4)
    inside, learned = days.word_ids[:2]
    other = client.post("/api/groups", json={"name": "Few", "word_ids": [inside, learned]}).json["id"]
    days.study(0, dict.fromkeys(days.word_ids[1:], True))
    queue = days.queue(10, f"?group_id={other}")
    assert (words(queue, "due"), words(queue, "new")) == ([learned], [inside])
    assert (queue["due_total"], queue["due_count"], queue["new_count"]) == (1, 1, 1)


def test_a_group_that_is_not_there_is_not_found(client, make_days):
    days = make_days()
    assert_problem(client.get("/api/study/queue?group_id=99"), 404, says="group 99")
    client.delete(f"/api/groups/{days.group_id}")
    assert_problem(client.get(f"/api/study/queue?group_id={days.group_id}"), 404)


def test_deleted_words_are_not_asked(client, make_days):
    days = make_days()
    due, new = days.word_ids[:2]
    days.study(0, {due: True})
    client.post("/api/words/bulk/delete", json={"word_ids": [due, new]})
    queue = days.queue(10)
    assert [item["id"] for item in queue["items"]] == days.word_ids[2:]
    assert (queue["due_total"], queue["new_count"]) == (0, 1)


def test_a_deleted_word_that_comes_back_has_its_schedule(client, make_days):
    days = make_days(1)
    days.study(0, {days.word_ids[0]: True})
    client.delete(f"/api/words/{days.word_ids[0]}")
    client.post("/api/words/bulk/restore", json={"word_ids": days.word_ids})
    assert words(days.queue(2), "due") == days.word_ids


def test_siblings_stand_apart(client, make_days):
    days = make_days(0)
    lake = add_word(client, "See", "lake")
    sea = add_word(client, "See", "sea")
    others = [add_word(client, f"Wort{n}", f"word {n}") for n in range(4)]
    assert words(days.queue(0), "new") == [lake, *others[:3], sea, others[3]]


def test_words_of_one_stem_are_siblings(client, make_days):
    days = make_days(0)

    def word(german, prefix, english):
        roles = {"prefix": prefix, "stem": "zahl", "ending": "en"}
        morphemes = [{"text": text, "role": role} for role, text in roles.items()]
        return add_word(client, german, english, parts={"pos": "phrase", "morphemes": morphemes})

    first, second = word("bezahlen", "be", "to pay"), word("auszahlen", "aus", "to pay out")
    others = [add_word(client, f"Wort{n}", f"word {n}") for n in range(3)]
    assert words(days.queue(0), "new") == [first, *others, second]


def test_nothing_but_siblings_is_asked_all_the_same(client, make_days):
    days = make_days(0)
    for english in ("lake", "sea", "ocean"):
        add_word(client, "See", english)
    assert len(days.queue(0)["items"]) == 3


def test_asking_twice_gives_the_same_queue(make_days):
    days = make_days(5)
    days.study(0, dict.fromkeys(days.word_ids[:3], True))
    assert days.queue(10) == days.queue(10)


def test_the_learners_day_decides_not_midnight(make_days, set_clock, client):
    days = make_days(1)
    days.settings(new_words_per_day=0)
    days.study(0, {days.word_ids[0]: False})
    set_clock("2025-01-07T03:59:59-05:00")
    assert client.get("/api/study/queue").json["items"] == []
    set_clock("2025-01-07T04:00:00-05:00")
    assert len(client.get("/api/study/queue").json["items"]) == 1


def test_refuses_a_limit_that_is_none(client):
    for wrong in ("0", "-1", "501", "abc", "1.5"):
        assert_problem(client.get(f"/api/study/queue?limit={wrong}"), 422, field="limit")
    for wrong in ("0", "-1", "abc", "null", "9223372036854775808"):
        assert_problem(client.get(f"/api/study/queue?group_id={wrong}"), 422, field="group_id")


def test_eight_lapses_make_a_leech(make_days):
    """The first answer is no lapse: what was never known cannot be forgotten."""
    days = make_days(1)
    word_id = days.word_ids[0]
    for day in range(8):
        days.study(day, {word_id: False})
    assert days.queue(8)["items"][0]["is_leech"] is False
    days.study(8, {word_id: False})
    assert days.queue(9)["items"][0]["is_leech"] is True


def test_failing_a_word_again_and_again_in_a_day_is_one_lapse(make_days):
    days = make_days(1)
    days.study(0, {days.word_ids[0]: True})
    for _ in range(9):
        days.study(5, {days.word_ids[0]: False})
    assert days.queue(6)["items"][0]["is_leech"] is False
