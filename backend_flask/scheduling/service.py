"""Keeps every learner's schedule, and makes the queue of the day from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Any

import orjson

from backend_flask.database import Connection, Row, transaction
from backend_flask.learners import service as learners
from backend_flask.scheduling import LEECH_LAPSES, crud
from backend_flask.scheduling.fsrs6 import Memory, answered, interval, recall

MAX_QUEUE = 500
_APART = 3  # siblings have at least so many other words between them, where there are enough


def schedule_review(db: Connection, review: Row) -> None:
    """Take an answer that was just kept into the schedule of its word."""
    learner_id, word_id = review["learner_id"], review["word_id"]
    before = _memory(crud.get_schedule(db, learner_id, word_id))
    day = date.fromisoformat(review["study_day"])
    settings = learners.get_settings(db, learner_id=learner_id)
    after, predicted = _answer(before, review, day, settings["desired_retention"])
    crud.upsert_schedules(db, [_schedule(learner_id, word_id, after)])
    if predicted is not None:
        crud.insert_predictions(db, [_prediction(learner_id, review, predicted)])


def rebuild_word(db: Connection, *, learner_id: int, word_id: int, reviews: Sequence[Row]) -> None:
    """Make a word's schedule anew from all answers about it, oldest first."""
    retention = learners.get_settings(db, learner_id=learner_id)["desired_retention"]
    crud.delete_word_predictions(db, learner_id, word_id)
    memory, predictions = _replay(learner_id, reviews, retention)
    crud.insert_predictions(db, predictions)
    if memory:
        crud.upsert_schedules(db, [_schedule(learner_id, word_id, memory)])
    else:
        crud.delete_schedule(db, learner_id, word_id)


def rebuild_all(progress: Callable[[int], None] | None = None) -> int:
    """Make every learner's schedule anew from all answers, and say how many words have one.

    `progress` is told of every word that is done.
    """
    words = 0
    with transaction() as db:
        for learner_id in crud.list_learner_ids(db):
            retention = learners.get_settings(db, learner_id=learner_id)["desired_retention"]
            crud.delete_predictions(db, learner_id)
            crud.delete_schedules(db, learner_id)
            reviews = list(crud.list_reviews_by_word(db, learner_id))
            for word_id, of_word in groupby(reviews, key=lambda review: review["word_id"]):
                memory, predictions = _replay(learner_id, of_word, retention)
                crud.insert_predictions(db, predictions)
                if memory:
                    crud.upsert_schedules(db, [_schedule(learner_id, word_id, memory)])
                words += 1
                if progress:
                    progress(1)
    return words


def change_settings(*, learner_id: int, changes: Row) -> Row:
    """Change a learner's settings; another desired retention moves the due days of all words.

    So the setting acts at once, and replaying the answers gives the same days. Raises NotFound.
    """
    with transaction() as db:
        before = learners.get_settings(db, learner_id=learner_id)
        settings = learners.change_settings(learner_id=learner_id, changes=changes)
        retention = settings["desired_retention"]
        if retention != before["desired_retention"]:
            memories = crud.list_memories(db, learner_id)
            crud.update_due_days(db, [_due_day(learner_id, memory, retention) for memory in memories])
        return settings


def forget_learner(db: Connection, *, learner_id: int) -> None:
    """Remove a learner's schedule with its predictions."""
    crud.delete_predictions(db, learner_id)
    crud.delete_schedules(db, learner_id)


def get_queue(db: Connection, *, learner_id: int, group_id: int | None = None, limit: int = MAX_QUEUE) -> Row:
    """What to study today: due words, most forgotten first, then new ones; siblings apart.

    A day takes no more reviews and no more new words than the learner set, so that what piled up
    in a break is spread over the days that follow.
    """
    today = learners.today(db, learner_id)
    settings = learners.get_settings(db, learner_id=learner_id)
    done = crud.get_day_counts(db, learner_id, today)
    due_left = max(0, settings["reviews_per_day"] - done["reviews"])
    new_left = max(0, settings["new_words_per_day"] - done["new_words"])
    due = crud.list_due_words(db, learner_id, today, group_id, min(due_left, limit))
    new_total = crud.count_new_words(db, learner_id, group_id)
    new_wanted = min(new_left, limit - len(due), new_total)
    new = crud.list_new_words(db, learner_id, group_id, new_wanted) if new_wanted else []
    items = [_queued(word, "due", today) for word in due] + [_queued(w, "new", today) for w in new]
    due_total = crud.count_due_words(db, learner_id, today, group_id)
    return {
        "day": today,
        "items": keep_siblings_apart(items),
        "due_count": min(due_total, due_left),
        "due_total": due_total,
        "new_count": min(new_total, new_left),
        "reviews_done": done["reviews"],
        "new_words_done": done["new_words"],
    }


def keep_siblings_apart(items: Sequence[Row]) -> list[Row]:
    """The same words in nearly the same order, siblings not close to each other.

    Siblings are words that give each other away: the same text in one language, or a shared stem.
    Each place takes the first waiting word that is no sibling of the last few.
    """
    waiting = [(item, _marks(item)) for item in items]
    ordered: list[tuple[Row, frozenset[str]]] = []
    while waiting:
        close = frozenset[str]().union(*(marks for _, marks in ordered[-_APART:]))
        at = next((i for i, (_, marks) in enumerate(waiting) if not marks & close), 0)
        ordered.append(waiting.pop(at))
    return [item for item, _ in ordered]


def get_forecast(db: Connection, *, learner_id: int, days: int) -> list[Row]:
    """How many reviews the coming days bring, today first, as the day's limit spreads them."""
    today = date.fromisoformat(learners.today(db, learner_id))
    limit = learners.get_settings(db, learner_id=learner_id)["reviews_per_day"]
    done = crud.get_day_counts(db, learner_id, today.isoformat())["reviews"]
    end = today + timedelta(days=days - 1)
    falling_due: dict[date, int] = {}
    for row in crud.list_due_counts(db, learner_id, end.isoformat()):
        day = max(today, date.fromisoformat(row["day"]))
        falling_due[day] = falling_due.get(day, 0) + row["due_count"]
    forecast, waiting = [], 0
    for day in (today + timedelta(days=n) for n in range(days)):
        waiting += falling_due.get(day, 0)
        studied = min(waiting, max(0, limit - done) if day == today else limit)
        waiting -= studied
        forecast.append({"day": day.isoformat(), "due_count": studied})
    return forecast


def get_word_schedule(db: Connection, *, learner_id: int, word_id: int) -> Row | None:
    """When a word comes back to a learner and why; None while they have not met it."""
    schedule = crud.get_schedule(db, learner_id, word_id)
    memory = _memory(schedule)
    if schedule is None or memory is None:
        return None
    today = date.fromisoformat(learners.today(db, learner_id))
    return schedule | {
        "recall": round(recall(memory, today), 4),
        "is_leech": memory.lapses >= LEECH_LAPSES,
    }


def _queued(word: Row, state: str, today: str) -> Row:
    memory = _memory(word) if state == "due" else None
    return {
        "id": word["id"],
        "german": word["german"],
        "english": word["english"],
        "parts": orjson.loads(word["parts"]),
        "correct_count": word["correct_count"],
        "wrong_count": word["wrong_count"],
        "state": state,
        "recall": round(recall(memory, date.fromisoformat(today)), 4) if memory else None,
        "is_leech": bool(memory and memory.lapses >= LEECH_LAPSES),
    }


def _marks(item: Row) -> frozenset[str]:
    stems = (
        f"stem {morpheme['text'].lower()}"
        for morpheme in item["parts"].get("morphemes", ())
        if morpheme["role"] == "stem" and len(morpheme["text"]) > 2
    )
    return frozenset((f"de {item['german'].lower()}", f"en {item['english'].lower()}", *stems))


def _replay(learner_id: int, reviews: Iterable[Row], retention: float) -> tuple[Memory | None, list[Row]]:
    memory: Memory | None = None
    predictions = []
    for review in reviews:
        day = date.fromisoformat(review["study_day"])
        memory, predicted = _answer(memory, review, day, retention)
        if predicted is not None:
            predictions.append(_prediction(learner_id, review, predicted))
    return memory, predictions


def _answer(memory: Memory | None, review: Row, day: date, retention: float) -> tuple[Memory, float | None]:
    """The memory after an answer, and what was expected of it if it is the day's first."""
    day = max(day, memory.last_day) if memory else day
    predicted = recall(memory, day) if memory and day > memory.last_day else None
    correct = bool(review["correct"])
    return answered(memory, correct=correct, day=day, desired_retention=retention), predicted


def _memory(row: Row | None) -> Memory | None:
    if row is None:
        return None
    return Memory(
        row["stability"],
        row["difficulty"],
        row["lapses"],
        date.fromisoformat(row["first_day"]),
        date.fromisoformat(row["last_day"]),
        date.fromisoformat(row["due_day"]),
    )


def _due_day(learner_id: int, memory: Row, retention: float) -> Row:
    days = interval(memory["stability"], retention)
    due_day = date.fromisoformat(memory["last_day"]) + timedelta(days=days)
    return {"learner_id": learner_id, "word_id": memory["word_id"], "due_day": due_day.isoformat()}


def _schedule(learner_id: int, word_id: int, memory: Memory) -> Row:
    return {
        "learner_id": learner_id,
        "word_id": word_id,
        "stability": memory.stability,
        "difficulty": memory.difficulty,
        "lapses": memory.lapses,
        "first_day": memory.first_day.isoformat(),
        "last_day": memory.last_day.isoformat(),
        "due_day": memory.due_day.isoformat(),
    }


def _prediction(learner_id: int, review: Row, predicted: float) -> dict[str, Any]:
    return {
        "review_id": review["id"],
        "learner_id": learner_id,
        "predicted_ppm": round(predicted * 1_000_000),
        "correct": int(review["correct"]),
    }
