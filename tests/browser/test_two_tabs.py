"""Two tabs of one session: nothing is asked or counted twice."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.playing import Player, kept_answers, make_lesson
from tests.browser.serving import Portal
from tests.browser.watching import Watch


@pytest.fixture
def players(context: BrowserContext, page: Page, portal: Portal) -> tuple[Player, Player]:
    group_id, words = make_lesson(portal)
    one = Player(page, "flashcards", words)
    one.launch(group_id)
    two = Player(context.new_page(), "flashcards", words)
    two.page.goto(one.page.url)
    expect(two.asked).to_be_visible()
    return one, two


def test_tabs_go_on_together(players: tuple[Player, Player], portal: Portal) -> None:
    one, two = players
    given = []
    for number, player in enumerate([one, two, one, two, one]):
        for each in players:
            expect(each.page.get_by_text(f"{number} of 5 words").last).to_be_visible()
        assert one.prompt == two.prompt
        player.answer()
        given.append(player.given[-1])
    one.go_on()
    for player in players:
        player.wait_until_finished()
    assert kept_answers(portal) == given
    assert len({german for german, _ in given}) == 5


def test_answers_that_both_tabs_hold_are_sent_once(
    context: BrowserContext, watch: Watch, players: tuple[Player, Player], portal: Portal
) -> None:
    watch.expect("Failed to load resource: net::")
    one, two = players
    context.set_offline(True)
    one.answer()
    expect(two.page.get_by_text("1 of 5 words").last).to_be_visible()
    two.answer()
    expect(one.page.get_by_text("2 answers wait to be sent")).to_be_visible()
    context.set_offline(False)
    for player in players:
        player.wait_until_saved()
    assert kept_answers(portal) == [*one.given, *two.given]


def test_answer_taken_back_in_the_other_tab_is_asked_in_both(
    players: tuple[Player, Player], portal: Portal
) -> None:
    one, two = players
    one.answer()
    expect(two.page.get_by_text("1 of 5 words").last).to_be_visible()
    two.press("z")
    for player in players:
        expect(player.page.get_by_text("0 of 5 words").last).to_be_visible()
        player.wait_until_saved()
    assert one.prompt == two.prompt == one.given[0][0]
    assert kept_answers(portal) == []
