"""FSRS-6 in whole learner days: the memory of one word, and what an answer does to it.

The formulas are those of the `fsrs` library (open-spaced-repetition, FSRS-6, default parameters).
Right is Good and wrong is Again. Learning steps within a day belong to the study session, so there
are none here; intervals are not fuzzed, so that replaying all answers gives the same schedule.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from fsrs import Card, Rating, Scheduler, State


@dataclass(frozen=True)
class Memory:
    """What the scheduler knows of a word: stability in days, difficulty from 1 to 10."""

    stability: float
    difficulty: float
    lapses: int
    first_day: date
    last_day: date
    due_day: date


def answered(memory: Memory | None, *, correct: bool, day: date, desired_retention: float) -> Memory:
    """The memory after an answer on a learner's day."""
    card, _log = _scheduler(desired_retention).review_card(
        _card(memory), Rating.Good if correct else Rating.Again, _noon(day)
    )
    assert card.stability is not None and card.difficulty is not None
    forgot = memory is not None and not correct and day > memory.last_day
    return Memory(
        stability=card.stability,
        difficulty=card.difficulty,
        lapses=(memory.lapses if memory else 0) + forgot,
        first_day=memory.first_day if memory else day,
        last_day=day,
        due_day=card.due.date(),
    )


def recall(memory: Memory, day: date) -> float:
    """The probability, over 0 up to 1, that the word is remembered on a day."""
    return _scheduler(0.9).get_card_retrievability(_card(memory), _noon(day))


def interval(stability: float, desired_retention: float) -> int:
    """The days until recall falls to the desired retention: FSRS-6's interval, 1 at the least.

    The inverse of its forgetting curve R = (1 + f * t / S) ** d, d = -w20, f = 0.9 ** (1 / d) - 1.
    """
    scheduler = _scheduler(desired_retention)
    decay = -scheduler.parameters[20]
    factor = 0.9 ** (1 / decay) - 1
    days = round(stability / factor * (desired_retention ** (1 / decay) - 1))
    return min(max(days, 1), scheduler.maximum_interval)


@lru_cache(maxsize=64)
def _scheduler(desired_retention: float) -> Scheduler:
    return Scheduler(
        desired_retention=desired_retention,
        learning_steps=(),
        relearning_steps=(),
        enable_fuzzing=False,
    )


def _card(memory: Memory | None) -> Card:
    if memory is None:
        return Card(card_id=0, due=_noon(date.min + timedelta(days=1)))
    return Card(
        card_id=0,
        state=State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=_noon(memory.due_day),
        last_review=_noon(memory.last_day),
    )


def _noon(day: date) -> datetime:
    """The library counts in moments; a learner's day is one moment, whatever their zone."""
    return datetime.combine(day, time(12), UTC)
