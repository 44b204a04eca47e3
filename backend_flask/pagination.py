"""Pages of lists: how they are asked for, found and answered."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

import marshmallow as ma
from marshmallow import validate

from backend_flask.database import Connection, Row, keep
from backend_flask.validation import QueryInteger, Schema

PAGE_SIZE = 100
MAX_PAGE = 1_000_000

# A mark every 20 pages: finding one from the mark before it, and a page from its mark, each skip
# fewer than 2,000 index entries (about 0.1 ms).
_PAGES_A_MARK = 20

Key = tuple[Any, ...]
NextKey = Callable[[Key | None, int], Row | None]


class PageQuery(Schema):
    page = QueryInteger(
        load_default=1,
        validate=validate.Range(1, MAX_PAGE),
        metadata={"description": "From 1. A page past the end is an empty list."},
    )


class Pagination(ma.Schema):
    current_page = ma.fields.Integer(required=True)
    total_pages = ma.fields.Integer(required=True)
    total_items = ma.fields.Integer(required=True)
    items_per_page = ma.fields.Integer(required=True)


def page_of(item: type[ma.Schema]) -> type[ma.Schema]:
    """The schema of a page of such items."""
    name = item.__name__.removesuffix("Read")
    return type(
        f"{name}Page",
        (ma.Schema,),
        {
            "items": ma.fields.List(ma.fields.Nested(item), required=True),
            "pagination": ma.fields.Nested(Pagination, required=True),
        },
    )


def pagination(page: int, total: int) -> dict[str, int]:
    return {
        "current_page": page,
        "total_pages": -(-total // PAGE_SIZE),
        "total_items": total,
        "items_per_page": PAGE_SIZE,
    }


def paged(items: Sequence[Any], page: int, total: int) -> dict[str, Any]:
    return {"items": items, "pagination": pagination(page, total)}


def page_start(db: Connection, name: Hashable, page: int, next_key: NextKey) -> tuple[Key | None, int]:
    """Where a page begins: the key of a row near it, and how many rows to skip from that row.

    `next_key(key, skip)` answers the key of the row `skip` rows after the one with `key` (from the
    first row when `key` is None), in the list's order. OFFSET alone walks over everything before
    the page; so the keys of every 20th page are found once and kept while the data stand, and a
    deep page costs what the first page costs.
    """
    mark, pages = divmod(page - 1, _PAGES_A_MARK)
    marks: list[Key | None] = keep(db, ("marks", name), lambda: [None])
    while len(marks) <= mark:
        row = next_key(marks[-1], _PAGES_A_MARK * PAGE_SIZE)
        if row is None:
            return marks[-1], MAX_PAGE * PAGE_SIZE
        marks.append(tuple(row.values()))
    return marks[mark], pages * PAGE_SIZE
