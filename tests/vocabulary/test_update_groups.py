"""PATCH /api/groups/bulk"""

from tests.samples import add_group, assert_problem


def test_changes_each_in_the_order_given(client):
    home, zoo = add_group(client, "Home"), add_group(client, "Zoo")
    changes = [{"id": zoo, "name": "Animals"}, {"id": home, "level": "A1"}]
    answer = client.patch("/api/groups/bulk", json={"groups": changes})
    assert answer.status_code == 200
    assert [(g["id"], g["name"], g["level"]) for g in answer.json["items"]] == [
        (zoo, "Animals", None),
        (home, "Home", "A1"),
    ]


def test_changes_none_when_one_is_unknown(client):
    home = add_group(client, "Home")
    changes = [{"id": home, "name": "House"}, {"id": 77, "name": "Zoo"}]
    assert_problem(client.patch("/api/groups/bulk", json={"groups": changes}), 404, says="no group 77")
    assert client.get(f"/api/groups/{home}").json["name"] == "Home"


def test_changes_none_when_two_would_have_one_name(client):
    home, zoo = add_group(client, "Home"), add_group(client, "Zoo")
    changes = [{"id": home, "name": "Animals"}, {"id": zoo, "name": "animals"}]
    assert_problem(client.patch("/api/groups/bulk", json={"groups": changes}), 409, says="'animals'")
    assert client.get(f"/api/groups/{home}").json["name"] == "Home"


def test_names_the_group_and_the_field_that_are_wrong(client):
    home = add_group(client, "Home")
    answer = client.patch("/api/groups/bulk", json={"groups": [{"id": home}, {"name": "Zoo"}]})
    assert_problem(answer, 422, field="groups.1.id", says="groups.1.id")
