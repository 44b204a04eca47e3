"""The SQL of the inventory. A deleted word or group is there for nobody but the record store."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

import orjson

from backend_flask import clock, text
from backend_flask.database import Connection, Row
from backend_flask.pagination import PAGE_SIZE

# Words, read


def get_word(db: Connection, word_id: int) -> Row | None:
    return db.execute(
        "SELECT id, german, english, parts FROM words WHERE id = ? AND deleted_at IS NULL", (word_id,)
    ).fetchone()


def get_word_stats(db: Connection, learner_id: int, word_id: int) -> Row:
    return db.execute(
        "SELECT correct_count, wrong_count FROM word_stats WHERE learner_id = ? AND word_id = ?",
        (learner_id, word_id),
    ).fetchone() or {"correct_count": 0, "wrong_count": 0}


def list_word_groups(db: Connection, word_id: int) -> list[Row]:
    return db.execute(
        "SELECT g.id, g.name FROM words_groups wg JOIN groups g ON g.id = wg.group_id"
        " WHERE wg.word_id = ? AND g.deleted_at IS NULL ORDER BY g.name_sort, g.id",
        (word_id,),
    ).fetchall()


def get_word_by_pair(db: Connection, german: str, english: str) -> Row | None:
    """The word with these texts, also when it is deleted."""
    return db.execute(
        "SELECT id, deleted_at FROM words WHERE german = ? AND english = ?", (german, english)
    ).fetchone()


def list_live_word_ids(db: Connection, word_ids: Sequence[int]) -> set[int]:
    """Those of the ids that words have."""
    rows = db.execute(
        "SELECT id FROM words WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))",
        (_json(word_ids),),
    )
    return {row["id"] for row in rows}


def list_deleted_word_ids(db: Connection, word_ids: Sequence[int]) -> set[int]:
    rows = db.execute(
        "SELECT id FROM words WHERE deleted_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))",
        (_json(word_ids),),
    )
    return {row["id"] for row in rows}


def count_words(db: Connection) -> int:
    return int(db.execute("SELECT words FROM inventory_totals").fetchone()["words"])


def list_words_of_frequency(db: Connection, *, pos: str | None, zipf: float, limit: int) -> list[Row]:
    """Words of a part of speech: `limit` that are as frequent or more, and `limit` that are less."""
    column = "coalesce(parts ->> 'zipf', 4.0)"
    of_pos = "deleted_at IS NULL AND parts ->> 'pos' IS :pos AND"
    return db.execute(
        f"SELECT id, german, english, parts, {column} AS zipf FROM words WHERE id IN ("
        f"SELECT id FROM (SELECT id FROM words WHERE {of_pos} {column} >= :zipf"
        f" ORDER BY {column}, id LIMIT :limit) UNION ALL"
        f" SELECT id FROM (SELECT id FROM words WHERE {of_pos} {column} < :zipf"
        f" ORDER BY {column} DESC, id DESC LIMIT :limit))",
        {"pos": pos, "zipf": zipf, "limit": limit},
    ).fetchall()


def list_words_beside(db: Connection, word_id: int, *, pos: str | None, limit: int) -> list[Row]:
    """Words of a part of speech that stand in a group with a word."""
    return db.execute(
        "SELECT DISTINCT w.id, w.german, w.english, w.parts, coalesce(w.parts ->> 'zipf', 4.0) AS zipf"
        " FROM words_groups mine CROSS JOIN words_groups theirs ON theirs.group_id = mine.group_id"
        " CROSS JOIN words w ON w.id = theirs.word_id"
        " WHERE mine.word_id = :word_id AND theirs.is_live = 1 AND w.parts ->> 'pos' IS :pos LIMIT :limit",
        {"word_id": word_id, "pos": pos, "limit": limit},
    ).fetchall()


# Words, written


def insert_word(db: Connection, *, german: str, english: str, parts: Any, seed_key: str | None = None) -> int:
    cursor = db.execute(
        "INSERT INTO words (german, english, parts, german_sort, english_sort, search_text, seed_key,"
        " created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (german, english, _json(parts), *keys_of(german, english), seed_key, *_twice_now()),
    )
    return int(cursor.lastrowid or 0)


def update_word(db: Connection, word_id: int, *, german: str, english: str, parts: Any) -> None:
    db.execute(
        "UPDATE words SET german = ?, english = ?, parts = ?, german_sort = ?, english_sort = ?,"
        " search_text = ?, updated_at = ? WHERE id = ?",
        (german, english, _json(parts), *keys_of(german, english), clock.now_text(), word_id),
    )


def delete_words(db: Connection, word_ids: Sequence[int]) -> None:
    db.execute(
        "UPDATE words SET deleted_at = ? WHERE id IN (SELECT value FROM json_each(?))",
        (clock.now_text(), _json(word_ids)),
    )


def restore_words(db: Connection, word_ids: Sequence[int]) -> None:
    db.execute(
        "UPDATE words SET deleted_at = NULL WHERE id IN (SELECT value FROM json_each(?))",
        (_json(word_ids),),
    )


def insert_word_groups(db: Connection, word_ids: Sequence[int], group_ids: Sequence[int]) -> None:
    """Put every word into every group; a word that is there already stays as it is."""
    db.execute(
        "INSERT INTO words_groups (word_id, group_id, german_sort, is_live)"
        " SELECT w.id, g.value, w.german_sort, w.deleted_at IS NULL"
        " FROM json_each(?) i JOIN words w ON w.id = i.value CROSS JOIN json_each(?) g"
        " WHERE true ON CONFLICT (word_id, group_id) DO NOTHING",
        (_json(word_ids), _json(group_ids)),
    )


def delete_word_groups(db: Connection, word_ids: Sequence[int], group_id: int) -> int:
    """Take words out of a group and answer how many were in it."""
    return db.execute(
        "DELETE FROM words_groups WHERE group_id = ?"
        " AND word_id IN (SELECT value FROM json_each(?)) AND is_live = 1",
        (group_id, _json(word_ids)),
    ).rowcount


# Groups


def get_group(db: Connection, group_id: int) -> Row | None:
    return db.execute(
        "SELECT id, name, level, word_count FROM groups WHERE id = ? AND deleted_at IS NULL",
        (group_id,),
    ).fetchone()


def get_deleted_group(db: Connection, group_id: int) -> Row | None:
    return db.execute(
        "SELECT id, name FROM groups WHERE id = ? AND deleted_at IS NOT NULL", (group_id,)
    ).fetchone()


def get_group_id_by_name(db: Connection, name: str) -> int | None:
    row = db.execute(
        "SELECT id FROM groups WHERE name_key = ? AND deleted_at IS NULL", (name.casefold(),)
    ).fetchone()
    return row["id"] if row else None


def list_live_group_ids(db: Connection, group_ids: Sequence[int]) -> set[int]:
    """Those of the ids that groups have."""
    rows = db.execute(
        "SELECT id FROM groups WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))",
        (_json(group_ids),),
    )
    return {row["id"] for row in rows}


def list_groups(db: Connection, q: str | None, page: int) -> list[Row]:
    """A page of the groups, or of those whose names have `q` in them."""
    condition, values = _group_search(q)
    return db.execute(
        f"SELECT id, name, level, word_count FROM groups WHERE {condition}"
        " ORDER BY name_sort, id LIMIT :limit OFFSET :skip",
        values | {"limit": PAGE_SIZE, "skip": (page - 1) * PAGE_SIZE},
    ).fetchall()


def count_groups(db: Connection, q: str | None) -> int:
    condition, values = _group_search(q)
    row = db.execute(f"SELECT count(*) AS total FROM groups WHERE {condition}", values).fetchone()
    return int(row["total"])


def _group_search(q: str | None) -> tuple[str, dict[str, Any]]:
    if q is None:
        return "deleted_at IS NULL", {}
    values = {f"form{number}": form for number, form in enumerate(text.search_forms(q)) if form}
    forms = " OR ".join(f"instr(search_text, :{name})" for name in values)
    return f"deleted_at IS NULL AND ({forms or 'false'})", values


def insert_group(db: Connection, *, name: str, level: str | None, seed_file: str | None = None) -> int:
    cursor = db.execute(
        "INSERT INTO groups (name, name_key, name_sort, search_text, level, seed_file, created_at,"
        " updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (name, *group_keys_of(name), level, seed_file, *_twice_now()),
    )
    return int(cursor.lastrowid or 0)


def update_group(db: Connection, group_id: int, *, name: str, level: str | None) -> None:
    db.execute(
        "UPDATE groups SET name = ?, name_key = ?, name_sort = ?, search_text = ?, level = ?,"
        " updated_at = ? WHERE id = ?",
        (name, *group_keys_of(name), level, clock.now_text(), group_id),
    )


def delete_groups(db: Connection, group_ids: Sequence[int]) -> None:
    """Mark groups as deleted; their words and sessions stay."""
    db.execute(
        "UPDATE groups SET deleted_at = ? WHERE id IN (SELECT value FROM json_each(?))",
        (clock.now_text(), _json(group_ids)),
    )


def restore_group(db: Connection, group_id: int) -> None:
    db.execute("UPDATE groups SET deleted_at = NULL WHERE id = ?", (group_id,))


# Upkeep


def check_search_index(db: Connection) -> bool:
    """Whether the search index holds exactly what the words say."""
    try:
        db.execute("INSERT INTO words_search (words_search, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        return False
    return True


def rebuild_search_index(db: Connection) -> None:
    db.execute("INSERT INTO words_search (words_search) VALUES ('rebuild')")


def list_word_keys(db: Connection) -> list[Row]:
    """Every word with its sort keys and search text, deleted ones too."""
    return db.execute(
        "SELECT id, german, english, german_sort, english_sort, search_text FROM words"
    ).fetchall()


def list_group_keys(db: Connection) -> list[Row]:
    """Every group with its keys, deleted ones too."""
    return db.execute("SELECT id, name, name_key, name_sort, search_text FROM groups").fetchall()


def word_keys_differ(word: Row) -> bool:
    """Whether a row of `list_word_keys` has other keys than its texts give."""
    keys = (word["german_sort"], word["english_sort"], word["search_text"])
    return keys != keys_of(word["german"], word["english"])


def group_keys_differ(group: Row) -> bool:
    """The same for a row of `list_group_keys`."""
    return (group["name_key"], group["name_sort"], group["search_text"]) != group_keys_of(group["name"])


def update_word_keys(db: Connection, word: Row) -> None:
    """Make a word's sort keys and search text anew."""
    db.execute(
        "UPDATE words SET german_sort = ?, english_sort = ?, search_text = ? WHERE id = ?",
        (*keys_of(word["german"], word["english"]), word["id"]),
    )


def update_group_keys(db: Connection, group: Row) -> None:
    """Make a group's keys anew."""
    db.execute(
        "UPDATE groups SET name_key = ?, name_sort = ?, search_text = ? WHERE id = ?",
        (*group_keys_of(group["name"]), group["id"]),
    )


# Seeds


def get_group_of_seed_file(db: Connection, seed_file: str) -> Row | None:
    """The group that a seed file once made, also when it is deleted or has another name now."""
    return db.execute("SELECT id, deleted_at FROM groups WHERE seed_file = ?", (seed_file,)).fetchone()


_SEEDED = (  # words by what a seed file calls them, or by their texts; also deleted ones
    "json_each(?) i LEFT JOIN words k ON k.seed_key = i.value LEFT JOIN words t"
    " ON t.german = substr(i.value, 1, instr(i.value, char(10)) - 1)"
    " AND t.english = substr(i.value, instr(i.value, char(10)) + 1)"
)


def list_known_seed_keys(db: Connection, seed_keys: Sequence[str]) -> set[str]:
    """Those of the keys under which a word was seeded."""
    rows = db.execute(
        "SELECT seed_key FROM words WHERE seed_key IN (SELECT value FROM json_each(?))",
        (_json(seed_keys),),
    )
    return {row["seed_key"] for row in rows}


def insert_seeded_word_groups(db: Connection, seed_keys: Sequence[str], group_id: int) -> None:
    """Put the words of these keys into a group; deleted ones are in it when they come back."""
    db.execute(
        "INSERT INTO words_groups (word_id, group_id, german_sort, is_live)"
        " SELECT w.id, ?2, w.german_sort, w.deleted_at IS NULL"
        f" FROM {_SEEDED.replace('?', '?1')} CROSS JOIN words w ON w.id = coalesce(k.id, t.id)"
        " WHERE true ON CONFLICT (word_id, group_id) DO NOTHING",
        (_json(seed_keys), group_id),
    )


def insert_seed_words(db: Connection, words: Iterable[Row]) -> None:
    """Insert many words with their seed keys; a word that is there with these texts gets the key."""
    now = _twice_now()
    last = db.execute("SELECT coalesce(max(id), 0) AS id FROM words").fetchone()["id"]
    db.executemany(
        "INSERT INTO words (german, english, parts, german_sort, english_sort, search_text, seed_key,"
        " created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (german, english) DO UPDATE SET seed_key = coalesce(seed_key, excluded.seed_key)",
        (
            (
                word["german"],
                word["english"],
                _json(word["parts"]),
                *keys_of(word["german"], word["english"]),
                word["seed_key"],
                *now,
            )
            for word in words
        ),
    )
    db.execute(
        "INSERT INTO words_search (rowid, search_text) SELECT id, search_text FROM words WHERE id > ?",
        (last,),
    )


def keys_of(german: str, english: str) -> tuple[str, str, str]:
    """A word's sort keys and search text."""
    german, english = text.fold(german), text.fold(english)
    return german, text.dictionary_key(english), text.search_text(german, english)


def group_keys_of(name: str) -> tuple[str, str, str]:
    folded = text.fold(name)
    return name.casefold(), folded, text.search_text(folded)


def _twice_now() -> tuple[str, str]:
    return (now := clock.now_text()), now


def _json(value: Any) -> str:
    return orjson.dumps(value).decode()
