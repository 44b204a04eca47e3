"""GET /api/docs/{name}"""

from tests.samples import assert_problem


def test_starts_the_page_on_this_portals_document(read):
    status, headers, text = read("/api/docs/start.js")
    assert status == 200
    assert headers["Content-Type"].startswith("text/javascript")
    assert "/api/openapi.json" in text


def test_only_the_files_of_the_page_are_served(client):
    for name in ("index.html", "swagger-ui.js.map", "..%2f__init__.py", "oauth2-redirect.html"):
        assert_problem(client.get(f"/api/docs/{name}"), 404)
