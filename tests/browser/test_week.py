"""A week of study, with the portal's clock set day by day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.playing import Player
from tests.browser.serving import Portal

MONDAY = date(2026, 3, 2)
NEW_A_DAY = 3


class Week:
    """Evenings at the dashboard, each followed by flashcards until nothing is due."""

    def __init__(self, page: Page, portal: Portal, set_clock: Callable[[str], None]) -> None:
        self.page, self.portal, self.set_clock = page, portal, set_clock
        self.words = {row["german"]: row for row in portal.rows("SELECT id, german FROM words")}
        portal.patch("/api/settings", {"new_words_per_day": NEW_A_DAY, "sound": False})

    def open_dashboard(self, number: int) -> date:
        """The evening of a day, counted from 0."""
        day = MONDAY + timedelta(days=number)
        self.set_clock(f"{day}T20:00:00-05:00")
        self.page.goto("/")
        return day

    def due_words(self, day: date) -> set[str]:
        rows = self.portal.rows(
            "SELECT w.german FROM word_schedules s JOIN words w ON w.id = s.word_id WHERE s.due_day <= ?",
            str(day),
        )
        return {row["german"] for row in rows}

    def first_days(self) -> dict[str, str]:
        rows = self.portal.rows(
            "SELECT w.german, s.first_day FROM word_schedules s JOIN words w ON w.id = s.word_id"
        )
        return {row["german"]: row["first_day"] for row in rows}

    def expect_today(self, due: int, new: int) -> None:
        card = self.page.locator("section", has=self.page.get_by_role("heading", name="Today", exact=True))
        expect(card).to_contain_text(f"{due} {'word' if due == 1 else 'words'} due")
        expect(card).to_contain_text(f"{new} new words")

    def study(self, *, forget: int = 0) -> list[str]:
        """The words that were asked, in order; the first `forget` of them are wrong once."""
        expect(self.page.get_by_role("button", name="Study now")).to_be_enabled()
        self.page.keyboard.press("s")
        player = Player(self.page, "flashcards", self.words)
        while player.is_asked():
            asked = list(dict.fromkeys(german for german, _ in player.given))
            player.wrong = [*asked[:forget], *([player.prompt] if len(asked) < forget else [])]
            player.answer()
        player.wait_until_finished()
        return [german for german, _ in player.given]

    def study_one_card(self) -> None:
        self.page.get_by_role("button", name="Study now").click()
        player = Player(self.page, "flashcards", self.words)
        player.answer()
        player.wait_until_saved()


@pytest.fixture
def week(page: Page, portal: Portal, set_clock: Callable[[str], None]) -> Week:
    return Week(page, portal, set_clock)


def test_week_brings_due_words_back_and_is_drawn(week: Week) -> None:
    page, answers, met = week.page, 0, set[str]()
    for number in range(7):
        day = week.open_dashboard(number)
        due = week.due_words(day)
        week.expect_today(len(due), NEW_A_DAY)
        asked = week.study(forget=1)
        assert set(asked[: len(due)]) | {asked[0]} == due or not due
        assert due < set(asked)
        assert len(set(asked) - met) == NEW_A_DAY
        met |= set(asked)
        answers += len(asked)

    assert [*week.first_days().values()].count(str(MONDAY)) == NEW_A_DAY
    page.get_by_role("link", name="Back to the dashboard").click()
    expect(page.get_by_text("Done for today")).to_be_visible()
    expect(page.get_by_text("7 days", exact=True)).to_be_visible()
    expect(page.get_by_role("img", name=f"{answers} answers on 7 days.")).to_be_visible()
    expect(page.get_by_text(f"{7 * NEW_A_DAY} of ")).to_be_visible()
    expect(page.get_by_role("img", name="Words due in the next 30 days: 21 in all")).to_be_visible()


def test_forgotten_word_comes_back_before_a_known_one(week: Week) -> None:
    week.open_dashboard(0)
    forgotten, *known = dict.fromkeys(week.study(forget=1))
    tomorrow = MONDAY + timedelta(days=1)
    assert week.due_words(tomorrow) == {forgotten}
    week.open_dashboard(1)
    week.expect_today(1, NEW_A_DAY)
    assert week.study()[0] == forgotten
    assert {*known} <= week.due_words(MONDAY + timedelta(days=7))


def test_a_missed_day_ends_the_streak(week: Week) -> None:
    for number in (0, 1):
        week.open_dashboard(number)
        week.study_one_card()
    week.open_dashboard(2)
    expect(week.page.get_by_text("2 days", exact=True)).to_be_visible()
    week.open_dashboard(3)
    expect(week.page.get_by_text("0 days", exact=True)).to_be_visible()


def test_backlog_is_spread_over_days(week: Week) -> None:
    week.portal.patch("/api/settings", {"new_words_per_day": 12})
    week.open_dashboard(0)
    week.study()
    week.portal.patch("/api/settings", {"reviews_per_day": 5, "new_words_per_day": 0})
    week.open_dashboard(30)
    week.expect_today(5, 0)
    expect(week.page.get_by_text("12 are due in all; the rest is spread over the next days.")).to_be_visible()
    assert len(week.study()) == 5
    week.page.goto("/")
    expect(week.page.get_by_text("Done for today")).to_be_visible()


def test_night_belongs_to_the_day_before(week: Week) -> None:
    week.open_dashboard(0)
    week.study()
    week.set_clock(f"{MONDAY + timedelta(days=1)}T03:59:00-05:00")
    week.page.goto("/")
    expect(week.page.get_by_text("Done for today")).to_be_visible()
    week.set_clock(f"{MONDAY + timedelta(days=1)}T04:00:00-05:00")
    week.page.goto("/")
    week.expect_today(0, NEW_A_DAY)
