"""A round survives its tab."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.playing import Player, kept_answers, make_lesson
from tests.browser.serving import Portal


def test_closed_tab_goes_on_where_it_was(context: BrowserContext, page: Page, portal: Portal) -> None:
    group_id, words = make_lesson(portal)
    before = Player(page, "flashcards", words)
    before.launch(group_id)
    before.answer()
    before.answer()
    before.wait_until_saved()
    expect(before.asked).to_be_visible()
    next_card = before.prompt
    page.close()

    tab = context.new_page()
    tab.goto("/")
    tab.get_by_role("link", name="Continue").click()
    after = Player(tab, "flashcards", words)
    expect(tab.get_by_text("2 of 5 words").last).to_be_visible()
    assert after.prompt == next_card
    assert kept_answers(portal) == before.given
    rest = after.play_to_the_end()
    after.wait_until_finished()
    assert kept_answers(portal) == before.given + rest
    assert len(portal.rows("SELECT * FROM study_sessions WHERE ended_at IS NOT NULL")) == 1


def test_reload_asks_the_same_choices(page: Page, portal: Portal) -> None:
    group_id, words = make_lesson(portal)
    player = Player(page, "multiple-choice", words)
    player.launch(group_id)
    asked = page.locator("main").inner_text()
    page.reload()
    expect(player.asked).to_be_visible()
    assert page.locator("main").inner_text() == asked


def test_finished_round_stays_finished(page: Page, portal: Portal) -> None:
    group_id, words = make_lesson(portal, ["Tisch"])
    player = Player(page, "typing", words)
    player.launch(group_id)
    player.play_to_the_end()
    player.wait_until_finished()
    page.reload()
    expect(player.finished).to_be_visible()
    assert kept_answers(portal) == [("Tisch", True)]
