"""Studying goes on without the portal, and no answer is lost or counted twice."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.playing import Player, kept_answers, make_lesson
from tests.browser.serving import Portal
from tests.browser.watching import Watch

REVIEWS = "**/api/study_sessions/*/reviews"


@pytest.fixture
def player(page: Page, portal: Portal, watch: Watch) -> Player:
    """At the first card of flashcards, on a connection that may fail."""
    watch.expect("Failed to load resource: net::")
    group_id, words = make_lesson(portal)
    player = Player(page, "flashcards", words)
    player.launch(group_id)
    return player


def test_answers_wait_while_offline_and_are_kept_once_each(
    context: BrowserContext, player: Player, portal: Portal
) -> None:
    player.answer()
    player.wait_until_saved()

    context.set_offline(True)
    player.answer()
    player.answer()
    expect(player.page.get_by_text("2 answers wait to be sent")).to_be_visible()
    assert kept_answers(portal) == player.given[:1]

    context.set_offline(False)
    player.wait_until_saved()
    assert kept_answers(portal) == player.given

    player.play_to_the_end()
    player.wait_until_finished()
    assert kept_answers(portal) == player.given


def test_round_that_ends_offline_is_finished_later(
    context: BrowserContext, player: Player, portal: Portal
) -> None:
    context.set_offline(True)
    player.play_to_the_end()
    expect(player.page.get_by_text("5 answers wait to be sent")).to_be_visible()

    context.set_offline(False)
    player.wait_until_finished()
    expect(player.page.get_by_text("wait to be sent")).to_be_hidden()
    assert kept_answers(portal) == player.given
    assert portal.rows("SELECT * FROM study_sessions WHERE ended_at IS NULL") == []


def test_answer_whose_reply_is_lost_is_kept_once(player: Player, portal: Portal) -> None:
    def lose_reply(route: Route) -> None:
        route.fetch()
        route.abort()

    player.page.route(REVIEWS, lose_reply, times=1)
    player.answer()
    player.wait_until_saved()
    assert kept_answers(portal) == player.given


def test_leaving_with_unsent_answers_asks_first(context: BrowserContext, player: Player) -> None:
    context.set_offline(True)
    player.answer()
    player.press("Escape")
    dialog = player.page.get_by_role("dialog", name="Leave with unsent answers?")
    expect(dialog).to_contain_text("1 answer waits to be sent")
    player.press("Escape")
    expect(dialog).to_be_hidden()
    expect(player.asked).to_be_visible()


def test_answers_of_a_tab_that_was_closed_offline_are_sent_by_the_next(
    context: BrowserContext, player: Player, portal: Portal
) -> None:
    context.set_offline(True)
    player.answer()
    expect(player.page.get_by_text("1 answer waits to be sent")).to_be_visible()
    address = player.page.url
    player.page.close()

    context.set_offline(False)
    tab = context.new_page()
    tab.goto(address)
    expect(tab.get_by_text("1 of 5 words").last).to_be_visible()
    expect(tab.get_by_text("All answers are saved")).to_be_visible()
    assert kept_answers(portal) == player.given
