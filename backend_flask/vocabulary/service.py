"""What can be done to the inventory, and its rules."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from backend_flask import text
from backend_flask.database import Connection, Row, transaction
from backend_flask.errors import Conflict, Invalid, NotFound, or_404
from backend_flask.vocabulary import crud
from backend_flask.vocabulary import parts as grammar

Word = Mapping[str, Any]


def find_word(db: Connection, word_id: int) -> Row:
    """A word of the inventory. Raises NotFound."""
    return or_404(crud.get_word(db, word_id), "word", word_id)


def find_group(db: Connection, group_id: int) -> Row:
    """A group with its `word_count`. Raises NotFound."""
    return or_404(crud.get_group(db, group_id), "group", group_id)


def get_word_detail(db: Connection, *, learner_id: int, word_id: int) -> Row:
    """A word with the learner's counts and its groups. Raises NotFound."""
    word = find_word(db, word_id)
    word["stats"] = crud.get_word_stats(db, learner_id, word_id)
    word["groups"] = crud.list_word_groups(db, word_id)
    return word


def add_word(*, learner_id: int, word: Word) -> Row:
    """Add a word to the inventory and to its groups, or change nothing.

    A deleted word with the same texts comes back, and its history with it.
    Raises Conflict when the word is there already, Invalid for an unknown group.
    """
    return add_words(learner_id=learner_id, words=[word])[0]


def add_words(*, learner_id: int, words: Sequence[Word]) -> list[Row]:
    """Add many words, or none of them. Raises as `add_word` does."""
    with transaction() as db:
        return [get_word_detail(db, learner_id=learner_id, word_id=_add_word(db, word)) for word in words]


def change_word(*, learner_id: int, word_id: int, changes: Word) -> Row:
    """Change the given fields of a word. Raises NotFound, Conflict, Invalid."""
    return change_words(learner_id=learner_id, changes=[{"id": word_id, **changes}])[0]


def change_words(*, learner_id: int, changes: Sequence[Word]) -> list[Row]:
    """Change many words, or none of them. Raises as `change_word` does."""
    with transaction() as db:
        for change in changes:
            _change_word(db, change)
        return [get_word_detail(db, learner_id=learner_id, word_id=change["id"]) for change in changes]


def remove_words(*, word_ids: Sequence[int]) -> int:
    """Take words out of the inventory; their answers stay in the record store.

    Raises NotFound when one of them is not there; then none is removed.
    """
    with transaction() as db:
        _all_there(word_ids, crud.list_live_word_ids(db, word_ids), "word")
        crud.delete_words(db, word_ids)
    return len(word_ids)


def bring_words_back(*, word_ids: Sequence[int]) -> int:
    """Undo the removal of words: with their groups, counts and schedule. Raises NotFound."""
    with transaction() as db:
        _all_there(word_ids, crud.list_deleted_word_ids(db, word_ids), "deleted word")
        crud.restore_words(db, word_ids)
    return len(word_ids)


def add_group(*, group: Mapping[str, Any]) -> Row:
    """Make a group of words. Raises Conflict for a name in use, Invalid for an unknown word."""
    return add_groups(groups=[group])[0]


def add_groups(*, groups: Sequence[Mapping[str, Any]]) -> list[Row]:
    """Make many groups, or none of them. Raises as `add_group` does."""
    with transaction() as db:
        return [get_group_detail(db, _add_group(db, group)) for group in groups]


def change_group(*, group_id: int, changes: Mapping[str, Any]) -> Row:
    """Change the given fields of a group. Raises NotFound, Conflict."""
    return change_groups(changes=[{"id": group_id, **changes}])[0]


def change_groups(*, changes: Sequence[Mapping[str, Any]]) -> list[Row]:
    """Change many groups, or none of them. Raises as `change_group` does."""
    with transaction() as db:
        for change in changes:
            group = find_group(db, change["id"])
            name = change.get("name", group["name"])
            if crud.get_group_id_by_name(db, name) not in (None, group["id"]):
                raise Conflict(f"There is already a group '{name}'.")
            crud.update_group(db, group["id"], name=name, level=change.get("level", group["level"]))
        return [get_group_detail(db, change["id"]) for change in changes]


def get_group_detail(db: Connection, group_id: int) -> Row:
    """A group with its statistics. Raises NotFound."""
    group = find_group(db, group_id)
    return group | {"stats": {"total_word_count": group["word_count"]}}


def remove_groups(*, group_ids: Sequence[int]) -> int:
    """Remove groups; their words stay. Raises NotFound when one is not there."""
    with transaction() as db:
        _all_there(group_ids, crud.list_live_group_ids(db, group_ids), "group")
        crud.delete_groups(db, group_ids)
    return len(group_ids)


def bring_group_back(*, group_id: int) -> Row:
    """Undo the removal of a group. Raises NotFound, Conflict when its name is taken now."""
    with transaction() as db:
        group = or_404(crud.get_deleted_group(db, group_id), "deleted group", group_id)
        if crud.get_group_id_by_name(db, group["name"]):
            raise Conflict(f"There is another group '{group['name']}' by now.")
        crud.restore_group(db, group_id)
        return get_group_detail(db, group_id)


def put_words_into_group(*, group_id: int, word_ids: Sequence[int]) -> Row:
    """Add words to a group; those that are in it already stay. Raises NotFound, Invalid."""
    with transaction() as db:
        find_group(db, group_id)
        _check_words(db, word_ids)
        crud.insert_word_groups(db, word_ids, [group_id])
        return get_group_detail(db, group_id)


def take_words_out_of_group(*, group_id: int, word_ids: Sequence[int]) -> int:
    """Take words out of a group and answer how many were in it. Raises NotFound."""
    with transaction() as db:
        find_group(db, group_id)
        return crud.delete_word_groups(db, word_ids, group_id)


def move_words(*, group_id: int, to_group_id: int, word_ids: Sequence[int]) -> int:
    """Move words from one group to another and answer how many were moved.

    Raises NotFound for the first group, Invalid for the second one or a word that is not there.
    """
    with transaction() as db:
        find_group(db, group_id)
        _check_groups(db, [to_group_id], "to_group_id")
        _check_words(db, word_ids)
        moved = crud.delete_word_groups(db, word_ids, group_id)
        if moved < len(word_ids):
            raise Invalid("word_ids", f"Only {moved} of these words are in group {group_id}.")
        crud.insert_word_groups(db, word_ids, [to_group_id])
        return moved


def _add_word(db: Connection, word: Word) -> int:
    german, english = word["german"], word["english"]
    group_ids = word.get("group_ids", ())
    _check_groups(db, group_ids, "group_ids")
    there = crud.get_word_by_pair(db, german, english)
    if there and not there["deleted_at"]:
        raise Conflict(f"'{german}' ({english}) is already in the inventory, as word {there['id']}.")
    if there:
        word_id = int(there["id"])
        crud.restore_words(db, [word_id])
        crud.update_word(db, word_id, german=german, english=english, parts=word["parts"])
    else:
        word_id = crud.insert_word(db, german=german, english=english, parts=word["parts"])
    crud.insert_word_groups(db, [word_id], group_ids)
    return word_id


def _change_word(db: Connection, change: Word) -> None:
    word = find_word(db, change["id"])
    changed = {
        "german": change.get("german", word["german"]),
        "english": change.get("english", word["english"]),
        "parts": change.get("parts", orjson.loads(word["parts"])),
    }
    if "parts" not in change and "morphemes" in grammar.errors_with(changed["german"], changed["parts"]):
        del changed["parts"]["morphemes"]  # those of the text that was corrected
    for field, messages in grammar.errors_with(changed["german"], changed["parts"]).items():
        raise Invalid(f"parts.{field}", messages[0])
    other = crud.get_word_by_pair(db, changed["german"], changed["english"])
    if other and other["id"] != word["id"]:
        state = "deleted; adding it again brings it back" if other["deleted_at"] else "there"
        raise Conflict(f"'{changed['german']}' ({changed['english']}) is already {state}.")
    crud.update_word(db, word["id"], **changed)


def _add_group(db: Connection, group: Mapping[str, Any]) -> int:
    if crud.get_group_id_by_name(db, group["name"]):
        raise Conflict(f"There is already a group '{group['name']}'.")
    _check_words(db, group["word_ids"])
    group_id = crud.insert_group(db, name=group["name"], level=group["level"])
    crud.insert_word_groups(db, group["word_ids"], [group_id])
    return group_id


def _check_groups(db: Connection, group_ids: Sequence[int], field: str) -> None:
    unknown = sorted(set(group_ids) - crud.list_live_group_ids(db, group_ids)) if group_ids else []
    if unknown:
        raise Invalid(field, f"There is no group {unknown[0]}.")


def _check_words(db: Connection, word_ids: Sequence[int]) -> None:
    unknown = sorted(set(word_ids) - crud.list_live_word_ids(db, word_ids)) if word_ids else []
    if unknown:
        raise Invalid("word_ids", f"There is no word {unknown[0]}.")


def _all_there(wanted: Sequence[int], there: set[int], thing: str) -> None:
    missing = sorted(set(wanted) - there)
    if missing:
        raise NotFound(f"There is no {thing} {missing[0]}. Nothing was changed.")


def find_distractors(db: Connection, *, word_id: int, count: int) -> list[Row]:
    """Words that could be taken for a word: its part of speech, a like frequency, length and topic.

    None of them is right as well: they differ from it, and from each other, in both languages.
    Raises NotFound.
    """
    word = find_word(db, word_id)
    parts = orjson.loads(word["parts"])
    pos, zipf = parts.get("pos"), parts.get("zipf", 4.0)
    beside = {row["id"]: row for row in crud.list_words_beside(db, word_id, pos=pos, limit=300)}
    alike = {row["id"]: row for row in crud.list_words_of_frequency(db, pos=pos, zipf=zipf, limit=40)}

    def distance(candidate: Row) -> tuple[float, int]:
        """In steps of frequency (a tenfold is 1); another topic or four letters more are as far."""
        length = abs(len(candidate["german"]) - len(word["german"])) / 4
        return abs(candidate["zipf"] - zipf) + length + (candidate["id"] not in beside), candidate["id"]

    taken = {*_meanings(word), text.fold(word["german"])}
    distractors: list[Row] = []
    for candidate in sorted((beside | alike).values(), key=distance):
        marks = {*_meanings(candidate), text.fold(candidate["german"])}
        if len(distractors) < count and not marks & taken:
            distractors.append(candidate)
            taken |= marks
    return distractors


def _meanings(word: Row) -> set[str]:
    """What a word means, each meaning by itself and without the hint in brackets."""
    meanings = re.sub(r"\([^)]*\)", "", word["english"]).split(",")
    return {text.dictionary_key(text.fold(meaning.strip())) for meaning in meanings}


def check_search(db: Connection, *, mend: bool = False) -> list[str]:
    """Where sort keys, search texts or the search index are not what the names say; with `mend`, mended."""
    words = [word for word in crud.list_word_keys(db) if crud.word_keys_differ(word)]
    groups = [group for group in crud.list_group_keys(db) if crud.group_keys_differ(group)]
    found = [f"search: word {word['id']}: its keys are not those of '{word['german']}'" for word in words]
    found += [f"search: group {group['id']}: its keys are not those of '{group['name']}'" for group in groups]
    if not crud.check_search_index(db):
        found.append("search: the index does not hold what the words say")
        if mend:
            crud.rebuild_search_index(db)
    if mend:
        for word in words:
            crud.update_word_keys(db, word)
        for group in groups:
            crud.update_group_keys(db, group)
    return found


def seed_words(db: Connection, *, words: Sequence[Row], file: str, group: str, level: str | None) -> None:
    """Bring a seed file's words in, and into the group that the file fills.

    Words that were seeded before stay as they are now, also edited, moved or deleted ones.
    """
    group_row = crud.get_group_of_seed_file(db, file)
    if group_row is None:
        name = group if crud.get_group_id_by_name(db, group) is None else f"{group} ({file})"
        group_id = crud.insert_group(db, name=name, level=level, seed_file=file)
    else:
        group_id = group_row["id"]
    keyed = {f"{word['german']}\n{word['english']}": word for word in words}
    known = crud.list_known_seed_keys(db, list(keyed))
    new = [word | {"seed_key": key} for key, word in keyed.items() if key not in known]
    crud.insert_seed_words(db, new)
    # A word that another file brought in joins this group when the group is new.
    joining = list(keyed) if group_row is None else [word["seed_key"] for word in new]
    crud.insert_seeded_word_groups(db, joining, group_id)
