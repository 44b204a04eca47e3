"""From an address to a first page that can be used, in a real browser that has never seen the portal."""

from __future__ import annotations

import gzip
import statistics
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from flask import Flask
from playwright.sync_api import Browser, Response

from backend_flask import create_app, database, migrations
from backend_flask.config import Config
from backend_flask.frontend_build import build_frontend
from backend_flask.upkeep import service as upkeep
from benchmarks.data import Size
from benchmarks.http import served
from tests import environment
from tests.browser import chromium

RUNS = 5
TARGET_MS = 1000
JAVASCRIPT_TARGET_KB = 180

_BLANK = b"<!doctype html><html lang=en><title>Blank</title><p>Ready</p></html>"
_READY_AT = """
(text) => new Promise((done) => {
  const isReady = (element) => element.textContent.trim() === text && !element.disabled;
  const look = () => {
    if ([...document.querySelectorAll('button, p')].some(isReady)) done(performance.now());
    else requestAnimationFrame(look);
  };
  look();
})
"""

Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def app_with_blank_page() -> Wsgi:
    """The portal, and at /blank a page with nothing in it: the least that the browser and the server take."""
    portal = create_app()

    def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if environ["PATH_INFO"] != "/blank":
            return portal(environ, start_response)
        start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(_BLANK)))])
        return [_BLANK]

    return application


def run(folder: Path, size: Size) -> Iterator[dict[str, Any]]:
    """Milliseconds to `Study now`, beside the same for a blank page; medians of five, nothing cached."""
    executable = environment.chromium()
    if executable is None:
        yield {"figure": "first page interactive", "not_measured": "there is no Chromium on this machine"}
        return
    build_frontend(tell=lambda _: None)
    config = _seeded(folder)
    with (
        served(config, "benchmarks.browser:app_with_blank_page()") as port,
        chromium.started(executable) as browser,
    ):
        url = f"http://127.0.0.1:{port}"
        _visit(browser, f"{url}/", "Study now")  # the browser's own first start does not count
        pages = [_visit(browser, f"{url}/", "Study now") for _ in range(RUNS)]
        blank = statistics.median(_visit(browser, f"{url}/blank", "Ready")[0] for _ in range(RUNS))
    milliseconds = statistics.median(page[0] for page in pages)
    yield {
        "figure": "first page interactive", "ms": round(milliseconds), "blank_page_ms": round(blank),
        "target_ms": TARGET_MS, "meets": milliseconds < TARGET_MS,
    }  # fmt: skip
    yield {
        "figure": "JavaScript of the first page, gzip", "kb": round(pages[0][1], 1),
        "target_kb": JAVASCRIPT_TARGET_KB, "meets": pages[0][1] <= JAVASCRIPT_TARGET_KB,
    }  # fmt: skip


def _seeded(folder: Path) -> Config:
    config = replace(Config(), db=folder / "words.db", media=folder / "media", backups=folder / "backups")
    migrations.migrate(config.db, backup_folder=config.backups)
    app: Flask = create_app(config)
    with app.app_context():
        upkeep.seed_database()
        database.close_connections()
    return config


def _visit(browser: Browser, address: str, ready: str) -> tuple[float, float]:
    """Milliseconds until the text is there and can be pressed, and the kilobytes of JavaScript."""
    context = browser.new_context()
    page = context.new_page()
    scripts: list[Response] = []
    page.on("response", lambda got: scripts.append(got) if got.request.resource_type == "script" else None)
    page.goto(address, wait_until="commit")
    milliseconds = page.evaluate(_READY_AT, ready)
    kilobytes = sum(len(gzip.compress(script.body())) for script in scripts) / 1000
    context.close()
    return milliseconds, kilobytes
