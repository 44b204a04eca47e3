"""Groups: made, renamed, removed, and studied."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.playing import make_lesson
from tests.browser.serving import Portal
from tests.browser.watching import Watch


def test_group_is_made_and_opened_for_its_first_word(page: Page, portal: Portal) -> None:
    page.goto("/groups")
    expect(page.get_by_role("button", name="New group")).to_be_visible()
    page.keyboard.press("n")
    expect(page.get_by_role("textbox", name="Name of the group")).to_be_focused()
    page.keyboard.type("My journey")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="My journey", level=1)).to_be_visible()
    expect(page.get_by_text("No words here yet")).to_be_visible()

    page.keyboard.press("n")
    page.keyboard.type("der Irrweg")
    page.keyboard.press("Tab")
    page.keyboard.type("wrong track")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="der Irrweg")).to_be_visible()
    assert portal.rows("SELECT word_count FROM groups WHERE name = 'My journey'") == [{"word_count": 1}]


def test_group_is_found_renamed_and_removed_with_undo(page: Page, portal: Portal) -> None:
    make_lesson(portal)
    page.goto("/groups")
    expect(page.get_by_role("searchbox")).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("lesson")
    expect(page.locator("main li")).to_have_count(1)

    page.get_by_role("button", name="Rename Lesson 1").click()
    page.get_by_role("textbox", name="Name of the group").fill("Lesson one")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Lesson one")).to_be_visible()

    page.get_by_role("button", name="Delete Lesson one").click()
    expect(page.get_by_text("Lesson one deleted. Its words are still there.")).to_be_visible()
    expect(page.get_by_text("No group fits")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("link", name="Lesson one")).to_be_visible()
    assert portal.rows("SELECT word_count FROM groups WHERE name = 'Lesson one' AND deleted_at IS NULL") == [
        {"word_count": 5}
    ]


def test_name_that_is_taken_is_refused_in_the_dialog(page: Page, portal: Portal, watch: Watch) -> None:
    watch.expect("status of 409")
    make_lesson(portal)
    page.goto("/groups")
    page.get_by_role("button", name="New group").click()
    page.keyboard.type("lesson 1")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("already")


def test_group_leads_to_its_launchpad(page: Page, portal: Portal) -> None:
    group_id, _ = make_lesson(portal)
    page.goto(f"/groups/{group_id}")
    page.get_by_role("link", name="Study Lesson 1").click()
    expect(page.get_by_label("What")).to_have_value(str(group_id))
