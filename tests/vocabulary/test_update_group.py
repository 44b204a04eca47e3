"""PATCH /api/groups/{id}"""

from tests.samples import add_group, add_word, assert_problem


def test_changes_the_given_fields_only(client, db):
    group_id = add_group(client, "Home", (add_word(client),))
    answer = client.patch(f"/api/groups/{group_id}", json={"level": "B1"})
    assert answer.status_code == 200
    assert answer.json == {"id": group_id, "name": "Home", "level": "B1", "stats": {"total_word_count": 1}}
    answer = client.patch(f"/api/groups/{group_id}", json={"name": "House"})
    assert (answer.json["name"], answer.json["level"]) == ("House", "B1")
    assert tuple(db.execute("SELECT name, level FROM groups").fetchone()) == ("House", "B1")


def test_takes_the_level_away(client):
    group_id = add_group(client)
    client.patch(f"/api/groups/{group_id}", json={"level": "B1"})
    assert client.patch(f"/api/groups/{group_id}", json={"level": None}).json["level"] is None


def test_order_and_search_follow_the_name(client):
    first = add_group(client, "Apfel")
    add_group(client, "Birne")
    client.patch(f"/api/groups/{first}", json={"name": "Zitrone"})
    assert [group["name"] for group in client.get("/api/groups").json["items"]] == ["Birne", "Zitrone"]
    assert client.get("/api/groups?q=apfel").json["items"] == []


def test_words_show_the_new_name(client):
    word_id = add_word(client)
    group_id = add_group(client, word_ids=(word_id,))
    client.patch(f"/api/groups/{group_id}", json={"name": "House"})
    assert client.get(f"/api/words/{word_id}").json["groups"] == [{"id": group_id, "name": "House"}]


def test_refuses_the_name_of_another_group(client):
    add_group(client, "Home")
    group_id = add_group(client, "House")
    assert_problem(
        client.patch(f"/api/groups/{group_id}", json={"name": "HOME"}), 409, says="already a group"
    )
    assert client.get(f"/api/groups/{group_id}").json["name"] == "House"


def test_a_group_may_change_the_case_of_its_name(client):
    group_id = add_group(client, "home")
    assert client.patch(f"/api/groups/{group_id}", json={"name": "Home"}).json["name"] == "Home"


def test_a_name_cannot_be_taken_away(client):
    group_id = add_group(client)
    assert_problem(client.patch(f"/api/groups/{group_id}", json={"name": None}), 422, field="name")


def test_words_are_not_changed_here(client):
    group_id = add_group(client)
    answer = client.patch(f"/api/groups/{group_id}", json={"word_ids": []})
    assert_problem(answer, 422, field="word_ids")


def test_an_unknown_or_deleted_group_is_not_found(client):
    group_id = add_group(client)
    client.delete(f"/api/groups/{group_id}")
    for there_is_none in (group_id, 77):
        answer = client.patch(f"/api/groups/{there_is_none}", json={"name": "House"})
        assert_problem(answer, 404, says=f"no group {there_is_none}")
