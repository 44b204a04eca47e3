"""kill -9 in the middle: the database opens, the doctor finds it well, what was acknowledged is there."""

import os
import random
import signal
import sqlite3
import threading
import time
from contextlib import suppress
from http.client import HTTPException

import pytest

from backend_flask import migrations
from backend_flask.upkeep import doctor
from backend_flask.upkeep.service import seed_database
from tests.reliability.processes import Browser, kill_when_it_says, serving
from tests.samples import start_session
from tests.upkeep.dump import dump, dump_without_times

MIGRATE_UNTIL = """
import time
from backend_flask import migrations
from backend_flask.config import load_config

real = migrations.run_statements

def run_and_stop(db, migration):
    real(db, migration)
    if migration.name.startswith({number!r}):
        print("in the middle", flush=True)
        time.sleep(60)

migrations.run_statements = run_and_stop
config = load_config()
migrations.migrate(config.db, backup_folder=config.backups)
"""

SEED_UNTIL = """
import time
from backend_flask import create_app
from backend_flask.upkeep.service import seed_database
from backend_flask.vocabulary import service as vocabulary

real, calls = vocabulary.seed_words, []

def seed_and_stop(*args, **kwargs):
    real(*args, **kwargs)
    calls.append(1)
    if len(calls) == {files}:
        print("in the middle", flush=True)
        time.sleep(60)

vocabulary.seed_words = seed_and_stop
with create_app().app_context():
    seed_database()
"""


def opens(path):
    """A new process would find this: the file as it is, with what its log holds."""
    db = sqlite3.connect(path)
    try:
        return db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    finally:
        db.close()


def applied(path):
    db = sqlite3.connect(path)
    try:
        return [row[0] for row in db.execute("SELECT name FROM schema_migrations ORDER BY name")]
    finally:
        db.close()


@pytest.mark.parametrize("number", ["0001", "0005"])
def test_killed_while_migrating(tmp_path, config, templates, number):
    kill_when_it_says(config, MIGRATE_UNTIL.format(number=number), "in the middle")
    assert opens(config.db)
    names = [migration.name for migration in migrations.read_migrations()]
    before = [name for name in names if name < number]
    assert applied(config.db) == before
    assert migrations.migrate(config.db, backup_folder=config.backups) == names[len(before) :]
    assert dump_without_times(config.db) == dump_without_times(templates["empty"])


@pytest.mark.parametrize("files", [1, 20])
def test_killed_while_seeding(app, config, templates, files):
    before = dump(config.db)
    kill_when_it_says(config, SEED_UNTIL.format(files=files), "in the middle")
    assert opens(config.db)
    assert dump(config.db) == before
    with app.app_context():
        assert doctor.examine().is_well
        assert seed_database() > 0
        assert doctor.examine().is_well
    assert dump_without_times(config.db) == dump_without_times(templates["seeded"])


class Learners:
    """Four browsers that send answers with keys, each until its server is gone."""

    def __init__(self, port, session_id, word_ids):
        self.port, self.session_id, self.word_ids = port, session_id, word_ids
        self.sent, self.acknowledged = {}, {}
        self.threads = [threading.Thread(target=self._study, args=(n,)) for n in range(4)]
        for thread in self.threads:
            thread.start()

    def _study(self, learner):
        chance = random.Random(learner)
        with Browser(self.port) as browser:
            for n in range(5000):
                key = f"{learner}-{n}"
                self.sent[key] = (chance.choice(self.word_ids), chance.random() < 0.7)
                try:
                    status, answer = browser.review(self.session_id, *self.sent[key], key)
                except (OSError, HTTPException, ValueError):
                    return  # the server is gone, perhaps in the middle of its answer
                assert status == 201, answer
                self.acknowledged[key] = answer["id"]

    def wait(self):
        for thread in self.threads:
            thread.join(20)
            assert not thread.is_alive()


def kept(path):
    db = sqlite3.connect(path)
    try:
        rows = db.execute("SELECT idempotency_key, id, word_id, correct FROM word_review_items").fetchall()
    finally:
        db.close()
    return {key: (review_id, (word_id, bool(correct))) for key, review_id, word_id, correct in rows}


def test_killed_in_a_stream_of_answers(client, app, config):
    """Every acknowledged answer is there; sending all of them again counts each once."""
    session_id, word_ids = start_session(client, words=20)
    with serving(config) as server:
        learners = Learners(server.port, session_id, word_ids)
        time.sleep(1.5)
        server.kill()
        learners.wait()
    assert len(learners.acknowledged) > 20
    assert opens(config.db)
    found = kept(config.db)
    for key, review_id in learners.acknowledged.items():
        assert found[key] == (review_id, learners.sent[key])
    assert found.keys() <= learners.sent.keys()
    with app.app_context():
        assert doctor.examine().is_well

    batch = [
        {"word_id": word_id, "correct": correct, "key": key}
        for key, (word_id, correct) in learners.sent.items()
    ]
    with serving(config, processes=1) as server, Browser(server.port) as browser:
        for start in range(0, len(batch), 500):
            body = {"reviews": batch[start : start + 500]}
            status, answer = browser.post(f"/api/study_sessions/{session_id}/reviews", body)
            assert status == 201, answer
    assert kept(config.db).keys() == learners.sent.keys()
    with app.app_context():
        assert doctor.examine().is_well


def test_one_worker_killed_the_others_go_on(client, app, config):
    session_id, word_ids = start_session(client)
    with serving(config) as server:
        (victim, *_rest) = server.workers()
        os.kill(victim, signal.SIGKILL)
        answered = 0
        for n in range(40):
            with Browser(server.port) as browser, suppress(OSError):  # some were queued at the victim
                answered += browser.review(session_id, word_ids[0], True, f"k{n}")[0] == 201
        assert answered >= 20
    assert len(kept(config.db)) >= answered
    with app.app_context():
        assert doctor.examine().is_well


def test_ended_politely_it_finishes_what_it_began(client, config):
    session_id, word_ids = start_session(client)
    with serving(config) as server:
        learners = Learners(server.port, session_id, word_ids)
        time.sleep(0.7)
        server.end()
        learners.wait()
        assert server.process.returncode == 0
        assert "Traceback" not in server.log.read_text()
    assert learners.acknowledged
    assert learners.acknowledged.keys() <= kept(config.db).keys()


def test_a_backup_that_was_killed_leaves_the_others_usable(client, app, config):
    """An unfinished copy has no name that anybody would take for a backup."""
    script = """
import time
from backend_flask import backups
from backend_flask.config import load_config
from backend_flask.database import connect

def stop(_file):
    print("in the middle", flush=True)
    time.sleep(60)

backups._flush = stop
config = load_config()
backups.back_up(connect(config.db), config.backups, "killed")
"""
    kill_when_it_says(config, script, "in the middle")
    assert [file for file in config.backups.iterdir() if file.suffix == ".db"] == []
    answer = client.post("/api/reset_history")
    assert answer.status_code == 200
    assert opens(config.backups / answer.json["backup"])
