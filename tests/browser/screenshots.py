"""Takes the pictures of README and docs/screens.md: `python -m tests.browser.screenshots`.

They show a portal after six weeks of study, made through its own API.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from playwright.sync_api import Browser, Page

from backend_flask import create_app, migrations
from backend_flask.config import ROOT, Config
from backend_flask.frontend_build import build_frontend
from backend_flask.upkeep import service as upkeep
from tests import environment
from tests.browser import chromium, learner
from tests.browser.serving import Portal, served
from tests.conftest import Client

FOLDER = ROOT / "docs" / "screenshots"
DAYS = 42
SKIPPED_DAYS = frozenset({5, 6, 19, 27})
FLASHCARDS, TYPING = 1, 3
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 320, "height": 640}

# The name of the picture, the page, its size and theme.
PAGES = (
    ("dashboard", "/", WIDE, "light"),
    ("dashboard-dark", "/", WIDE, "dark"),
    ("dashboard-narrow", "/", NARROW, "light"),
    ("words", "/words", WIDE, "light"),
    ("word", "/words/{word}", WIDE, "light"),
    ("launchpad", "/launchpad", WIDE, "light"),
    ("session", "/sessions/{session}", WIDE, "light"),
    ("settings", "/settings", WIDE, "light"),
    ("typing", "{typing}", WIDE, "light"),
    ("flashcards-dark", "{flashcards}", WIDE, "dark"),
    ("flashcards-narrow", "{flashcards}", NARROW, "light"),
)


def main() -> None:
    """Study, then take every picture."""
    executable = environment.chromium()
    if executable is None:
        sys.exit("There is no Chromium on this machine; set PORTAL_CHROMIUM.")
    build_frontend(tell=print)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        config = replace(
            Config(), db=Path(folder) / "words.db", backups=Path(folder), media=Path(folder),
            timezone=ZoneInfo("Europe/Berlin"),
        )  # fmt: skip
        portal_app = _studied(config)
        with served(portal_app) as url, chromium.started(executable) as browser:
            portal = Portal(url, portal_app.test_client(), config.db)
            places = _places(portal)
            for name, address, size, theme in PAGES:
                _take(browser, url + address.format(**places), size, theme, FOLDER / f"{name}.png")


def _studied(config: Config):  # type: ignore[no-untyped-def]
    migrations.migrate(config.db, backup_folder=config.backups)
    app = create_app(config)
    app.test_client_class = Client
    with app.app_context():
        upkeep.seed_database()
    learner.study(config, days=DAYS, skips=SKIPPED_DAYS)
    return app


def _places(portal: Portal) -> dict[str, object]:
    """The addresses of what the pictures show: a word with a history, a session, two study apps."""
    (word,) = portal.rows(
        "SELECT word_id FROM word_review_items r JOIN words w ON w.id = r.word_id"
        " WHERE w.parts ->> 'morphemes' IS NOT NULL AND w.parts ->> 'pos' = 'noun'"
        " GROUP BY word_id ORDER BY count(*) DESC, word_id LIMIT 1"
    )
    (session,) = portal.rows(
        "SELECT id FROM study_sessions WHERE correct_count < review_items_count ORDER BY id DESC LIMIT 1"
    )
    launches = {
        name: portal.post("/api/study_activities", {"group_id": None, "study_activity_id": number})
        for name, number in (("typing", TYPING), ("flashcards", FLASHCARDS))
    }
    urls = {name: launch["launch_url"].split("#")[0] for name, launch in launches.items()}
    return {"word": word["word_id"], "session": session["id"], **urls}


def _take(browser: Browser, url: str, size: dict[str, int], theme: str, file: Path) -> None:
    context = browser.new_context(viewport=size, color_scheme=theme, reduced_motion="reduce")
    page: Page = context.new_page()
    page.goto(url)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=file)
    context.close()
    print(file.relative_to(ROOT))


if __name__ == "__main__":
    main()
