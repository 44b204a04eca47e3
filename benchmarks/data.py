"""Databases of a given size, the same at every run."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import orjson

from backend_flask import clock, create_app, migrations
from backend_flask.config import Config
from backend_flask.database import close_connections, transaction
from backend_flask.scheduling import service as scheduling
from backend_flask.upkeep.seed_plan import SEEDS
from backend_flask.vocabulary import service as vocabulary

_SYLLABLES = (
    "ab",
    "be",
    "ver",
    "ent",
    "zu",
    "hau",
    "sen",
    "stra",
    "ße",
    "mö",
    "gel",
    "fahr",
    "rad",
    "tür",
    "kin",
    "der",
    "gar",
    "ten",
    "wal",
    "lich",
    "keit",
    "ung",
    "schön",
    "buch",
)
_WORDS_A_GROUP = 250
_DAYS = 400


@dataclass(frozen=True)
class Size:
    words: int
    reviews: int
    sessions: int

    def hundredth(self) -> Size:
        return Size(max(100, self.words // 100), max(100, self.reviews // 100), max(10, self.sessions // 100))


def make_words(count: int, rnd: random.Random) -> Iterator[dict[str, object]]:
    """Words that look like German ones, no two alike."""
    for number in range(count):
        stem = "".join(rnd.choice(_SYLLABLES) for _ in range(rnd.randint(2, 4)))
        yield {
            "german": f"{stem.capitalize()}{number}",
            "english": f"thing {number} {rnd.choice(_SYLLABLES)}",
            "parts": {
                "pos": "noun", "article": rnd.choice(["der", "die", "das"]), "plural": f"{stem}e{number}",
                "level": "A1", "zipf": round(rnd.uniform(2, 6), 2),
                "example": {"german": f"Hier steht {stem} Nummer {number}.", "english": f"Here is {number}."},
            },
        }  # fmt: skip


def group_count(size: Size) -> int:
    return max(1, size.words // _WORDS_A_GROUP)


def make_database(folder: Path, size: Size) -> Config:
    """A migrated database with words in groups of 250, and a learner's history over 400 days."""
    config = replace(Config(), db=folder / "words.db", media=folder / "media", backups=folder / "backups")
    migrations.migrate(config.db, backup_folder=config.backups)
    app = create_app(config)
    rnd = random.Random(size.words)
    with app.app_context():
        words = list(make_words(size.words, rnd))
        with transaction() as db:
            groups = group_count(size)
            for number in range(groups):
                vocabulary.seed_words(
                    db,
                    words=words[number::groups],
                    file=f"{number}.json",
                    group=f"Group {number}",
                    level="A1",
                )
            _insert_history(db, size, rnd)
        scheduling.rebuild_all()
        close_connections()
    return config


def _insert_history(db: sqlite3.Connection, size: Size, rnd: random.Random) -> None:
    activities = orjson.loads((SEEDS / "study_activities.json").read_bytes())
    for activity in activities:
        db.execute(
            "INSERT INTO study_activities (name, description, launch_url, thumbnail_url, seed_key,"
            " created_at, updated_at)"
            " VALUES (:name, :description, :launch_url, :thumbnail_url, :key, :now, :now)",
            activity | {"now": clock.now_text()},
        )
    first = clock.now().date() - timedelta(days=_DAYS - 1)
    of_group = {
        row["group_id"]: orjson.loads(row["ids"])
        for row in db.execute(
            "SELECT group_id, json_group_array(word_id) AS ids FROM words_groups GROUP BY 1"
        )
    }
    for session in range(1, size.sessions + 1):
        day = first + timedelta(days=(session - 1) * _DAYS // size.sessions)
        group_id = rnd.choice(list(of_group))
        db.execute(
            "INSERT INTO study_sessions (id, learner_id, group_id, study_activity_id, study_day, created_at,"
            " ended_at) VALUES (?, 1, ?, ?, ?, ?, ?)",
            (session, group_id, 1 + session % len(activities), day.isoformat(), f"{day}T12:00:00Z",
             f"{day}T12:30:00Z"),
        )  # fmt: skip
        db.executemany(
            "INSERT INTO word_review_items (learner_id, study_session_id, word_id, correct, study_day,"
            " created_at) VALUES (1, ?, ?, ?, ?, ?)",
            _reviews(session, day, of_group[group_id], size.reviews // size.sessions, rnd),
        )


def _reviews(
    session: int, day: date, words: list[int], count: int, rnd: random.Random
) -> Iterator[tuple[object, ...]]:
    for _ in range(count):
        yield session, rnd.choice(words), int(rnd.random() < 0.85), day.isoformat(), f"{day}T12:10:00Z"
