"""Takes the pictures in docs/screenshots: `python -m tests.browser.screenshots`.

What they show is made as a learner makes it: a month of answers through the API, with the portal's
clock set evening by evening, up to a fixed day, so that the same program takes the same pictures.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, Page, expect

from backend_flask import clock, create_app, database, migrations
from backend_flask.config import ROOT, Config
from backend_flask.frontend_build import build_frontend
from backend_flask.upkeep import service as upkeep
from tests import environment
from tests.browser import chromium, learner
from tests.browser.playing import make_lesson
from tests.browser.serving import Portal, served
from tests.conftest import Client

PICTURES = ROOT / "docs" / "screenshots"
TODAY = datetime(2026, 3, 27, 17, 30, tzinfo=UTC)
MISSED = frozenset({4, 11, 12})

WIDE = {"width": 1280, "height": 800}
NARROW = {"width": 320, "height": 690}


@dataclass(frozen=True)
class Camera:
    """One look: `take` saves what a page shows as `docs/screenshots/<name><suffix>.png`."""

    browser: Browser
    url: str
    suffix: str = ""
    width: dict[str, int] | None = None
    theme: str = "light"

    def take(self, name: str, address: str, last: str) -> None:
        with self._page(address, last) as page:
            self.save(page, name)

    def save(self, page: Page, name: str) -> None:
        expect(page.get_by_text("Loading")).to_have_count(0)
        page.wait_for_load_state("networkidle")
        file = PICTURES / f"{name}{self.suffix}.png"
        page.screenshot(path=file)
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size // 1000} kB")

    @contextmanager
    def _page(self, address: str, last: str) -> Iterator[Page]:
        context = self.browser.new_context(
            base_url=self.url,
            viewport=self.width or WIDE,  # type: ignore[arg-type]
            color_scheme=self.theme,  # type: ignore[arg-type]
            reduced_motion="reduce",
            locale="en-GB",
            timezone_id="Europe/Berlin",
            device_scale_factor=2 if self.width else 1,
        )
        page = context.new_page()
        page.clock.set_fixed_time(TODAY)
        page.goto(address)
        page.locator(last).first.wait_for()
        yield page
        context.close()


def main() -> None:
    """Take all pictures."""
    executable = environment.chromium()
    if executable is None:
        raise SystemExit("There is no Chromium on this machine; install it or set PORTAL_CHROMIUM.")
    build_frontend(tell=print)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="portal-pictures-") as folder,
        _portal(Path(folder)) as portal,
        chromium.started(executable) as browser,
    ):
        _take_all(browser, portal)


@contextmanager
def _portal(folder: Path) -> Iterator[Portal]:
    """Served on the day after a month of study."""
    config = Config(
        db=folder / "words.db", media=folder / "media", backups=folder, timezone=ZoneInfo("Europe/Berlin")
    )
    migrations.migrate(config.db, backup_folder=folder)
    app = create_app(config)
    app.test_client_class = Client
    with app.app_context():
        upkeep.seed_database()
    learner.study(config, days=30, skips=MISSED, until=TODAY)
    clock.set_to(TODAY)
    with served(app) as url:
        yield Portal(url, app.test_client(), config.db)
    clock.set_to(None)
    database.close_connections()


def _take_all(browser: Browser, portal: Portal) -> None:
    light = Camera(browser, portal.url)
    dark = Camera(browser, portal.url, "-dark", theme="dark")
    narrow = Camera(browser, portal.url, "-narrow", NARROW)
    for camera in (light, dark, narrow):
        camera.take("dashboard", "/", "svg[role=img] >> nth=3")
    light.take("words", "/words?q=fahr", "tbody tr")
    light.take("word", f"/words/{_much_studied_word(portal)}", "text=History of answers")
    light.take("launchpad", "/launchpad", "main li img >> nth=5")
    light.take("session", f"/sessions/{_session_with_mistakes(portal)}", "main ol li")
    light.take("settings", "/settings", "text=Reset everything")
    _take_study_apps(light, dark, narrow, portal)


def _take_study_apps(light: Camera, dark: Camera, narrow: Camera, portal: Portal) -> None:
    group_id, _ = make_lesson(portal, ["Schmetterling", "Tisch", "Lampe", "Bett"])
    for camera in (light, dark, narrow):
        camera.take("multiple-choice", f"/study/multiple-choice?group_id={group_id}", "main ol button")
    light.take("articles", f"/study/articles?group_id={group_id}", "role=group[name=Article]")
    with light._page(f"/study/typing?group_id={group_id}", "role=textbox") as page:
        _make_a_slip(page)
        light.save(page, "typing")


def _make_a_slip(page: Page) -> None:
    """Write the word that is asked with one letter wrong."""
    typed = {"butterfly": "3Schmeterling", "table": "1Tiscn", "lamp": "2Lanpe", "bed": "3Bettt"}
    asked = page.locator("main h2 + div").inner_text().strip()
    page.keyboard.press(typed[asked][0])
    page.keyboard.type(typed[asked][1:])
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Go on")).to_be_visible()


def _much_studied_word(portal: Portal) -> int:
    """A noun built from parts with a past of right and wrong answers."""
    (word,) = portal.rows(
        "SELECT w.id FROM words w JOIN word_stats s ON s.word_id = w.id"
        " WHERE s.wrong_count > 0 AND w.parts ->> 'pos' = 'noun'"
        " ORDER BY w.parts ->> 'morphemes' IS NULL, s.correct_count + s.wrong_count DESC, w.id LIMIT 1"
    )
    return int(word["id"])


def _session_with_mistakes(portal: Portal) -> int:
    """The newest in which words were typed, some of them wrong."""
    (session,) = portal.rows(
        "SELECT s.id FROM study_sessions s JOIN study_activities a ON a.id = s.study_activity_id"
        " WHERE a.name = 'Typing' AND s.correct_count < s.review_items_count ORDER BY s.id DESC LIMIT 1"
    )
    return int(session["id"])


if __name__ == "__main__":
    main()
