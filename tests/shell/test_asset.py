"""GET /assets/{name}"""

from tests.samples import assert_problem


def test_is_kept_for_good(built, read):
    status, headers, text = read("/assets/index-Ab12Cd34.js")
    assert (status, text) == (200, "console.log('app')")
    assert "javascript" in headers["Content-Type"]
    assert "immutable" in headers["Cache-Control"]
    assert "max-age=31536000" in headers["Cache-Control"]


def test_what_is_not_there_is_not_found_and_not_kept(built, client):
    for address in ("/assets/gone.js", "/assets/../secret.txt", "/assets/%2e%2e/secret.txt", "/assets/"):
        answer = client.get(address)
        assert "not for anybody" not in answer.get_data(as_text=True)
        assert "immutable" not in answer.headers.get("Cache-Control", "")
    assert_problem(client.get("/assets/gone.js"), 404)
