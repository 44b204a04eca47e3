"""GET /api/groups/{id}"""

from tests.samples import add_group, add_word, assert_problem


def test_shows_the_group_with_its_statistics(client):
    group_id = add_group(client, "Home", (add_word(client), add_word(client, "Baum", "tree")))
    assert client.get(f"/api/groups/{group_id}").json == {
        "id": group_id,
        "name": "Home",
        "level": None,
        "stats": {"total_word_count": 2},
    }


def test_an_unknown_or_deleted_group_is_not_found(client):
    group_id = add_group(client)
    client.delete(f"/api/groups/{group_id}")
    for there_is_none in (group_id, 77):
        assert_problem(client.get(f"/api/groups/{there_is_none}"), 404, says=f"no group {there_is_none}")


def test_what_is_no_id_is_not_found(client):
    add_group(client)
    for group_id in ("0", "-1", "home", "9223372036854775808", "1.0", "1%00"):
        assert_problem(client.get(f"/api/groups/{group_id}"), 404)
