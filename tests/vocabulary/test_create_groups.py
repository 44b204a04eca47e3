"""POST /api/groups/bulk"""

from tests.samples import add_group, add_word, assert_problem


def test_makes_them_in_the_order_given(client):
    house = add_word(client)
    groups = [{"name": "Zoo"}, {"name": "Home", "level": "A1", "word_ids": [house]}]
    answer = client.post("/api/groups/bulk", json={"groups": groups})
    assert answer.status_code == 201
    assert [(g["name"], g["level"], g["stats"]["total_word_count"]) for g in answer.json["items"]] == [
        ("Zoo", None, 0),
        ("Home", "A1", 1),
    ]


def test_makes_none_when_a_name_is_in_use(client, db):
    add_group(client, "Home")
    answer = client.post("/api/groups/bulk", json={"groups": [{"name": "Zoo"}, {"name": "Home"}]})
    assert_problem(answer, 409, says="'Home'")
    assert db.execute("SELECT count(*) FROM groups").fetchone()[0] == 1


def test_makes_none_when_a_name_comes_twice(client, db):
    answer = client.post("/api/groups/bulk", json={"groups": [{"name": "Zoo"}, {"name": "zoo"}]})
    assert_problem(answer, 409, says="'zoo'")
    assert db.execute("SELECT count(*) FROM groups").fetchone()[0] == 0


def test_makes_none_when_a_word_is_unknown(client, db):
    groups = [{"name": "Zoo"}, {"name": "Home", "word_ids": [77]}]
    assert_problem(client.post("/api/groups/bulk", json={"groups": groups}), 422, says="no word 77")
    assert db.execute("SELECT count(*) FROM groups").fetchone()[0] == 0


def test_names_the_group_and_the_field_that_are_wrong(client):
    answer = client.post("/api/groups/bulk", json={"groups": [{"name": "Zoo"}, {"level": "A1"}]})
    assert_problem(answer, 422, field="groups.1.name", says="groups.1.name")
    answer = client.post("/api/groups/bulk", json={"groups": [{"name": "Zoo", "word_ids": [1, "2"]}]})
    assert_problem(answer, 422, field="groups.0.word_ids.1", says="groups.0.word_ids.1")


def test_takes_no_empty_list_and_no_more_than_1000(client, db):
    for count in (0, 1001):
        groups = [{"name": f"Group {n}"} for n in range(count)]
        assert_problem(client.post("/api/groups/bulk", json={"groups": groups}), 422, field="groups")
    assert db.execute("SELECT count(*) FROM groups").fetchone()[0] == 0
