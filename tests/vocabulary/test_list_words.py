"""GET /api/words"""

from tests.samples import (
    HOUSE,
    add_activity,
    add_group,
    add_word,
    assert_problem,
    launch,
    review,
    start_session,
)


def german(answer):
    assert answer.status_code == 200, answer.json
    return [word["german"] for word in answer.json["items"]]


def add_words(client, count):
    words = [{"german": f"Wort{n:04}", "english": f"word {n}"} for n in range(count)]
    assert client.post("/api/words/bulk", json={"words": words}).status_code == 201


def test_an_empty_inventory_is_an_empty_list(client):
    assert client.get("/api/words").json == {
        "items": [],
        "pagination": {"current_page": 1, "total_pages": 0, "total_items": 0, "items_per_page": 100},
    }


def test_shows_each_word_with_its_parts_and_counts(client):
    session_id, (word_id, _) = start_session(client, words=2)
    client.patch(f"/api/words/{word_id}", json=HOUSE)
    for correct in (True, True, False):
        review(client, session_id, word_id, correct)
    assert client.get("/api/words").json["items"][0] == {
        "id": word_id,
        **HOUSE,
        "correct_count": 2,
        "wrong_count": 1,
    }


def test_gives_100_a_page(client):
    add_words(client, 205)
    pages = [client.get(f"/api/words?page={page}").json for page in (1, 2, 3)]
    assert [len(page["items"]) for page in pages] == [100, 100, 5]
    assert [page["pagination"]["current_page"] for page in pages] == [1, 2, 3]
    assert {page["pagination"]["total_items"] for page in pages} == {205}
    assert {page["pagination"]["total_pages"] for page in pages} == {3}
    listed = [word["german"] for page in pages for word in page["items"]]
    assert listed == [f"Wort{n:04}" for n in range(205)]


def test_a_page_past_the_end_is_empty_and_says_how_many_there_are(client):
    add_words(client, 3)
    for page in ["2", "3", "1000", "1000000"]:
        answer = client.get(f"/api/words?page={page}")
        assert german(answer) == []
        assert answer.json["pagination"] == {
            "current_page": int(page),
            "total_pages": 1,
            "total_items": 3,
            "items_per_page": 100,
        }


def test_refuses_a_page_that_is_no_page(client):
    for page in ("0", "-1", "abc", "", "1.5", "1e3", " 1", "1000001", "9223372036854775808", "9" * 400, "١"):
        answer = client.get("/api/words", query_string={"page": page})
        assert_problem(answer, 422, field="page", says="page")


MISUNDERSTOOD = [
    ("sort_by", "id"),
    ("sort_by", "german; DROP TABLE words"),
    ("sort_by", ""),
    ("order", "up"),
    ("order", "ASC"),
    ("due", "1"),
    ("due", "yes"),
    ("due", "True"),
    ("group_id", "0"),
    ("group_id", "-1"),
    ("group_id", "one"),
    ("group_id", "9223372036854775808"),
    ("group_id", "18446744073709551616"),
    ("q", ""),
    ("q", "   "),
    ("q", "x" * 101),
    ("q", "a\0b"),
    ("colour", "red"),
    ("per_page", "10"),
]


def test_refuses_a_query_that_it_does_not_understand(client):
    for field, value in MISUNDERSTOOD:
        assert_problem(client.get("/api/words", query_string={field: value}), 422, field=field, says=field)


def test_refuses_a_query_field_that_is_given_twice(client):
    for field in ["page", "q", "sort_by", "due"]:
        answer = client.get(f"/api/words?{field}=1&{field}=2")
        assert_problem(answer, 422, field=field, says="once")


def test_narrows_to_a_group(client):
    house, _tree, moon = (add_word(client, word, word) for word in ("Haus", "Baum", "Mond"))
    group_id = add_group(client, word_ids=(house, moon))
    answer = client.get(f"/api/words?group_id={group_id}")
    assert german(answer) == ["Haus", "Mond"]
    assert answer.json["pagination"]["total_items"] == 2
    for sort_by in ("english", "correct_count", "wrong_count"):
        assert sorted(german(client.get(f"/api/words?group_id={group_id}&sort_by={sort_by}"))) == [
            "Haus",
            "Mond",
        ]


def test_narrows_to_a_group_and_a_text(client):
    garden, _house, hut = (add_word(client, word, "x") for word in ("Gartenhaus", "Haus", "Hütte"))
    group_id = add_group(client, word_ids=(garden, hut))
    assert german(client.get(f"/api/words?group_id={group_id}&q=haus")) == ["Gartenhaus"]


def test_an_unknown_group_is_not_found(client):
    assert_problem(client.get("/api/words?group_id=77"), 404, says="group 77")


def test_a_deleted_group_is_not_found(client):
    group_id = add_group(client)
    client.delete(f"/api/groups/{group_id}")
    assert_problem(client.get(f"/api/words?group_id={group_id}"), 404, says=f"group {group_id}")


def test_narrows_to_words_that_are_due_today(client, set_clock):
    set_clock("2025-02-08T12:00:00-05:00")
    session_id, (first, second, _) = start_session(client)
    for word_id in (first, second):
        review(client, session_id, word_id, True)
    assert german(client.get("/api/words?due=true")) == []
    assert len(german(client.get("/api/words?due=false"))) == 3
    set_clock("2025-08-08T12:00:00-04:00")
    answer = client.get("/api/words?due=true")
    assert german(answer) == ["Wort0", "Wort1"]
    assert answer.json["pagination"]["total_items"] == 2


def test_due_words_narrow_with_the_other_filters(client, set_clock):
    set_clock("2025-02-08T12:00:00-05:00")
    word_ids = [add_word(client, word, word) for word in ("Haus", "Hauptstadt", "Mond")]
    group_id = add_group(client, word_ids=(word_ids[0], word_ids[2]))
    session_id = launch(client, None, add_activity(client))["id"]
    for word_id in word_ids:
        review(client, session_id, word_id, False)
    set_clock("2025-03-08T12:00:00-05:00")
    assert german(client.get(f"/api/words?due=true&group_id={group_id}")) == ["Haus", "Mond"]
    assert german(client.get("/api/words?due=true&q=hau")) == ["Hauptstadt", "Haus"]
    assert german(client.get(f"/api/words?due=true&q=hau&group_id={group_id}")) == ["Haus"]


def test_leaves_deleted_words_out(client):
    house = add_word(client)
    add_word(client, "Baum", "tree")
    client.delete(f"/api/words/{house}")
    answer = client.get("/api/words")
    assert german(answer) == ["Baum"]
    assert answer.json["pagination"]["total_items"] == 1
    assert german(client.get("/api/words?q=haus")) == []


def test_shows_at_once_what_another_process_wrote(client, db):
    add_word(client)
    assert german(client.get("/api/words")) == ["Haus"]
    db.execute("UPDATE words SET german = 'Heim', german_sort = 'heim'")
    assert german(client.get("/api/words")) == ["Heim"]
    assert german(client.get("/api/words")) == ["Heim"]
