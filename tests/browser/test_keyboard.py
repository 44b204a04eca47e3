"""Keys work everywhere, and "?" lists them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.playing import Player, make_lesson
from tests.browser.serving import Portal


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("/", "Study now"),
        ("/words", "Add a word"),
        ("/groups", "New group"),
        ("/launchpad", "Start Flashcards"),
    ],
)
def test_question_mark_lists_the_keys(page: Page, address: str, here: str) -> None:
    page.goto(address)
    expect(page.get_by_role("button", name=here).first).to_be_enabled()
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keyboard")
    expect(dialog).to_contain_text(here)
    expect(dialog).to_contain_text("Go to: Words")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_study_app_lists_its_keys(page: Page, portal: Portal) -> None:
    group_id, words = make_lesson(portal)
    player = Player(page, "multiple-choice", words)
    player.launch(group_id)
    player.press("?")
    dialog = page.get_by_role("dialog", name="Keyboard")
    for text in (
        "Choose answer 1",
        "Choose answer 4",
        "Take the last answer back",
        "Leave; the round waits for you",
    ):
        expect(dialog).to_contain_text(text)


@pytest.mark.parametrize(
    ("keys", "address"),
    [("gw", "/words"), ("gg", "/groups"), ("gs", "/sessions"), ("gl", "/launchpad"), ("ge", "/settings")],
)
def test_two_keys_lead_to_a_page(page: Page, keys: str, address: str) -> None:
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for key in keys:
        page.keyboard.press(key)
    expect(page).to_have_url(address)
    expect(page).to_have_title(re.compile(r"\w+.*Lang Portal"))


def test_first_tab_skips_to_the_content(page: Page) -> None:
    page.goto("/words")
    expect(page.locator("tbody tr").first).to_be_visible()
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Skip to the content")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
