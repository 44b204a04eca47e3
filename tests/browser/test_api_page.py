"""The page to read and try the API."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.serving import Portal


def test_shows_the_operations_and_tries_them(page: Page, portal: Portal) -> None:
    """The page of another version may load and still say that it cannot show the document."""
    page.goto(f"{portal.url}/api/docs")
    page.get_by_role("button", name="Get success rate, sessions, active groups and streak").first.click()
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Execute").click()
    expect(page.get_by_text('"study_streak_days": 0').first).to_be_visible()
