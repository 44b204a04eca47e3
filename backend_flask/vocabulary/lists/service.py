"""Which way a list of words is best found."""

from __future__ import annotations

from functools import partial

from backend_flask.database import Connection, Row
from backend_flask.errors import or_404
from backend_flask.pagination import page_start
from backend_flask.vocabulary import crud as vocabulary
from backend_flask.vocabulary.lists import crud

# More matches than this are met soon when the whole list is walked; fewer are sooner looked up.
MANY = 1000

Found = tuple[list[Row], int]


def find_words(
    db: Connection,
    *,
    learner_id: int,
    page: int,
    sort_by: str,
    order: str,
    q: str | None = None,
    group_id: int | None = None,
    due_day: str | None = None,
) -> Found:
    """A page of the words that pass the filters, with the learner's counts, and how many pass.

    Raises NotFound for an unknown group.
    """
    filters = crud.Filters(learner_id, q, group_id, due_day)
    group = or_404(vocabulary.get_group(db, group_id), "group", group_id) if group_id else None
    if not (q or group or due_day):
        return _walk_inventory(db, learner_id, page, sort_by, order)
    if group and sort_by == "german" and not (q or due_day):
        return _walk_group(db, learner_id, group, page, order)
    total = _count(db, filters, group)
    many = total > MANY and not filters.looks_at_beginnings
    list_page = crud.list_many if many else crud.list_few
    return list_page(db, filters, sort_by, order, page), total


def _count(db: Connection, filters: crud.Filters, group: Row | None) -> int:
    """How many words pass, from what is kept where there is one filter only."""
    if filters.q and not (group or filters.due_day):
        return crud.count_found(db, filters)
    if filters.due_day and not (group or filters.q):
        return crud.count_due(db, filters)
    if group and not (filters.q or filters.due_day):
        return int(group["word_count"])
    return crud.count_passing(db, filters)


def _walk_inventory(db: Connection, learner_id: int, page: int, sort_by: str, order: str) -> Found:
    next_key = partial(crud.next_word_key, db, learner_id, sort_by, order)
    start = page_start(db, ("words", learner_id, sort_by, order), page, next_key)
    return crud.list_words(db, learner_id, sort_by, order, *start), vocabulary.count_words(db)


def _walk_group(db: Connection, learner_id: int, group: Row, page: int, order: str) -> Found:
    next_key = partial(crud.next_group_word_key, db, group["id"], order)
    start = page_start(db, ("group words", group["id"], order), page, next_key)
    return crud.list_group_words(db, learner_id, group["id"], order, *start), group["word_count"]
