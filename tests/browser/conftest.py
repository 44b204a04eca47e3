"""A portal with its seeds, and a browser that fails the test when a page misbehaves."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, expect

from backend_flask.config import Config
from backend_flask.frontend_build import build_frontend
from tests import environment
from tests.browser import chromium, learner
from tests.browser.chromium import PATIENCE_MS
from tests.browser.serving import Portal, served
from tests.browser.watching import Watch

WIDE = {"width": 1280, "height": 800}

NewContext = Callable[..., BrowserContext]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One process for all tests; each has a context of its own."""
    executable = environment.chromium()
    if executable is None:
        pytest.skip("There is no Chromium on this machine.")
    build_frontend(tell=print)
    expect.set_options(timeout=PATIENCE_MS)
    with chromium.started(executable) as process:
        yield process


@pytest.fixture(scope="package")
def studied(templates: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> None:
    """One more template: the seeds, and two weeks of study before today."""
    folder = tmp_path_factory.mktemp("studied")
    path = folder / "studied.db"
    shutil.copy(templates["seeded"], path)
    learner.study(Config(db=path, backups=folder, media=folder), days=14)
    templates["studied"] = path


@pytest.fixture
def serve(make_app: Callable[..., Flask], config: Config) -> Iterator[Callable[[str], Portal]]:
    """Serves a copy of a template database until the test ends: `serve("seeded")`."""
    servers = []

    def start(template: str) -> Portal:
        app = make_app(config, template)
        server = served(app)
        servers.append(server)
        return Portal(server.__enter__(), app.test_client(), config.db)

    yield start
    for server in servers:
        server.__exit__(None, None, None)


@pytest.fixture
def portal(serve: Callable[[str], Portal]) -> Portal:
    """The portal as it is on its first day."""
    return serve("seeded")


@pytest.fixture
def used_portal(studied: None, serve: Callable[[str], Portal]) -> Portal:
    """The portal after two weeks of study."""
    return serve("studied")


@pytest.fixture
def watches() -> list[Watch]:
    """Those of the test's contexts. What a test brings about itself it tells them to expect."""
    return []


@pytest.fixture
def new_context(
    browser: Browser, watches: list[Watch], serve: Callable[[str], Portal]
) -> Iterator[NewContext]:
    """Opens a context, as a browser without any past: `new_context(portal, reduced_motion="reduce")`.

    Needs `serve` so that its contexts are closed before their servers end.
    """
    contexts = []

    def new(portal: Portal, **options: Any) -> BrowserContext:
        context = browser.new_context(**{"base_url": portal.url, "viewport": WIDE, **options})
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        watches.append(Watch(context, portal.url))
        return context

    yield new
    for context in contexts:
        context.close()
    assert [problem for watch in watches for problem in watch.problems] == []


@pytest.fixture
def context(new_context: NewContext, portal: Portal) -> BrowserContext:
    return new_context(portal)


@pytest.fixture
def watch(context: BrowserContext, watches: list[Watch]) -> Watch:
    return watches[0]


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def used_page(new_context: NewContext, used_portal: Portal) -> Page:
    """A page on the portal after two weeks of study."""
    return new_context(used_portal).new_page()
