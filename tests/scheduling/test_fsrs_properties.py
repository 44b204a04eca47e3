"""What must hold for any history of answers: offsets, replay, limits, undo."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from flask import Flask
from fsrs import Card, Rating, Scheduler
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backend_flask import clock
from backend_flask.database import get_db, transaction
from backend_flask.learners import service as learners
from backend_flask.scheduling import service as scheduling
from backend_flask.study import service as study
from tests.samples import add_activity, add_word

MONDAY = date(2025, 1, 6)
WORDS = 4
LEARNER = 1

PROPERTY = settings(
    max_examples=100,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)


@dataclass(frozen=True)
class Answer:
    """So many seconds after 04:00 on a learner's day."""

    day: int
    second: int
    word_id: int
    correct: bool

    def moment(self, zone: ZoneInfo) -> datetime:
        local = datetime.combine(MONDAY + timedelta(days=self.day), time(4)) + timedelta(seconds=self.second)
        return local.replace(tzinfo=zone)


ANSWERS = st.lists(
    st.builds(
        Answer,
        day=st.integers(0, 60),
        second=st.integers(0, 24 * 3600 - 1),
        word_id=st.integers(1, WORDS),
        correct=st.booleans(),
    ),
    min_size=1,
    max_size=25,
).map(lambda answers: sorted(answers, key=lambda a: (a.day, a.second)))

# Without summer time, so that every second of a learner's day is there, once.
ZONES = st.sampled_from(
    [f"Etc/GMT{offset:+d}" for offset in range(-14, 13)] + ["Asia/Kathmandu", "Pacific/Marquesas"]
)


@pytest.fixture
def world(app: Flask, client) -> Flask:
    for n in range(WORDS):
        add_word(client, f"Wort{n}", f"word {n}")
    add_activity(client)
    return app


@contextmanager
def fresh_learner(app: Flask, zone: str = "UTC", **changes: float) -> Iterator[int]:
    """Learner 1 as on the first day, and a session of theirs."""
    with app.app_context():
        with transaction() as db:
            study.forget_learner(db, learner_id=LEARNER)
        defaults = {
            "desired_retention": 0.9,
            "new_words_per_day": 10,
            "reviews_per_day": 100,
            "time_zone": zone,
        }
        scheduling.change_settings(learner_id=LEARNER, changes=defaults | changes)
        try:
            clock.set_to(datetime.combine(MONDAY, time(4), ZoneInfo(zone)))
            yield study.launch(learner_id=LEARNER, group_id=None, study_activity_id=1)["id"]
        finally:
            clock.set_to(None)


def give(session_id: int, answer: Answer, zone: str = "UTC") -> int:
    clock.set_to(answer.moment(ZoneInfo(zone)))
    return record(session_id, answer.word_id, answer.correct)


def record(session_id: int, word_id: int, correct: bool) -> int:
    kept = {"word_id": word_id, "correct": correct, "answer": None, "elapsed_ms": None, "key": None}
    return int(study.record_reviews(learner_id=LEARNER, session_id=session_id, reviews=[kept])[0]["id"])


def schedules() -> list[dict]:
    return get_db().execute("SELECT * FROM word_schedules ORDER BY learner_id, word_id").fetchall()


def predictions(with_ids: bool = True) -> list[dict]:
    rows = get_db().execute("SELECT * FROM recall_predictions ORDER BY review_id").fetchall()
    return rows if with_ids else [row | {"review_id": None} for row in rows]


def bins() -> list[dict]:
    return get_db().execute("SELECT * FROM recall_bins WHERE reviews > 0 ORDER BY learner_id, bin").fetchall()


@PROPERTY
@given(answers=ANSWERS, zone=ZONES)
def test_the_same_learner_days_give_the_same_due_days_in_every_offset(world, answers, zone):
    with fresh_learner(world) as session_id:
        for answer in answers:
            give(session_id, answer)
        in_utc = (schedules(), predictions(with_ids=False))
    with fresh_learner(world, zone) as session_id:
        for answer in answers:
            give(session_id, answer, zone)
        assert (schedules(), predictions(with_ids=False)) == in_utc


@PROPERTY
@given(answers=ANSWERS, retentions=st.lists(st.floats(0.7, 0.97), max_size=3), data=st.data())
def test_replay_equals_live_exactly(world, answers, retentions, data):
    """Also with answers taken back and another desired retention set in between."""
    with fresh_learner(world) as session_id:
        for answer in answers:
            review_id = give(session_id, answer)
            if data.draw(st.integers(0, 5), "taken back when 0") == 0:
                study.take_review_back(learner_id=LEARNER, session_id=session_id, review_id=review_id)
            if retentions and data.draw(st.integers(0, 5), "other retention when 0") == 0:
                change = {"desired_retention": retentions.pop()}
                scheduling.change_settings(learner_id=LEARNER, changes=change)
        live = (schedules(), predictions(), bins())
        scheduling.rebuild_all()
        assert (schedules(), predictions(), bins()) == live


@PROPERTY
@given(answers=ANSWERS, zones=st.lists(ZONES, min_size=2, max_size=4))
def test_replay_equals_live_for_a_learner_who_travels(world, answers, zones):
    """Going west, the learner's day may go back."""
    with fresh_learner(world) as session_id:
        for n, answer in enumerate(answers):
            zone = zones[n % len(zones)]
            learners.change_settings(learner_id=LEARNER, changes={"time_zone": zone})
            clock.set_to(answer.moment(ZoneInfo("UTC")))
            record(session_id, answer.word_id, answer.correct)
        live = (schedules(), predictions(), bins())
        scheduling.rebuild_all()
        assert (schedules(), predictions(), bins()) == live


@PROPERTY
@given(answers=ANSWERS, data=st.data())
def test_undo_equals_never_answered(world, answers, data):
    mistaken = data.draw(st.integers(0, len(answers) - 1), "taken back")
    with fresh_learner(world) as session_id:
        for n, answer in enumerate(answers):
            if n != mistaken:
                give(session_id, answer)
        never = (schedules(), predictions(with_ids=False), bins(), counts())
    with fresh_learner(world) as session_id:
        ids = [give(session_id, answer) for answer in answers]
        study.take_review_back(learner_id=LEARNER, session_id=session_id, review_id=ids[mistaken])
        assert (schedules(), predictions(with_ids=False), bins(), counts()) == never


def counts() -> list[list[dict]]:
    tables = (
        "SELECT * FROM word_stats ORDER BY 1, 2",
        "SELECT * FROM study_days ORDER BY 1, 2",
        "SELECT * FROM learner_totals ORDER BY 1",
        "SELECT review_items_count, correct_count, last_review_at FROM study_sessions ORDER BY id",
    )
    return [get_db().execute(table).fetchall() for table in tables]


@settings(PROPERTY, max_examples=40)
@given(
    new_words=st.integers(0, 3),
    reviews=st.integers(0, 3),
    skipped=st.sets(st.integers(1, 11)),
    answers=st.randoms(use_true_random=False),
)
def test_a_days_limits_are_kept(world, new_words, reviews, skipped, answers):
    """A learner who takes all that the queue gives, each day until it is empty."""
    with fresh_learner(world, new_words_per_day=new_words, reviews_per_day=reviews) as session_id:
        for day in range(12):
            if day in skipped:
                continue
            clock.set_to(datetime.combine(MONDAY + timedelta(days=day), time(12), ZoneInfo("UTC")))
            taken: list[tuple[str, int]] = []
            while items := queue()["items"]:
                for item in items:
                    record(session_id, item["id"], answers.random() < 0.6)
                    taken.append((item["state"], item["id"]))
            assert len(set(taken)) == len(taken)
            assert sum(state == "new" for state, _ in taken) <= new_words
            assert sum(state == "due" for state, _ in taken) <= reviews


def queue() -> dict:
    return scheduling.get_queue(get_db(), learner_id=LEARNER)


@PROPERTY
@given(answers=ANSWERS)
def test_agrees_with_the_library_day_by_day(world, answers):
    """Right is Good, wrong is Again, one learner's day is one day."""
    answers = [Answer(a.day, a.second, 1, a.correct) for a in answers]
    scheduler = Scheduler(desired_retention=0.9, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card = Card()
    with fresh_learner(world) as session_id:
        for answer in answers:
            give(session_id, answer)
            noon = datetime.combine(MONDAY + timedelta(days=answer.day), time(12), UTC)
            card, _ = scheduler.review_card(card, Rating.Good if answer.correct else Rating.Again, noon)
        (kept,) = schedules()
    assert kept["stability"] == pytest.approx(card.stability)
    assert kept["difficulty"] == pytest.approx(card.difficulty)
    assert kept["due_day"] == card.due.date().isoformat()


def test_a_rebuild_mends_a_broken_schedule_and_says_how_many_words(world, db: sqlite3.Connection):
    with fresh_learner(world) as session_id:
        for day in range(3):
            give(session_id, Answer(day * 3, 0, 1, True))
            give(session_id, Answer(day * 3, 0, 2, day % 2 == 0))
        live = (schedules(), predictions(), bins())
        db.execute("UPDATE word_schedules SET stability = 1, due_day = '2030-01-01'")
        db.execute("DELETE FROM recall_predictions")
        told: list[int] = []
        assert scheduling.rebuild_all(told.append) == 2
        assert sum(told) == 2
        assert (schedules(), predictions(), bins()) == live


def test_a_rebuild_that_fails_leaves_the_schedule(world, monkeypatch: pytest.MonkeyPatch):
    with fresh_learner(world) as session_id:
        for day in range(3):
            give(session_id, Answer(day * 3, 0, 1, True))
        live = (schedules(), predictions(), bins())

        def fail(*_args: object) -> None:
            raise OSError("the disk is full")

        monkeypatch.setattr("backend_flask.scheduling.crud.insert_predictions", fail)
        with pytest.raises(OSError, match="full"):
            scheduling.rebuild_all()
        assert (schedules(), predictions(), bins()) == live


def test_another_desired_retention_moves_due_days_at_once(world):
    with fresh_learner(world) as session_id:
        give(session_id, Answer(0, 0, 1, True))
        before = schedules()[0]["due_day"]
        scheduling.change_settings(learner_id=LEARNER, changes={"desired_retention": 0.8})
        after = schedules()[0]
        assert after["due_day"] > before
        assert (after["first_day"], after["last_day"]) == (MONDAY.isoformat(), MONDAY.isoformat())
        scheduling.change_settings(learner_id=LEARNER, changes={"desired_retention": 0.9})
        assert schedules()[0]["due_day"] == before
