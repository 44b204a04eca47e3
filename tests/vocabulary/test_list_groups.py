"""GET /api/groups"""

from tests.samples import add_group, add_word, assert_problem


def names(answer):
    assert answer.status_code == 200, answer.json
    return [group["name"] for group in answer.json["items"]]


def test_shows_each_group_with_its_level_and_word_count(client):
    group_id = add_group(client, "Home", (add_word(client),))
    client.patch(f"/api/groups/{group_id}", json={"level": "A1"})
    assert client.get("/api/groups").json == {
        "items": [{"id": group_id, "name": "Home", "level": "A1", "word_count": 1}],
        "pagination": {"current_page": 1, "total_pages": 1, "total_items": 1, "items_per_page": 100},
    }


def test_sorts_as_a_german_reader_expects(client):
    for name in ("Zoo", "Übung", "apfel", "Äpfel und Birnen", "Uhr", "Straße", "Strand"):
        add_group(client, name)
    expected = ["apfel", "Äpfel und Birnen", "Strand", "Straße", "Übung", "Uhr", "Zoo"]
    assert names(client.get("/api/groups")) == expected


def test_finds_a_group_as_words_are_found(client):
    add_group(client, "Begrüßen und Grüße")
    add_group(client, "Essen")
    for q in ("grüße", "GRÜSSE", "grusse", "gruesse", "üß", "ue"):
        assert names(client.get("/api/groups", query_string={"q": q})) == ["Begrüßen und Grüße"], q


def test_signs_in_the_search_are_just_text(client):
    add_group(client, "Essen")
    for q in ("%", "_", "*", '"', "' OR 1=1 --", "\\"):
        add_group(client, f"a {q} b")
        assert names(client.get("/api/groups", query_string={"q": q})) == [f"a {q} b"]


def test_gives_100_a_page(client):
    groups = [{"name": f"Group {n:03}"} for n in range(101)]
    assert client.post("/api/groups/bulk", json={"groups": groups}).status_code == 201
    first, second, third = (client.get(f"/api/groups?page={page}") for page in (1, 2, 3))
    assert names(first) + names(second) == [group["name"] for group in groups]
    assert names(second) == ["Group 100"]
    assert names(third) == []
    assert third.json["pagination"] == {
        "current_page": 3,
        "total_pages": 2,
        "total_items": 101,
        "items_per_page": 100,
    }


def test_leaves_deleted_groups_out(client):
    group_id = add_group(client)
    client.delete(f"/api/groups/{group_id}")
    answer = client.get("/api/groups")
    assert names(answer) == []
    assert answer.json["pagination"]["total_items"] == 0


def test_refuses_a_query_that_it_does_not_understand(client):
    for field, value in (("page", "0"), ("page", "x"), ("q", ""), ("q", "a\0"), ("level", "A1")):
        assert_problem(client.get("/api/groups", query_string={field: value}), 422, field=field)
