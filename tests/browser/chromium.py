"""Starts the Chromium of this machine; none is ever downloaded."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

PATIENCE_MS = 40_000  # what a busy machine may take; a page that works needs a fraction of it

_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def started(executable: str) -> Iterator[Browser]:
    """One browser process without a window, ended at the end of the block."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=_QUIET, headless=True)
        yield browser
        browser.close()
