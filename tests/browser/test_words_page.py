"""The list of words: found, added, changed and removed without leaving the page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.playing import make_lesson
from tests.browser.serving import Portal
from tests.browser.watching import Watch


@pytest.fixture
def rows(page: Page) -> Locator:
    """The words shown, on the page of all words."""
    page.goto("/words")
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(100)
    return rows


def search(page: Page, text: str) -> None:
    """By keyboard, from wherever the focus is; returns when the list shows what was found."""
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type(text)
    page.wait_for_url(re.compile("[?&]q="))


def test_search_finds_as_one_types(page: Page, rows: Locator) -> None:
    search(page, "strasse")
    expect(rows.first).to_contain_text("Straße")
    for row in rows.all():
        assert "straße" in row.inner_text().lower()
    page.keyboard.press("Escape")
    expect(rows).to_have_count(100)


def test_search_that_finds_nothing_says_how_to_go_on(page: Page, rows: Locator) -> None:
    search(page, "qqqq")
    expect(page.get_by_text("No word fits")).to_be_visible()
    page.get_by_role("button", name="Show all words").click()
    expect(rows).to_have_count(100)
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_heads_of_the_columns_sort(page: Page, rows: Locator) -> None:
    head = page.get_by_role("columnheader", name="English")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(rows.first).to_contain_text("to (a city, a country), after")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(rows.first).to_contain_text("zoo")


def test_group_filters(page: Page, portal: Portal, rows: Locator) -> None:
    _, words = make_lesson(portal)
    page.reload()
    page.get_by_label("Group", exact=True).select_option("Lesson 1")
    expect(rows).to_have_count(len(words))
    expect(page.get_by_text("5 words")).to_be_visible()
    page.reload()
    expect(rows).to_have_count(len(words))


def test_word_is_added_by_keyboard(page: Page, portal: Portal, rows: Locator) -> None:
    page.keyboard.press("n")
    expect(page.get_by_role("textbox", name="German")).to_be_focused()
    page.keyboard.type("die Kaffeetante")
    page.keyboard.press("Tab")
    page.keyboard.type("coffee lover")
    page.keyboard.press("Tab")
    page.keyboard.type("Kaffeetanten")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Added: Kaffeetante")).to_be_visible()
    expect(page.get_by_role("textbox", name="German")).to_be_focused()
    page.keyboard.press("Escape")
    search(page, "kaffeetante")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("die Kaffeetante")
    (word,) = portal.rows("SELECT parts FROM words WHERE german = 'Kaffeetante' AND english = 'coffee lover'")
    assert '"plural":"Kaffeetanten"' in word["parts"].replace(" ", "")


def test_word_that_is_there_already_is_refused_in_place(
    page: Page, portal: Portal, watch: Watch, rows: Locator
) -> None:
    watch.expect("status of 409")
    portal.post("/api/words", {"german": "Doppelgänger", "english": "double"})
    page.keyboard.press("n")
    page.keyboard.type("Doppelgänger")
    page.keyboard.press("Tab")
    page.keyboard.type("double")
    page.keyboard.press("Enter")
    expect(page.get_by_text("'Doppelgänger' (double) is already")).to_be_visible()


def test_word_is_edited_in_its_row(page: Page, portal: Portal, rows: Locator) -> None:
    search(page, "lampe")
    edit = page.get_by_role("button", name="Edit Lampe", exact=True)
    edit.press("Enter")
    english = page.get_by_role("textbox", name="English")
    english.fill("reading lamp")
    english.press("Enter")
    expect(rows.filter(has_text="reading lamp")).to_be_visible()
    expect(edit).to_be_focused()
    assert portal.rows("SELECT german FROM words WHERE english = 'reading lamp'") == [{"german": "Lampe"}]


def test_escape_leaves_a_row_as_it_was(page: Page, portal: Portal, rows: Locator) -> None:
    search(page, "lampe")
    page.get_by_role("button", name="Edit Lampe", exact=True).click()
    page.get_by_role("textbox", name="English").fill("something else")
    page.keyboard.press("Escape")
    expect(page.get_by_role("textbox", name="English")).to_be_hidden()
    assert portal.rows("SELECT english FROM words WHERE german = 'Lampe'") == [{"english": "lamp"}]


def live_words(portal: Portal) -> int:
    (total,) = portal.rows("SELECT count(*) AS words FROM words WHERE deleted_at IS NULL")
    return int(total["words"])


def test_words_are_deleted_at_once_and_brought_back(page: Page, portal: Portal, rows: Locator) -> None:
    before = live_words(portal)
    boxes = rows.get_by_role("checkbox")
    gone = [boxes.nth(at).get_attribute("aria-label") or "" for at in (0, 2)]
    for at in (0, 2):
        boxes.nth(at).check()
    page.get_by_role("group", name="2 words selected").get_by_role("button", name="Delete").click()
    expect(page.get_by_text("2 words deleted.")).to_be_visible()
    for name in gone:
        expect(page.get_by_role("checkbox", name=name, exact=True)).to_have_count(0)
    assert live_words(portal) == before - 2

    page.get_by_role("button", name="Undo").click()
    for name in gone:
        expect(page.get_by_role("checkbox", name=name, exact=True)).to_be_visible()
    assert live_words(portal) == before


def test_words_are_moved_to_another_group_and_back(page: Page, portal: Portal) -> None:
    group_id, words = make_lesson(portal)
    portal.post("/api/groups", {"name": "Lesson 2", "word_ids": [words["Bett"]["id"]]})

    def members(group: str) -> set[str]:
        found = portal.rows(
            "SELECT w.german FROM words w JOIN words_groups m ON m.word_id = w.id"
            " JOIN groups g ON g.id = m.group_id WHERE g.name = ?", group
        )  # fmt: skip
        return {row["german"] for row in found}

    page.goto(f"/groups/{group_id}")
    for german in ("Bett", "Tisch"):
        page.get_by_role("checkbox", name=f"Select {german}").check()
    page.get_by_label("Move to ...").select_option("Lesson 2")
    expect(page.get_by_text("2 words moved to Lesson 2.")).to_be_visible()
    assert members("Lesson 1") == {"Milch", "Lampe", "schlafen"}
    assert members("Lesson 2") == {"Bett", "Tisch"}

    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("checkbox", name="Select Tisch")).to_be_visible()
    assert members("Lesson 1") == set(words)
    assert members("Lesson 2") == {"Bett"}


def test_word_tells_when_it_is_due_and_what_was_answered(used_page: Page, used_portal: Portal) -> None:
    (word,) = used_portal.rows(
        "SELECT w.id, w.german, w.english FROM words w JOIN word_stats s ON s.word_id = w.id"
        " WHERE s.wrong_count > 0 ORDER BY s.correct_count DESC LIMIT 1"
    )
    used_page.goto(f"/words/{word['id']}")
    expect(used_page.get_by_role("heading", level=1)).to_contain_text(word["german"])
    expect(used_page.get_by_text("It comes back on").or_(used_page.get_by_text("due"))).not_to_have_count(0)
    history = used_page.locator("section", has=used_page.get_by_role("heading", name="History of answers"))
    answers = used_portal.rows("SELECT * FROM word_review_items WHERE word_id = ?", word["id"])
    expect(history.get_by_role("listitem")).to_have_count(len(answers))
