"""Pages hold still: nothing jumps while it loads, and nothing moves for whoever wants no motion."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewContext
from tests.browser.serving import Portal

GOOD_SHIFT = 0.1  # https://web.dev/articles/cls

_SUM_SHIFTS = """
window.shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });
"""
_MOVING = """
() => [...document.querySelectorAll('*')].filter((element) => {
  const { animationDuration, transitionDuration } = getComputedStyle(element);
  return [animationDuration, transitionDuration].join().split(',').some((time) => parseFloat(time) > 0.001);
}).map((element) => element.outerHTML.slice(0, 120))
"""

PAGES = (
    "/", "/launchpad", "/words", "/words/1", "/groups", "/groups/1", "/sessions", "/sessions/1", "/settings",
    "/study/flashcards", "/study/typing",
)  # fmt: skip


@pytest.mark.parametrize("width", [1280, 320])
def test_nothing_jumps_while_a_page_loads(new_context: NewContext, used_portal: Portal, width: int) -> None:
    page = new_context(used_portal, viewport={"width": width, "height": 800}).new_page()
    page.add_init_script(_SUM_SHIFTS)
    shifts = {}
    for address in PAGES:
        page.goto(address)
        page.locator("main h1").wait_for()
        expect(page.get_by_text("Loading")).to_have_count(0)
        page.wait_for_load_state("networkidle")
        shifts[address] = page.evaluate("window.shift")
    assert {address: shift for address, shift in shifts.items() if shift >= GOOD_SHIFT} == {}


@pytest.mark.parametrize("address", ["/", "/settings", "/study/flashcards"])
def test_nothing_moves_for_whoever_wants_no_motion(
    new_context: NewContext, portal: Portal, address: str
) -> None:
    page: Page = new_context(portal, reduced_motion="reduce").new_page()
    page.goto(address)
    page.locator("main h1").wait_for()
    assert page.evaluate(_MOVING) == []
