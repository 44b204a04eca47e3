"""A learner who has never seen the portal."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.serving import Portal


def test_three_clicks_on_what_stands_out_answer_the_first_card(page: Page, portal: Portal) -> None:
    page.goto("/")
    striking = page.locator("main .bg-accent:enabled")
    striking.click()
    page.wait_for_url("**/study/flashcards?*")
    striking.click()
    page.get_by_role("button", name="I knew it").click()

    expect(page.get_by_text("1 of 10 words").last).to_be_visible()
    expect(page.get_by_text("All answers are saved")).to_be_visible()
    assert [row["correct"] for row in portal.rows("SELECT correct FROM word_review_items")] == [1]


def test_three_keys_answer_the_first_card(page: Page, portal: Portal) -> None:
    page.goto("/")
    expect(page.get_by_role("button", name="Study now")).to_be_enabled()
    page.keyboard.press("s")
    expect(page.get_by_role("button", name="Turn the card")).to_be_visible()
    page.keyboard.press("Space")
    page.keyboard.press("1")

    expect(page.get_by_text("0 right, 1 wrong")).to_be_visible()
    expect(page.get_by_text("All answers are saved")).to_be_visible()
    assert [row["correct"] for row in portal.rows("SELECT correct FROM word_review_items")] == [0]


def test_first_page_says_what_to_do_first(page: Page) -> None:
    page.goto("/")
    for text in ("10 new words", "No session yet", "Every day with an answer gets a square here."):
        expect(page.get_by_text(text)).to_be_visible()
