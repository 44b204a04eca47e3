"""Brings the seed files into the database, each whole and each only once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import orjson

from backend_flask import text
from backend_flask.database import Connection
from backend_flask.study import service as study
from backend_flask.upkeep import crud
from backend_flask.upkeep.seed_plan import SEEDS, ActivitiesFile, SeedFile, WordsFile, read_plan
from backend_flask.vocabulary import parts as grammar
from backend_flask.vocabulary import service as vocabulary

Progress = Callable[[int, int], None]

_ACTIVITY_FIELDS = {"key", "name", "description", "launch_url", "thumbnail_url"}


class SeedError(ValueError):
    """A seed file is wrong; the message names file, line and field, and nothing was seeded."""


def seed(db: Connection, *, folder: Path = SEEDS, progress: Progress | None = None) -> int:
    """Bring every new or changed file of the plan in, within the caller's transaction.

    Answers how many files that were. What a learner changed or deleted since stays as it is.
    Raises SeedError.
    """
    plan = read_plan(folder)
    changed = 0
    for done, seed_file in enumerate(plan, 1):
        changed += _seed_file(db, folder, seed_file)
        if progress:
            progress(done, len(plan))
    return changed


def _seed_file(db: Connection, folder: Path, seed_file: SeedFile) -> bool:
    content = _read(folder / seed_file.file)
    checksum = hashlib.sha256(repr(seed_file).encode() + content).hexdigest()
    if crud.get_seed_checksum(db, seed_file.file) == checksum:
        return False
    source = _Source(seed_file.file, content)
    if isinstance(seed_file, WordsFile):
        _seed_words(db, source, seed_file)
    else:
        _seed_activities(db, source, seed_file)
    crud.upsert_seed_file(db, seed_file.file, checksum)
    return True


def _seed_words(db: Connection, source: _Source, seed_file: WordsFile) -> None:
    words = [_word(source, index, item, seed_file) for index, item in enumerate(source.items)]
    seen: dict[tuple[str, str], int] = {}
    for index, word in enumerate(words):
        first = seen.setdefault((word["german"], word["english"]), index)
        if first != index:
            raise source.error(index, "german", f"'{word['german']}' is in this file already")
    vocabulary.seed_words(db, words=words, file=seed_file.file, group=seed_file.group, level=seed_file.level)


def _word(source: _Source, index: int, item: Any, seed_file: WordsFile) -> dict[str, Any]:
    """The checked word. By hand and not by a schema: 100,000 words must not take a minute."""
    if not isinstance(item, dict):
        raise source.error(index, "", "must be an object")
    unknown = item.keys() - {"german", "english", "parts"}
    if unknown:
        raise source.error(index, min(unknown), "is not a field of a word")
    german, english = (_text(source, index, item, field, 200) for field in ("german", "english"))
    parts = item.get("parts", {})
    errors = grammar.errors_in(parts) or grammar.errors_with(german, parts)
    if errors:
        field, message = _first(errors)
        raise source.error(index, f"parts.{field}", message)
    if seed_file.level and parts and "level" not in parts:
        parts["level"] = seed_file.level
    return {"german": german, "english": english, "parts": parts}


def _first(errors: Mapping[str, Any]) -> tuple[str, str]:
    """The first wrong field, as `example.german`, and what is wrong with it."""
    field, below = next(iter(errors.items()))
    if isinstance(below, Mapping):
        deeper, message = _first(below)
        return f"{field}.{deeper}", message
    return field, below[0]


def _seed_activities(db: Connection, source: _Source, seed_file: ActivitiesFile) -> None:
    seen: set[str] = set()
    for index, item in enumerate(source.items):
        if not isinstance(item, dict) or item.keys() != _ACTIVITY_FIELDS:
            raise source.error(index, "", f"must have the fields {', '.join(sorted(_ACTIVITY_FIELDS))}")
        activity = {
            field: _text(source, index, item, field, 100 if field in ("key", "name") else 1000)
            for field in sorted(_ACTIVITY_FIELDS)
        }
        for field in ("key", "name"):
            mark = f"{field} {activity[field].casefold()}"
            if mark in seen:
                raise source.error(index, field, f"'{activity[field]}' is in this file already")
            seen.add(mark)
        activity["seed_key"] = activity.pop("key")
        study.seed_activity(db, activity=activity)


def _text(source: _Source, index: int, item: Mapping[str, Any], field: str, high: int) -> str:
    value = item.get(field)
    if not isinstance(value, str) or not 1 <= len(value) <= high:
        raise source.error(index, field, f"must be text of 1 to {high} characters")
    if not value.isprintable() or not text.is_tidy(value):
        raise source.error(index, field, "has spaces or characters that do not belong there")
    return value


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise SeedError(f"{file.name}: cannot be read: {error.strerror}.") from error


class _Source:
    """A seed file's items, and where in the file each of them stands."""

    def __init__(self, name: str, content: bytes):
        self.name = name
        self.content = content
        try:
            content.decode()
            self.items = orjson.loads(content)
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            raise SeedError(f"{name}, line {line}: is not UTF-8.") from error
        except orjson.JSONDecodeError as error:
            raise SeedError(f"{name}, line {error.lineno}: {error.msg}.") from error
        if not isinstance(self.items, list):
            raise SeedError(f"{name}, line 1: must be a list.")

    def error(self, index: int, field: str, message: str) -> SeedError:
        where = f"{self.name}, line {self._line(index)}"
        return SeedError(f"{where}: {field + ' ' if field else ''}{message}.".replace("..", "."))

    def _line(self, index: int) -> int:
        """The line where an item begins: the file is read again, item by item."""
        document, decoder = self.content.decode(), json.JSONDecoder()
        position = document.index("[") + 1
        for _ in range(index + 1):
            start = _skip(document, position)
            _item, position = decoder.raw_decode(document, start)
        return document.count("\n", 0, start) + 1


def _skip(document: str, position: int) -> int:
    while document[position] in " \t\r\n,":
        position += 1
    return position
