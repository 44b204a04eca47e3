"""Answers to hot lists: rows to JSON without a detour, and their bytes kept while the data stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, TypeVar

import orjson
from flask import Response, current_app, request

from backend_flask import clock
from backend_flask.access import principal
from backend_flask.api import json_response
from backend_flask.database import Row, get_db, keep
from backend_flask.pagination import paged

View = TypeVar("View", bound=Callable[..., Any])


def hot_list(view: View) -> View:
    """Answer the same request with the same bytes for as long as nothing in the database changes.

    For a minute at the longest: what is due depends on the day.
    """

    @wraps(view)
    def answer(*args: Any, **kwargs: Any) -> Response:
        if not current_app.config["PORTAL"].keep_answers:
            return view(*args, **kwargs)
        minute = clock.now_text()[:16]
        key = ("answer", request.full_path, principal().learner_id, minute)
        return json_response(keep(get_db(), key, lambda: view(*args, **kwargs).get_data()))

    return answer  # type: ignore[return-value]


def list_response(items: Sequence[Row], page: int, total: int) -> Response:
    """A page of rows as JSON. Their `parts`, JSON already, go in as they are."""
    for item in items:
        if "parts" in item:
            item["parts"] = orjson.Fragment(item["parts"])
    return json_response(orjson.dumps(paged(items, page, total)))


def items_response(items: Sequence[Row]) -> Response:
    """A list without pages as JSON."""
    return json_response(orjson.dumps({"items": items}))
