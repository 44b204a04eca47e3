"""Z takes the last answer back, wherever it already is."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.playing import Player, kept_answers, make_lesson
from tests.browser.serving import Portal
from tests.browser.watching import Watch


@pytest.fixture
def player(page: Page, portal: Portal) -> Player:
    """At the first card of flashcards."""
    group_id, words = make_lesson(portal)
    player = Player(page, "flashcards", words)
    player.launch(group_id)
    return player


def test_answer_that_was_sent_is_taken_back(player: Player, portal: Portal) -> None:
    first = player.prompt
    player.answer()
    player.wait_until_saved()
    assert kept_answers(portal) == [(first, True)]

    player.press("z")
    expect(player.page.get_by_text("The last answer was taken back.")).to_be_attached()
    expect(player.page.get_by_text("0 of 5 words").last).to_be_visible()
    assert player.prompt == first
    player.wait_until_saved()
    assert kept_answers(portal) == []


def test_answer_that_was_not_sent_yet_never_reaches_the_portal(
    context: BrowserContext, watch: Watch, player: Player, portal: Portal
) -> None:
    watch.expect("Failed to load resource: net::")
    context.set_offline(True)
    player.answer()
    player.press("z")
    expect(player.page.get_by_text("0 of 5 words").last).to_be_visible()
    context.set_offline(False)
    player.wait_until_saved()
    assert kept_answers(portal) == []


def test_answer_taken_back_on_its_way_does_not_stay(player: Player, portal: Portal) -> None:
    held: list[Route] = []
    player.page.route("**/api/study_sessions/*/reviews", lambda route: held.append(route), times=1)
    player.answer()
    player.press("z")
    expect(player.page.get_by_text("0 of 5 words").last).to_be_visible()
    held[0].continue_()
    player.wait_until_saved()
    assert kept_answers(portal) == []


def test_every_answer_can_be_taken_back_and_given_anew(player: Player, portal: Portal) -> None:
    player.wrong = [*player.words]
    player.answer()
    player.answer()
    player.press("z")
    player.press("z")
    expect(player.page.get_by_text("0 of 5 words").last).to_be_visible()

    player.wrong, player.given = (), []
    given = player.play_to_the_end()
    player.wait_until_finished()
    assert kept_answers(portal) == given
    assert len(given) == 5


def test_last_answer_of_the_round_can_be_taken_back(page: Page, portal: Portal) -> None:
    group_id, words = make_lesson(portal, ["Tisch"])
    player = Player(page, "typing", words, wrong=["Tisch"])
    player.launch(group_id)
    player.answer()
    player.give_answer()
    player.press("z")
    expect(player.asked).to_be_focused()
    player.given.pop()

    assert player.play_to_the_end() == [("Tisch", False), ("Tisch", True)]
    player.wait_until_finished()
    assert kept_answers(portal) == player.given
