"""What axe finds, and what else every page owes to whoever looks at it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

from backend_flask.frontend_build import FRONTEND, npm_environment

WIDTHS = (1280, 320)
THEMES = ("light", "dark")

_RUN_AXE = "() => axe.run({resultTypes: ['violations']}).then(({violations}) => violations)"
# A new look is there when its colours are, which go from element to element, frame by frame, and
# when what is drawn has measured its place.
_SETTLE = """
async () => {
  const isRunning = ({ playState }) => playState === 'running';
  for (let calm = 0; calm < 2; calm++) {
    await new Promise((done) => requestAnimationFrame(done));
    if (document.getAnimations().some(isRunning)) calm = 0;
  }
}
"""
_WIDER_THAN_THE_PAGE = """
() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const isTooWide = (element) => element.getBoundingClientRect().right > width;
  const found = [...document.querySelectorAll('body *')].filter(isTooWide);
  return found.map((element) => element.outerHTML.slice(0, 120));
}
"""


def axe_source() -> str:
    npm_environment(tell=print)
    return (FRONTEND / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")


class Inspector:
    """Looks at pages in light and dark, wide and narrow, and collects what is wrong with them."""

    def __init__(self, axe: str) -> None:
        self._axe = axe
        self.faults: list[str] = []

    def inspect(self, page: Page, state: str) -> None:
        """The page must stand still, with reduced motion, so that no colour is on its way to another."""
        page.evaluate(self._axe)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            for theme in THEMES:
                page.emulate_media(color_scheme=theme, reduced_motion="reduce")
                page.evaluate(_SETTLE)
                self._note(state, width, theme, self._overflow(page))
                self._note(state, width, theme, _violations(page.evaluate(_RUN_AXE)))

    def _overflow(self, page: Page) -> Iterator[str]:
        for element in page.evaluate(_WIDER_THAN_THE_PAGE):
            yield f"scrolls sideways: {element}"

    def _note(self, state: str, width: int, theme: str, faults: Iterator[str]) -> None:
        self.faults += [f"{state}, {width} px {theme}: {fault}" for fault in faults]


def _violations(found: list[dict[str, Any]]) -> Iterator[str]:
    for violation in found:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
