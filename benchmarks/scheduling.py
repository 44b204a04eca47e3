"""How well the schedule predicts recall, on learners who are generated, beside constant guesses."""

from __future__ import annotations

import math
import random
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from backend_flask.scheduling.fsrs6 import answered, recall
from benchmarks.data import Size

LEARNERS = 20
WORDS = 100
DAYS = 180


def run(folder: Path, size: Size) -> Iterator[dict[str, Any]]:
    """Log loss (lower is better) of the predictions, of their average, and of a coin; and their speed.

    The learners forget exponentially, each word with a strength of its own that grows with every
    answer: another curve than FSRS's own, so that it does not grade itself.
    """
    rnd = random.Random(6)
    predictions: list[tuple[float, bool]] = []
    begin = time.perf_counter()
    for _ in range(LEARNERS):
        ability = rnd.uniform(0.7, 1.6)
        for _ in range(WORDS):
            predictions += _learn(ability * rnd.lognormvariate(0.8, 0.6), rnd)
    seconds = time.perf_counter() - begin
    share_right = sum(correct for _, correct in predictions) / len(predictions)
    yield {
        "figure": "log loss of predicted recall",
        "log_loss": round(_log_loss(predictions), 4),
        "log_loss_of_the_average": round(_log_loss([(share_right, right) for _, right in predictions]), 4),
        "log_loss_of_a_coin": round(math.log(2), 4),
        "predicted": round(sum(p for p, _ in predictions) / len(predictions), 3),
        "actual": round(share_right, 3),
        "answers": len(predictions),
        "answers_per_second": round(len(predictions) / seconds),
    }


def _learn(strength: float, rnd: random.Random) -> Iterator[tuple[float, bool]]:
    """A word's answers after its first: what was predicted, and whether it was right."""
    first = day = date(2026, 1, 1)
    memory = answered(None, correct=rnd.random() < 0.7, day=day, desired_retention=0.9)
    while (day := memory.due_day + timedelta(days=rnd.choice((0, 0, 0, 1, 4)))) < first + timedelta(DAYS):
        elapsed = (day - memory.last_day).days
        correct = rnd.random() < math.exp(-elapsed / (9 * strength))
        yield recall(memory, day), correct
        memory = answered(memory, correct=correct, day=day, desired_retention=0.9)
        strength = strength * rnd.uniform(1.6, 2.6) if correct else max(0.5, strength * 0.5)


def _log_loss(predictions: list[tuple[float, bool]]) -> float:
    losses = (-math.log(max(1e-6, p if right else 1 - p)) for p, right in predictions)
    return sum(losses) / len(predictions)
