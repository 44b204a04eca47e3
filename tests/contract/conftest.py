"""A portal with a little of everything, and what stands in its database."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend_flask import create_app, database
from backend_flask.config import Config
from tests.conftest import Client
from tests.samples import HOUSE, add_activity, add_group, add_word, launch, review

Tables = dict[str, list[tuple[object, ...]]]


@dataclass(frozen=True)
class Portal:
    """The ids in it: words 1 to 4 (4 is deleted), groups 1 to 3 (3 is deleted), activity 1,
    sessions 1 (open, with answers) and 2 (finished), review 1."""

    app: Flask
    client: FlaskClient
    path: Path

    def tables(self) -> Tables:
        """Every row of every table, seen from outside the app."""
        with closing(sqlite3.connect(self.path)) as db:
            names = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
            return {name: sorted(db.execute(f'SELECT * FROM "{name}"'), key=repr) for (name,) in names}

    @contextmanager
    def put_back(self) -> Iterator[None]:
        """After the block the database is again as it was before."""
        before = sqlite3.connect(":memory:")
        with closing(before), closing(sqlite3.connect(self.path)) as db:
            db.backup(before)
            try:
                yield
            finally:
                before.backup(db)


@pytest.fixture(scope="module")
def portal(templates, tmp_path_factory):
    """Made once a file: its tests either change nothing or do not mind."""
    folder = tmp_path_factory.mktemp("portal")
    shutil.copy(templates["empty"], folder / "words.db")
    app = create_app(Config(db=folder / "words.db", backups=folder / "backups", media=folder / "media"))
    app.test_client_class = Client
    client = app.test_client()
    _fill(client)
    yield Portal(app, client, folder / "words.db")
    database.close_connections()


@pytest.fixture(scope="module")
def document(portal):
    """The API document that the app serves."""
    return portal.client.get("/api/openapi.json").json


def _fill(client):
    words = [add_word(client, **HOUSE)]
    words += [add_word(client, german, german) for german in ("Äpfel", "Straße", "Deleted")]
    for name in ("Basic Greetings", "Food", "Deleted"):
        add_group(client, name, tuple(words))
    client.delete("/api/words/4")
    client.delete("/api/groups/3")
    add_activity(client, "Vocabulary Quiz")
    for _ in range(2):
        launch(client, 1, 1)
    review(client, 1, 1, True, key="first", answer="Haus", elapsed_ms=900)
    review(client, 1, 2, False)
    review(client, 2, 1, True)
    client.post("/api/study_sessions/2/finish")
