"""What every test stands on: a database of its own, a closed network, a clock that can be set."""

from __future__ import annotations

import shutil
import socket
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend_flask import clock, create_app, database, migrations
from backend_flask.config import Config
from backend_flask.upkeep import service as upkeep

BASE_URL = "http://127.0.0.1:5000"


class Client(FlaskClient):
    """A browser on the portal's own machine."""

    def open(self, *args: Any, **kwargs: Any) -> Any:
        kwargs.setdefault("base_url", BASE_URL)
        kwargs.setdefault("buffered", True)  # read to the end, so that served files are closed
        return super().open(*args, **kwargs)


@pytest.fixture(autouse=True)
def closed_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing leaves this machine."""
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1"):
            raise AssertionError(f"A test tried to reach {address[0]}.")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_here)


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """An empty migrated database and a seeded one, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("templates")
    paths = {name: folder / f"{name}.db" for name in ("empty", "seeded")}
    for path in paths.values():
        migrations.migrate(path, backup_folder=folder)
    app = create_app(Config(db=paths["seeded"], backups=folder))
    with app.app_context():
        upkeep.seed_database()
    database.close_connections()
    for path in paths.values():
        with sqlite3.connect(path) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.close()
    return paths


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return Config(
        db=tmp_path / "words.db",
        media=tmp_path / "media",
        backups=tmp_path / "backups",
        timezone=ZoneInfo("America/New_York"),
    )


@pytest.fixture(scope="session")
def spare_apps() -> list[Flask]:
    """Apps that no test uses now. Making one takes longer than most tests: its API document does."""
    return []


@pytest.fixture
def make_app(templates: dict[str, Path], spare_apps: list[Flask]) -> Iterator[Callable[..., Flask]]:
    """Makes an app on a copy of a template database: `make_app(config, "seeded")`."""
    used: list[Flask] = []

    def make(config: Config, template: str = "empty", **changes: Any) -> Flask:
        config = replace(config, **changes)
        config.db.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(templates[template], config.db)
        app = spare_apps.pop() if spare_apps else create_app(config)
        app.config["PORTAL"] = config
        app.test_client_class = Client
        used.append(app)
        return app

    yield make
    database.close_connections()
    spare_apps.extend(used)


@pytest.fixture
def app(make_app: Callable[..., Flask], config: Config) -> Flask:
    """The portal with an empty inventory."""
    return make_app(config)


@pytest.fixture
def seeded_app(make_app: Callable[..., Flask], config: Config) -> Flask:
    """The portal with its seeds."""
    return make_app(config, "seeded")


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def seeded_client(seeded_app: Flask) -> FlaskClient:
    return seeded_app.test_client()


@pytest.fixture
def db(config: Config) -> Iterator[sqlite3.Connection]:
    """What is really in the database: a connection that the app knows nothing of.

    Ask for it after `app` or `client`.
    """
    connection = sqlite3.connect(config.db, isolation_level=None)
    connection.row_factory = sqlite3.Row
    yield connection
    connection.close()


@pytest.fixture
def set_clock() -> Iterator[Callable[[str], None]]:
    """Stops the clock at a moment with its offset: `set_clock("2025-02-08T17:20:23-05:00")`."""
    from datetime import datetime

    yield lambda text: clock.set_to(datetime.fromisoformat(text))
    clock.set_to(None)
