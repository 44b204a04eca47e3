"""The small language of `db/seeds/plan.py`."""

from __future__ import annotations

import runpy
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from backend_flask.config import ROOT

SEEDS = ROOT / "db" / "seeds"


@dataclass(frozen=True)
class WordsFile:
    """A JSON list of words, and the group that it fills."""

    file: str
    group: str
    level: str | None


@dataclass(frozen=True)
class ActivitiesFile:
    """A JSON list of built-in study activities."""

    file: str


SeedFile = WordsFile | ActivitiesFile


def words(file: str, *, into: str, level: str | None = None) -> WordsFile:
    """The words of `file` belong into the group named `into`."""
    return WordsFile(file, into, level)


def activities(file: str) -> ActivitiesFile:
    """The study activities of `file` stand on the launchpad."""
    return ActivitiesFile(file)


def read_plan(folder: Path = SEEDS) -> tuple[SeedFile, ...]:
    """The plan of a folder of seed files."""
    return cast(tuple[SeedFile, ...], runpy.run_path(str(folder / "plan.py"))["PLAN"])
