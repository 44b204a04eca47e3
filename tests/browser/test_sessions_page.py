"""Sessions: what was answered, right and wrong."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.playing import Player, make_lesson
from tests.browser.serving import Portal


def test_session_shows_its_answers_in_order(page: Page, portal: Portal) -> None:
    group_id, words = make_lesson(portal)
    player = Player(page, "typing", words, wrong=("Milch", "Lampe"))
    player.launch(group_id)
    given = player.play_to_the_end()
    player.wait_until_finished()

    page.goto("/sessions")
    session = page.locator("main li")
    expect(session).to_contain_text("Lesson 1")
    session.get_by_role("link", name="Typing").click()
    answers = page.locator("main ol li")
    expect(answers).to_have_count(len(given))
    for item, (german, correct) in zip(answers.all(), given, strict=True):
        expect(item.get_by_role("link")).to_contain_text(german)
        expect(item.get_by_text("right" if correct else "wrong", exact=True)).to_be_attached()

    page.get_by_role("button", name="Wrong ones").click()
    expect(answers).to_have_count(2)
    expect(answers.first).to_contain_text("Your answer: die Unsinn")


def test_open_session_goes_on_from_its_page(page: Page, portal: Portal) -> None:
    group_id, words = make_lesson(portal)
    player = Player(page, "flashcards", words)
    player.launch(group_id)
    player.answer()
    player.wait_until_saved()
    page.goto("/sessions/1")
    expect(page.get_by_role("heading", level=1)).to_contain_text("open")
    page.get_by_role("link", name="Continue").click()
    expect(page.get_by_text("1 of 5 words").last).to_be_visible()


def test_sessions_of_two_weeks_have_pages(used_page: Page, used_portal: Portal) -> None:
    used_page.goto("/sessions")
    sessions = used_portal.rows("SELECT id FROM study_sessions")
    expect(used_page.locator("main li")).to_have_count(min(100, len(sessions)))


def test_no_session_says_what_to_do_first(page: Page) -> None:
    page.goto("/sessions")
    page.get_by_role("link", name="Start to study").click()
    expect(page).to_have_url("/launchpad")
