"""Settings act at once, and what cannot be undone wants a typed word."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import Page, expect

from tests.browser.playing import make_lesson
from tests.browser.serving import Portal


def test_german_interface(page: Page) -> None:
    page.goto("/settings")
    page.get_by_label("Language of the interface").select_option("de")
    expect(page.get_by_role("heading", name="Einstellungen")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "de")
    page.get_by_role("link", name="Übersicht").click()
    expect(page.get_by_role("button", name="Jetzt lernen")).to_be_visible()
    page.reload()
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.get_by_role("button", name="Jetzt lernen")).to_be_visible()


def test_dark_theme_stays(page: Page) -> None:
    page.goto("/settings")
    page.get_by_label("Theme").select_option("dark")
    expect(page.locator("html")).to_have_class(re.compile("dark"))
    page.goto("/", wait_until="commit")
    expect(page.locator("html")).to_have_class(re.compile("dark"))


def test_limits_change_today(page: Page, portal: Portal) -> None:
    page.goto("/settings")
    field = page.get_by_label("New words a day")
    field.fill("three")
    expect(page.get_by_text("A whole number from 0 to 500.")).to_be_visible()
    field.fill("3")
    field.press("Enter")
    expect(page.get_by_text("Saved")).to_be_visible()
    page.goto("/")
    expect(page.get_by_text("3 new words")).to_be_visible()
    assert portal.get("/api/settings")["new_words_per_day"] == 3


def test_retention_is_set_by_keyboard(page: Page, portal: Portal) -> None:
    page.goto("/settings")
    slider = page.get_by_role("slider")
    slider.press("ArrowLeft")
    expect(page.get_by_text("Saved")).to_be_visible()
    assert portal.get("/api/settings")["desired_retention"] == pytest.approx(0.89)


def test_day_is_set(page: Page, portal: Portal) -> None:
    page.goto("/settings")
    page.get_by_label("Time zone").select_option("Europe/Berlin")
    page.get_by_label("A new day begins at").select_option("02:00")
    page.get_by_role("switch", name="Sound").click()
    expect(page.get_by_role("switch", name="Sound")).not_to_be_checked()
    page.reload()
    expect(page.get_by_label("Time zone")).to_have_value("Europe/Berlin")
    settings = portal.get("/api/settings")
    assert (settings["time_zone"], settings["rollover_hour"], settings["sound"]) == (
        "Europe/Berlin",
        2,
        False,
    )


def test_backup_is_a_database_with_everything(page: Page, portal: Portal) -> None:
    page.goto("/settings")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download a backup").click()
    with closing(sqlite3.connect(download.value.path())) as copy:
        (words,) = copy.execute("SELECT count(*) FROM words").fetchone()
    assert words == portal.rows("SELECT count(*) AS words FROM words")[0]["words"]


@pytest.mark.parametrize(
    ("action", "word", "keeps_groups"),
    [("Reset the history", "forget", True), ("Reset everything", "everything", False)],
)
def test_reset_wants_a_typed_word(
    used_page: Page, used_portal: Portal, action: str, word: str, keeps_groups: bool
) -> None:
    make_lesson(used_portal)
    used_page.goto("/settings")
    used_page.get_by_role("button", name=action).click()
    dialog = used_page.get_by_role("dialog")
    confirm = dialog.get_by_role("button", name=action)
    expect(dialog.get_by_label(f"Type {word} to confirm")).to_be_focused()
    used_page.keyboard.type("yes")
    expect(confirm).to_be_disabled()
    used_page.keyboard.press("Enter")
    assert used_portal.rows("SELECT id FROM study_sessions")

    dialog.get_by_label(f"Type {word} to confirm").fill(word)
    used_page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    assert used_portal.rows("SELECT id FROM study_sessions") == []
    groups = used_portal.rows("SELECT id FROM groups WHERE name = 'Lesson 1' AND deleted_at IS NULL")
    assert bool(groups) == keeps_groups
    used_page.goto("/")
    expect(used_page.get_by_text("No session yet")).to_be_visible()
