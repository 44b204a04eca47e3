"""The SQL of lists of words. Only indexes are walked; what a page shows is then looked up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from backend_flask import text
from backend_flask.database import Connection, Row
from backend_flask.pagination import PAGE_SIZE, Key

# The learner's counts stand beside each word. CROSS, because SQLite may else begin with all counts.
_COLUMNS = "w.id, w.german, w.english, w.parts, s.correct_count, s.wrong_count"
_WITH_STATS = "CROSS JOIN word_stats s ON s.learner_id = :learner_id AND s.word_id = w.id"

_DIRECTIONS = {"asc": ("ASC", ">="), "desc": ("DESC", "<=")}
_SORT_COLUMNS = {
    "german": "w.german_sort",
    "english": "w.english_sort",
    "correct_count": "s.correct_count",
    "wrong_count": "s.wrong_count",
}
_TRIGRAM = 3  # letters: the search index knows nothing shorter

# A word that is what was looked for stands before those that begin with it, and these before others.
_BEST_FIRST = (
    "NOT (w.german_sort IN (:folded, :collapsed) OR w.english_sort = :folded),"
    " NOT (instr(w.german_sort, :folded) = 1 OR instr(w.english_sort, :folded) = 1),"
)


class Walk(NamedTuple):
    """An index that a list can be read off in order: a source, and the columns of its keys."""

    source: str
    column: str
    tie: str


_WORD_WALKS = {
    "german": Walk("words WHERE deleted_at IS NULL", "german_sort", "id"),
    "english": Walk("words WHERE deleted_at IS NULL", "english_sort", "id"),
    "correct_count": Walk("word_stats WHERE learner_id = :learner_id", "correct_count", "word_id"),
    "wrong_count": Walk("word_stats WHERE learner_id = :learner_id", "wrong_count", "word_id"),
}
_GROUP_WALK = Walk("words_groups WHERE group_id = :group_id AND is_live = 1", "german_sort", "word_id")


@dataclass(frozen=True)
class Filters:
    """What words must have to be listed; None: anything."""

    learner_id: int
    q: str | None = None
    group_id: int | None = None
    due_day: str | None = None

    @property
    def looks_at_beginnings(self) -> bool:
        """Whether `q` is too short for anything but the words that begin with it, which stand together."""
        return bool(self.q) and not self.values["match"]

    @property
    def values(self) -> dict[str, Any]:
        forms = text.search_forms(self.q) if self.q else ("",)
        return {
            "learner_id": self.learner_id, "group_id": self.group_id, "due_day": self.due_day,
            "folded": forms[0], "collapsed": forms[-1],
            "after_folded": forms[0] + chr(0x10FFFF), "after_collapsed": forms[-1] + chr(0x10FFFF),
            "match": " OR ".join(_quoted(form) for form in forms if len(form) >= _TRIGRAM),
        }  # fmt: skip


# Whole lists


def next_word_key(
    db: Connection, learner_id: int, sort_by: str, order: str, key: Key | None, skip: int
) -> Row | None:
    """The key of the word `skip` places after the one with `key` in the list of all words."""
    return _next_key(db, _WORD_WALKS[sort_by], order, key, {"learner_id": learner_id, "skip": skip})


def list_words(
    db: Connection, learner_id: int, sort_by: str, order: str, key: Key | None, skip: int
) -> list[Row]:
    """A page of all words, beginning `skip` places after the word with `key`."""
    return _words_on(db, _WORD_WALKS[sort_by], order, key, {"learner_id": learner_id, "skip": skip})


def next_group_word_key(db: Connection, group_id: int, order: str, key: Key | None, skip: int) -> Row | None:
    """The same in the list of a group's words by their German text."""
    return _next_key(db, _GROUP_WALK, order, key, {"group_id": group_id, "skip": skip})


def list_group_words(
    db: Connection, learner_id: int, group_id: int, order: str, key: Key | None, skip: int
) -> list[Row]:
    """A page of a group's words by their German text."""
    values = {"learner_id": learner_id, "group_id": group_id, "skip": skip}
    return _words_on(db, _GROUP_WALK, order, key, values)


# Filtered lists


def count_found(db: Connection, filters: Filters) -> int:
    """How many words are found by `q` alone.

    The search index still has deleted words: those that it found do not count.
    """
    in_index = [f"instr(w.search_text, :{name})" for name, form in _forms(filters) if len(form) >= _TRIGRAM]
    row = db.execute(
        f"SELECT (SELECT count(*) FROM ({_found_ids(filters)}))"
        " - (SELECT count(*) FROM words w WHERE deleted_at IS NOT NULL"
        f" AND ({' OR '.join(in_index) or 'false'})) AS total",
        filters.values,
    ).fetchone()
    return int(row["total"])


def count_due(db: Connection, filters: Filters) -> int:
    """How many words are due: kept by day."""
    row = db.execute(
        "SELECT coalesce(sum(words), 0) AS total FROM due_counts"
        " WHERE learner_id = :learner_id AND due_day <= :due_day",
        filters.values,
    ).fetchone()
    return int(row["total"])


def count_passing(db: Connection, filters: Filters) -> int:
    """How many words pass more than one filter."""
    row = db.execute(f"SELECT count(*) AS total FROM words w WHERE {_few(filters)}", filters.values)
    return int(row.fetchone()["total"])


def list_few(db: Connection, filters: Filters, sort_by: str, order: str, page: int) -> list[Row]:
    """A page of the words that pass: looked up one by one and sorted, the most like `q` first."""
    direction, _ = _DIRECTIONS[order]
    return db.execute(
        f"SELECT {_COLUMNS} FROM words w {_WITH_STATS} WHERE {_few(filters)}"
        f" ORDER BY {_BEST_FIRST if filters.q else ''} {_SORT_COLUMNS[sort_by]} {direction},"
        f" w.id {direction} LIMIT :limit OFFSET :skip",
        filters.values | {"limit": PAGE_SIZE, "skip": (page - 1) * PAGE_SIZE},
    ).fetchall()


def list_many(db: Connection, filters: Filters, sort_by: str, order: str, page: int) -> list[Row]:
    """The same where thousands pass: the whole list is walked in its order until the page is full."""
    walk = _WORD_WALKS[sort_by]
    passing = f"(SELECT {_passes(filters)} FROM words w WHERE w.id = {walk.source.split()[0]}.{walk.tie})"
    met = walk._replace(source=f"{walk.source} AND {passing}")
    return _words_on(db, met, order, None, filters.values | {"skip": (page - 1) * PAGE_SIZE})


def _few(filters: Filters) -> str:
    """The condition that begins with the narrowest set of ids and then checks the other filters."""
    if filters.q:
        ids = _found_ids(filters)
    elif filters.group_id:
        ids = "SELECT word_id FROM words_groups WHERE group_id = :group_id AND is_live = 1"
    else:
        ids = (
            "SELECT word_id FROM word_schedules"
            " WHERE learner_id = :learner_id AND is_live = 1 AND due_day <= :due_day"
        )
    return f"w.id IN ({ids}) AND w.deleted_at IS NULL AND {_passes(filters)}"


def _passes(filters: Filters) -> str:
    """The condition that a single word `w` passes all filters."""
    conditions = ["true"]
    if filters.q:
        conditions.append(_is_found(filters))
    if filters.group_id:
        conditions.append(
            "EXISTS (SELECT 1 FROM words_groups g WHERE g.word_id = w.id AND g.group_id = :group_id)"
        )
    if filters.due_day:
        conditions.append(
            "EXISTS (SELECT 1 FROM word_schedules d WHERE d.learner_id = :learner_id"
            " AND d.word_id = w.id AND d.due_day <= :due_day)"
        )
    return " AND ".join(conditions)


def _found_ids(filters: Filters) -> str:
    """The ids that a search gives. Three letters are found anywhere in a word, fewer at its beginning."""
    found = []
    for name, form in _forms(filters):
        if len(form) < _TRIGRAM:
            found += [
                f"SELECT id FROM words WHERE deleted_at IS NULL AND {column} >= :{name}"
                f" AND {column} < :after_{name}"
                for column in ("german_sort", "english_sort")
            ]
    if filters.values["match"]:
        found.append("SELECT rowid AS id FROM words_search WHERE words_search MATCH :match")
    return " UNION ".join(found) or "SELECT NULL WHERE false"


def _is_found(filters: Filters) -> str:
    """The same as a condition on a word `w`."""
    found = [
        f"instr(w.search_text, :{name})"
        if len(form) >= _TRIGRAM
        else f"instr(w.german_sort, :{name}) = 1 OR instr(w.english_sort, :{name}) = 1"
        for name, form in _forms(filters)
    ]
    return f"({' OR '.join(found) or 'false'})"


def _forms(filters: Filters) -> list[tuple[str, str]]:
    """The forms of `q` under which values binds them, each once, without empty ones."""
    values = filters.values
    names = ("folded",) if values["folded"] == values["collapsed"] else ("folded", "collapsed")
    return [(name, values[name]) for name in names if values[name]]


def _quoted(form: str) -> str:
    """As one string of the search index's query language, in which nothing is an operator."""
    return '"' + form.replace('"', '""') + '"'


# Walks


def _next_key(db: Connection, walk: Walk, order: str, key: Key | None, values: dict[str, Any]) -> Row | None:
    direction, _ = _DIRECTIONS[order]
    return db.execute(
        f"SELECT {walk.column}, {walk.tie} FROM {walk.source} {_from_key(walk, order, key)}"
        f" ORDER BY {walk.column} {direction}, {walk.tie} {direction} LIMIT 1 OFFSET :skip",
        values | _key_values(key),
    ).fetchone()


def _words_on(db: Connection, walk: Walk, order: str, key: Key | None, values: dict[str, Any]) -> list[Row]:
    """The index alone says which words stand on the page; only those are then looked up."""
    direction, _ = _DIRECTIONS[order]
    return db.execute(
        f"SELECT {_COLUMNS} FROM (SELECT {walk.column} AS sort, {walk.tie} AS tie"
        f" FROM {walk.source} {_from_key(walk, order, key)}"
        f" ORDER BY {walk.column} {direction}, {walk.tie} {direction} LIMIT :limit OFFSET :skip) page"
        f" CROSS JOIN words w ON w.id = page.tie {_WITH_STATS}"
        f" ORDER BY page.sort {direction}, page.tie {direction}",
        values | _key_values(key) | {"limit": PAGE_SIZE},
    ).fetchall()


def _from_key(walk: Walk, order: str, key: Key | None) -> str:
    _, from_here = _DIRECTIONS[order]
    return f"AND ({walk.column}, {walk.tie}) {from_here} (:key_sort, :key_tie)" if key else ""


def _key_values(key: Key | None) -> dict[str, Any]:
    return {"key_sort": key[0], "key_tie": key[1]} if key else {}
