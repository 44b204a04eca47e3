"""When the portal fails or is away, every page says so and can be tried again."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.playing import Player, kept_answers, make_lesson
from tests.browser.serving import Portal
from tests.browser.watching import Watch

PROBLEM: dict[str, Any] = {
    "status": 500,
    "content_type": "application/problem+json",
    "json": {
        "type": "about:blank",
        "title": "Internal Server Error",
        "status": 500,
        "detail": "Try again later.",
    },
}

# A page, the request that it lives on, and what it shows once that is answered.
PAGES = [
    ("/", "**/api/study/queue*", "10 new words"),
    ("/", "**/api/dashboard/quick-stats", "Success rate"),
    ("/words", "**/api/words?*", "words"),
    ("/words/1", "**/api/words/1", "History of answers"),
    ("/groups", "**/api/groups*", "Family"),
    ("/groups/1", "**/api/groups/1", "Study"),
    ("/sessions", "**/api/study_sessions*", "No session yet"),
    ("/launchpad", "**/api/study_activities", "Flashcards"),
    ("/settings", "**/api/settings", "New words a day"),
]


@pytest.mark.parametrize(("address", "request_pattern", "content"), PAGES)
def test_problem_is_shown_and_can_be_tried_again(
    page: Page, watch: Watch, address: str, request_pattern: str, content: str
) -> None:
    watch.expect("status of 500")
    page.clock.install()  # the pauses between the page's own tries need not be waited for
    page.route(request_pattern, lambda route: route.fulfill(**PROBLEM))
    page.goto(address)
    alert = page.get_by_role("alert")
    for _ in range(100):
        page.clock.run_for(500)
        if alert.count():
            break
    expect(alert.first).to_contain_text("Internal Server Error")
    expect(alert.first).to_contain_text("Try again later.")
    expect(page.get_by_role("heading", level=1)).to_be_visible()

    page.unroute(request_pattern)
    page.clock.resume()
    alert.get_by_role("button", name="Try again").first.click()
    expect(alert).to_have_count(0)
    expect(page.locator("main").get_by_text(content).first).to_be_visible()


def test_stopped_portal_is_named_and_says_how_to_start_it(page: Page, watch: Watch) -> None:
    watch.expect("net::ERR")
    page.goto("/settings")
    expect(page.get_by_label("New words a day")).to_be_visible()
    page.route("**/api/**", lambda route: route.abort("connectionrefused"))
    page.get_by_label("New words a day").fill("7")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Not saved: Start it with ./portal start")).to_be_visible()


def test_answers_wait_out_a_failing_portal(page: Page, portal: Portal, watch: Watch) -> None:
    watch.expect("status of 500")
    group_id, words = make_lesson(portal)
    player = Player(page, "flashcards", words)
    player.launch(group_id)
    page.route("**/api/study_sessions/*/reviews", lambda route: route.fulfill(**PROBLEM), times=2)
    player.answer()
    expect(page.get_by_text("1 answer waits to be sent")).to_be_visible()
    player.wait_until_saved()
    assert kept_answers(portal) == player.given


def test_answer_that_is_refused_is_shown_and_can_be_sent_again(
    page: Page, portal: Portal, watch: Watch
) -> None:
    watch.expect("status of 422")
    group_id, words = make_lesson(portal)
    player = Player(page, "flashcards", words)
    player.launch(group_id)

    def refuse(route: Route) -> None:
        detail = "The word is not in the group."
        route.fulfill(
            status=422,
            content_type="application/problem+json",
            json={"type": "about:blank", "title": "Unprocessable", "status": 422, "detail": detail},
        )

    page.route("**/api/study_sessions/*/reviews", refuse, times=1)
    player.answer()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("The portal could not keep one answer")
    expect(alert).to_contain_text("The word is not in the group.")
    alert.get_by_role("button", name="Send again").click()
    expect(alert).to_have_count(0)
    player.wait_until_saved()
    assert kept_answers(portal) == player.given
