"""axe finds nothing on any page or state, in light and dark, wide and as narrow as a small phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import Inspector, axe_source
from tests.browser.conftest import NewContext
from tests.browser.playing import APPS, Player, make_lesson
from tests.browser.serving import Portal


@pytest.fixture(scope="package")
def axe() -> str:
    return axe_source()


@pytest.fixture
def inspector(axe: str) -> Inspector:
    return Inspector(axe)


@pytest.fixture
def still_page(new_context: NewContext, used_portal: Portal) -> Page:
    """On the portal after two weeks of study, where nothing moves by itself."""
    return new_context(used_portal, reduced_motion="reduce").new_page()


# Where each page is, and the last thing that it shows.
PAGES = {
    "dashboard": ("/", "img[src], svg[role=img] >> nth=3"),
    "launchpad": ("/launchpad", "main li img >> nth=5"),
    "words": ("/words?q=haus", "tbody tr"),
    "word": ("/words/1", "text=History of answers"),
    "groups": ("/groups", "main li"),
    "group": ("/groups/1", "tbody tr"),
    "sessions": ("/sessions", "main li"),
    "session": ("/sessions/1", "main ol li"),
    "settings": ("/settings", "text=Reset everything"),
    "unknown page": ("/nowhere", "text=There is no such page"),
    "unknown word": ("/words/999999", "role=alert"),
    "unknown app": ("/study/nothing", "main a"),
}


@pytest.mark.parametrize("name", PAGES)
def test_page(still_page: Page, watches: list[object], inspector: Inspector, name: str) -> None:
    watches[0].expect("status of 404")  # type: ignore[attr-defined]
    address, last = PAGES[name]
    still_page.goto(address)
    still_page.locator(last).first.wait_for()
    inspector.inspect(still_page, name)
    assert inspector.faults == []


@pytest.mark.parametrize("address", ["/", "/words", "/groups", "/sessions", "/launchpad", "/settings"])
def test_page_of_the_first_day_in_german(
    new_context: NewContext, portal: Portal, inspector: Inspector, address: str
) -> None:
    portal.patch("/api/settings", {"language": "de"})
    page = new_context(portal, reduced_motion="reduce").new_page()
    page.goto(f"{address}?q=haus" if address == "/words" else address)
    expect(page.locator("html")).to_have_attribute("lang", "de")
    expect(page.get_by_text("wird geladen").or_(page.get_by_text("werden geladen"))).to_have_count(0)
    inspector.inspect(page, address)
    assert inspector.faults == []


def _press(keys: str) -> Callable[[Page], None]:
    return lambda page: page.keyboard.press(keys)


def _click(name: str) -> Callable[[Page], None]:
    return lambda page: page.get_by_role("button", name=name).first.click()


DIALOGS = {
    "keyboard": ("/", _press("?")),
    "new group": ("/groups", _press("n")),
    "outside app": ("/launchpad", _click("Register an outside app")),
    "word": ("/words/1", _press("e")),
    "reset": ("/settings", _click("Reset everything")),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_dialog(still_page: Page, inspector: Inspector, name: str) -> None:
    address, open_dialog = DIALOGS[name]
    still_page.goto(address)
    still_page.locator("main h1").wait_for()
    expect(still_page.get_by_text("Loading")).to_have_count(0)
    open_dialog(still_page)
    expect(still_page.get_by_role("dialog")).to_be_visible()
    inspector.inspect(still_page, name)
    assert inspector.faults == []


def test_list_being_changed(still_page: Page, inspector: Inspector) -> None:
    still_page.goto("/words?q=haus")
    boxes = still_page.locator("tbody").get_by_role("checkbox")
    boxes.nth(0).check()
    still_page.get_by_role("button", name="Edit").nth(1).click()
    still_page.keyboard.press("Tab")
    still_page.get_by_role("button", name="Add a word").click()
    inspector.inspect(still_page, "edit, add and select")
    still_page.get_by_role("group", name="1 word selected").get_by_role("button", name="Delete").click()
    expect(still_page.get_by_text("1 word deleted.")).to_be_visible()
    inspector.inspect(still_page, "undo")
    assert inspector.faults == []


@pytest.mark.parametrize("app", APPS)
def test_study_app(new_context: NewContext, portal: Portal, inspector: Inspector, app: str) -> None:
    page = new_context(portal, reduced_motion="reduce").new_page()
    group_id, words = make_lesson(portal, ["Bett", "Lampe"])
    player = Player(page, app, words, wrong=["Bett", "Lampe"])
    player.launch(group_id)
    inspector.inspect(page, "asked")
    if app == "flashcards":
        player.press("Space")
        inspector.inspect(page, "turned")
        player.press("1")
        player.given.append((next(iter(words)), False))
        player.wrong = []
    for state in ("answered wrong", "answered right") if app != "flashcards" else ():
        player.give_answer()
        inspector.inspect(page, state)
        player.go_on()
        player.wrong = []
    player.play_to_the_end()
    player.wait_until_finished()
    expect(page.get_by_text("Loading")).to_have_count(0)
    inspector.inspect(page, "finished")
    assert inspector.faults == []


def test_study_app_with_nothing_due(new_context: NewContext, portal: Portal, inspector: Inspector) -> None:
    portal.patch("/api/settings", {"new_words_per_day": 0})
    page = new_context(portal, reduced_motion="reduce").new_page()
    page.goto("/study/typing")
    expect(page.get_by_text("Nothing is due: well done")).to_be_visible()
    inspector.inspect(page, "nothing due")
    assert inspector.faults == []
