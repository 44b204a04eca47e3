"""GET / and every page of the browser app"""

import pytest

from tests.samples import assert_problem


@pytest.mark.parametrize("address", ["/", "/words", "/words/7", "/study/flashcards?session_id=1", "/nowhere"])
def test_every_page_is_the_app(built, read, address):
    status, headers, text = read(address)
    assert status == 200
    assert headers["Content-Type"].startswith("text/html")
    assert "The app" in text


def test_is_asked_for_again_after_an_update(built, read):
    _, headers, _ = read("/")
    assert "max-age=0" in headers["Cache-Control"] or "no-cache" in headers["Cache-Control"]
    status, _, text = read("/", headers={"If-None-Match": headers["ETag"]})
    assert (status, text) == (304, "")


def test_runs_nothing_from_elsewhere_and_stands_in_no_frame(built, read):
    _, headers, _ = read("/")
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert policy["object-src"] == "'none'"
    assert policy["base-uri"] == "'none'"
    assert "script-src" not in policy or "unsafe" not in policy["script-src"]


def test_files_beside_the_page_are_served_by_name_only(built, read):
    assert read("/favicon.svg")[1]["Content-Type"].startswith("image/svg+xml")
    assert "not for anybody" not in read("/secret.txt")[2]


def test_without_a_build_it_says_what_to_do(built, read):
    (built / "index.html").unlink()
    status, headers, text = read("/words")
    assert status == 200
    assert "./portal build" in text
    assert "Content-Security-Policy" in headers


def test_the_api_is_no_page(built, client):
    for address in ("/api", "/api/", "/api/nothing", "/api/words/abc"):
        assert_problem(client.get(address), 404)
    assert_problem(client.post("/api/nothing", json={}), 404)
