"""Many writers over two real server processes: none is turned away, none is lost, each counts once."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from backend_flask import create_app, database
from backend_flask.config import Config
from backend_flask.upkeep import doctor
from tests.reliability.processes import Browser, Server, serving

WRITERS = 32
ANSWERS = 30  # of which two in three are right


@dataclass
class Portal:
    """A portal of two processes, for all tests of this file."""

    server: Server
    config: Config

    @property
    def port(self) -> int:
        return self.server.port

    def session(self, name: str, words: int = 4) -> tuple[int, int, list[int]]:
        """A new session over a new group of new words: its id, the group's and theirs."""
        with Browser(self.port) as browser:
            texts = [{"german": f"{name} {n}", "english": f"{name} {n}"} for n in range(words)]
            word_ids = [word["id"] for word in browser.post("/api/words/bulk", {"words": texts})[1]["items"]]
            group_id = browser.post("/api/groups", {"name": name, "word_ids": word_ids})[1]["id"]
            app = {"name": name, "launch_url": "https://race.example/play"}
            activity_id = browser.post("/api/study_activities/register", app)[1]["id"]
            launched = {"group_id": group_id, "study_activity_id": activity_id}
            return browser.post("/api/study_activities", launched)[1]["id"], group_id, word_ids

    def value(self, sql: str, *values: Any) -> Any:
        db = sqlite3.connect(self.config.db)
        try:
            return db.execute(sql, values).fetchone()[0]
        finally:
            db.close()

    def assert_well(self) -> None:
        """Every count is what counting again gives, and no request went wrong in either process."""
        with create_app(self.config).app_context():
            diagnosis = doctor.examine()
        assert diagnosis.is_well, diagnosis
        log = self.server.log.read_text()
        assert "locked" not in log
        assert "Traceback" not in log


@pytest.fixture(scope="module")
def portal(templates: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    folder = tmp_path_factory.mktemp("portal")
    config = Config(db=folder / "words.db", media=folder / "media", backups=folder / "backups")
    shutil.copy(templates["empty"], config.db)
    with serving(config, processes=2) as server:
        yield Portal(server, config)
    database.close_connections()


def all_at_once(port: int, times: int, work: Callable[[int, Browser], Any]) -> list[Any]:
    """What so many threads get, each with a connection of its own, begun on the same signal."""
    ready, results = threading.Barrier(times), [None] * times

    def run(n: int) -> None:
        try:
            with Browser(port) as browser:
                ready.wait(20)
                results[n] = work(n, browser)
        except Exception as error:
            results[n] = error

    threads = [threading.Thread(target=run, args=(n,)) for n in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive()
    assert not [result for result in results if isinstance(result, Exception)], results
    return results


def test_32_writers_over_two_processes(portal: Portal) -> None:
    session_id, _, word_ids = portal.session("Writers", words=10)

    def study(writer: int, browser: Browser) -> list[int]:
        statuses = []
        for n in range(ANSWERS):
            word_id, key = word_ids[(writer + n) % 10], f"{writer}-{n}"
            statuses.append(browser.review(session_id, word_id, n % 3 > 0, key)[0])
        return statuses

    assert len(portal.server.workers()) == 2
    before = portal.value("SELECT correct_count FROM learner_totals")
    results = all_at_once(portal.port, WRITERS, study)
    total = WRITERS * ANSWERS
    assert [status for statuses in results for status in statuses] == [201] * total
    of_session = "FROM word_review_items WHERE study_session_id = ?"
    assert portal.value(f"SELECT count(*) {of_session}", session_id) == total
    assert portal.value(f"SELECT count(DISTINCT idempotency_key) {of_session}", session_id) == total
    assert portal.value("SELECT review_items_count FROM study_sessions WHERE id = ?", session_id) == total
    assert portal.value("SELECT correct_count FROM learner_totals") - before == WRITERS * 20
    portal.assert_well()


def test_writers_of_every_kind_and_readers_at_once(portal: Portal) -> None:
    session_id, group_id, word_ids = portal.session("Mixed")
    reviews = f"/api/study_sessions/{session_id}/reviews"

    def add_word(n: int, turn: int, browser: Browser) -> set[int]:
        body = {"german": f"Neu {n} {turn}", "english": "new", "group_ids": [group_id]}
        return {browser.post("/api/words", body)[0]}

    def answer_and_undo(n: int, turn: int, browser: Browser) -> set[int]:
        status, kept = browser.review(session_id, word_ids[turn % 4], True, f"{n}-{turn}")
        return {status, browser.delete(f"{reviews}/{kept['id']}")[0]}

    def answer_many(_n: int, _turn: int, browser: Browser) -> set[int]:
        batch = [{"word_id": word_id, "correct": False} for word_id in word_ids]
        return {browser.post(reviews, {"reviews": batch})[0]}

    def read(_n: int, _turn: int, browser: Browser) -> set[int]:
        paths = ("/api/words", "/api/groups", "/api/study/queue", "/api/dashboard/quick-stats")
        return {browser.get(path)[0] for path in paths}

    kinds = (add_word, answer_and_undo, answer_many, read)

    def work(n: int, browser: Browser) -> set[int]:
        return set[int]().union(*(kinds[n % 4](n, turn, browser) for turn in range(5)))

    before = portal.value("SELECT words FROM inventory_totals")
    results = all_at_once(portal.port, 16, work)
    assert set[int]().union(*results) <= {200, 201}
    assert portal.value("SELECT words FROM inventory_totals") - before == 20
    assert portal.value("SELECT word_count FROM groups WHERE id = ?", group_id) == 4 + 20
    assert portal.value("SELECT review_items_count FROM study_sessions WHERE id = ?", session_id) == 80
    portal.assert_well()


def test_the_same_key_sent_by_8_threads_at_once_counts_once(portal: Portal) -> None:
    session_id, _, word_ids = portal.session("Same key")

    def send(_n: int, browser: Browser) -> list[Any]:
        return [browser.review(session_id, word_ids[0], True, f"key-{key}") for key in range(10)]

    results = all_at_once(portal.port, 8, send)
    assert all(result == results[0] for result in results)
    assert [status for status, _ in results[0]] == [201] * 10
    assert len({answer["id"] for _, answer in results[0]}) == 10
    kept = "SELECT count(*) FROM word_review_items WHERE study_session_id = ?"
    assert portal.value(kept, session_id) == 10
    assert portal.value("SELECT correct_count FROM word_stats WHERE word_id = ?", word_ids[0]) == 10
    portal.assert_well()


def test_the_same_word_added_by_8_threads_at_once_is_there_once(portal: Portal) -> None:
    def add(_n: int, browser: Browser) -> int:
        return browser.post("/api/words", {"german": "Haus", "english": "house"})[0]

    assert sorted(all_at_once(portal.port, 8, add)) == [201] + [409] * 7
    assert portal.value("SELECT count(*) FROM words WHERE german = 'Haus'") == 1
    portal.assert_well()


def test_what_one_process_writes_the_other_shows_at_once(portal: Portal) -> None:
    """Answers are kept in each process's memory only while the database stands still."""
    _, group_id, _ = portal.session("Shown", words=1)
    with ExitStack() as stack:
        browsers = [stack.enter_context(Browser(portal.port)) for _ in range(8)]
        for n in range(10):
            body = {"german": f"Gezeigt {n}", "english": "shown", "group_ids": [group_id]}
            assert browsers[n % 8].post("/api/words", body)[0] == 201
            for reader in browsers:
                words = reader.get(f"/api/groups/{group_id}/words")[1]
                assert words["pagination"]["total_items"] == len(words["items"]) == n + 2
