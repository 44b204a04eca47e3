"""Takes the pictures of README and docs/screens.md: `python -m tests.browser.screenshots`.

They show a portal after six weeks of study, made through its own API with the clock set evening by
evening, up to a fixed day, so that the same program takes the same pictures.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
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

FOLDER = ROOT / "docs" / "screenshots"
TODAY = datetime(2026, 3, 27, 17, 30, tzinfo=UTC)
DAYS = 42
SKIPPED_DAYS = frozenset({5, 6, 19, 27})
LESSON = ("Schmetterling", "Tisch", "Lampe", "Bett")
# Each with its article, as a key, and a slip.
SLIPS = {"butterfly": "1Schmeterling", "table": "1Tiscn", "lamp": "2Lanpe", "bed": "3Bettt"}

WIDE: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
DARK = WIDE | {"color_scheme": "dark"}
PHONE: dict[str, Any] = {
    "viewport": {"width": 320, "height": 640}, "is_mobile": True, "has_touch": True, "device_scale_factor": 2
}  # fmt: skip

# The name of the picture, the page, the last thing that it loads, and the look.
PAGES = (
    ("dashboard", "/", "svg[role=img] >> nth=3", WIDE),
    ("dashboard-dark", "/", "svg[role=img] >> nth=3", DARK),
    ("dashboard-narrow", "/", "svg[role=img] >> nth=3", PHONE),
    ("words", "/words?q=fahr", "tbody tr", WIDE),
    ("word", "/words/{word}", "text=History of answers", WIDE),
    ("launchpad", "/launchpad", "main li img >> nth=5", WIDE),
    ("session", "/sessions/{session}", "main ol li", WIDE),
    ("settings", "/settings", "text=Reset everything", WIDE),
    ("multiple-choice", "/study/multiple-choice?group_id={lesson}", "main ol button", WIDE),
    ("articles", "/study/articles?group_id={lesson}", "role=group[name=Article]", WIDE),
    ("flashcards-dark", "/study/flashcards?group_id={lesson}", "text=Turn the card", DARK),
    ("flashcards-narrow", "/study/flashcards?group_id={lesson}", "text=Turn the card", PHONE),
    ("typing", "/study/typing?group_id={lesson}", "role=textbox", WIDE),
)


def main() -> None:
    """Study, then take every picture."""
    executable = environment.chromium()
    if executable is None:
        sys.exit("There is no Chromium on this machine; install it or set PORTAL_CHROMIUM.")
    build_frontend(tell=print)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="portal-pictures-") as folder,
        _studied(Path(folder)) as portal,
        chromium.started(executable) as browser,
    ):
        places = _places(portal)
        for name, address, last, look in PAGES:
            _take(browser, name, portal.url + address.format(**places), last, look)


@contextmanager
def _studied(folder: Path) -> Iterator[Portal]:
    """The portal on the day after six weeks of study, served."""
    config = Config(db=folder / "words.db", backups=folder, media=folder, timezone=ZoneInfo("Europe/Berlin"))
    migrations.migrate(config.db, backup_folder=config.backups)
    app = create_app(config)
    app.test_client_class = Client
    with app.app_context():
        upkeep.seed_database()
    learner.study(config, days=DAYS, skips=SKIPPED_DAYS, until=TODAY)
    with clock.stopped_at(TODAY), served(app) as url:
        yield Portal(url, app.test_client(), config.db)
    database.close_connections()


def _places(portal: Portal) -> dict[str, object]:
    """What the pictures show: a word with a history, a session with mistakes, a group to study."""
    (word,) = portal.rows(
        "SELECT word_id FROM word_review_items r JOIN words w ON w.id = r.word_id"
        " WHERE w.parts ->> 'morphemes' IS NOT NULL AND w.parts ->> 'pos' = 'noun'"
        " GROUP BY word_id ORDER BY count(*) DESC, word_id LIMIT 1"
    )
    (session,) = portal.rows(
        "SELECT s.id FROM study_sessions s JOIN study_activities a ON a.id = s.study_activity_id"
        " WHERE a.name = 'Typing' AND s.correct_count < s.review_items_count ORDER BY s.id DESC LIMIT 1"
    )
    lesson, _ = make_lesson(portal, LESSON)
    portal.patch("/api/settings", {"sound": True})
    return {"word": word["word_id"], "session": session["id"], "lesson": lesson}


def _take(browser: Browser, name: str, url: str, last: str, look: dict[str, Any]) -> None:
    context = browser.new_context(
        **look, reduced_motion="reduce", locale="en-GB", timezone_id="Europe/Berlin"
    )
    page = context.new_page()
    page.clock.set_fixed_time(TODAY)
    page.goto(url)
    page.locator(last).first.wait_for()
    if name == "typing":
        _make_a_slip(page)
    expect(page.get_by_text("Loading")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    file = FOLDER / f"{name}.png"
    page.screenshot(path=file)
    context.close()
    print(f"{file.relative_to(ROOT)}: {file.stat().st_size // 1000} kB")


def _make_a_slip(page: Page) -> None:
    article, *letters = SLIPS[page.locator("main h2 + div").inner_text().strip()]
    page.keyboard.press(article)
    page.keyboard.type("".join(letters))
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Go on")).to_be_visible()


if __name__ == "__main__":
    main()
