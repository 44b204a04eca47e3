"""Each study app, from the launchpad to its summary, by keyboard alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.playing import APPS, Player, kept_answers, make_lesson
from tests.browser.serving import Portal

ASKED_BY = {"articles": {"Tisch", "Bett", "Milch", "Lampe"}}  # of a verb it can ask nothing


@pytest.mark.parametrize("app", APPS)
def test_app_is_played_to_its_end_by_keyboard(page: Page, portal: Portal, app: str) -> None:
    group_id, words = make_lesson(portal)
    portal.patch("/api/settings", {"sound": True})
    player = Player(page, app, words, wrong=("Bett",))
    player.launch(group_id)

    given = player.play_to_the_end()

    assert {german for german, _ in given} == ASKED_BY.get(app, set(words))
    assert given.count(("Bett", False)) == 1
    assert given.count(("Bett", True)) == 1
    page.get_by_text(f"{len(given) - 1} of {len(given)} answers were right.").wait_for()
    player.wait_until_finished()
    assert kept_answers(portal) == given
    (session,) = portal.rows("SELECT * FROM study_sessions")
    assert (session["group_id"], session["review_items_count"], session["correct_count"]) == (
        group_id, len(given), len(given) - 1,
    )  # fmt: skip
    assert session["ended_at"]
