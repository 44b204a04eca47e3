"""Fields and schemas that take exactly what they say: no coercion, no unknown fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import marshmallow as ma
from flask import Request
from marshmallow import validate
from webargs import flaskparser
from werkzeug.exceptions import BadRequest, UnsupportedMediaType

from backend_flask import text

MAX_ID = 10**18 - 1  # SQLite can hold more, but a path says so by its number of digits
# With the invisible ones that make two texts look the same or turn the direction of writing.
_UNWRITABLE = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_CONTROL = re.compile(rf"[{_UNWRITABLE}]")
_PERHAPS_WRITTEN = rf"^[^{_UNWRITABLE}]*$"
_WRITTEN = rf"^(?=[\s\S]*\S){_PERHAPS_WRITTEN[1:]}"
_WHOLE_NUMBER = re.compile(r"-?\d{1,19}", re.ASCII)


class Schema(ma.Schema):
    """Refuses fields that it does not know."""

    class Meta:
        unknown = ma.RAISE


class Parser(flaskparser.FlaskParser):
    """Reads arguments strictly: JSON must be sent as JSON, unknown query fields are refused."""

    DEFAULT_UNKNOWN_BY_LOCATION: dict[str, str | None] = {
        "json": ma.RAISE,
        "query": ma.RAISE,
        "form": ma.RAISE,
        "files": ma.RAISE,
    }

    def load_json(self, req: Request, schema: ma.Schema) -> Any:
        """The JSON body. A missing one counts as an object without fields."""
        if not req.get_data(cache=True):
            return {}
        if not req.is_json:
            raise UnsupportedMediaType
        body = req.get_json(silent=False)
        if not isinstance(body, (Mapping, list)):
            raise BadRequest
        return body

    def load_querystring(self, req: Request, schema: ma.Schema) -> Any:
        """The query. A field that is given twice would leave one of the two unread."""
        for name in req.args:
            if len(req.args.getlist(name)) > 1:
                raise ma.ValidationError({name: ["Give this only once."]})
        return super().load_querystring(req, schema)


class Boolean(ma.fields.Boolean):
    """`true` or `false` and nothing else: the string "false" would be truthy."""

    default_error_messages = {"invalid": "Must be true or false."}

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> bool:
        if isinstance(value, bool):
            return value
        raise self.make_error("invalid")

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> bool:
        """SQLite has no booleans, only 0 and 1."""
        return bool(value)


class QueryBoolean(Boolean):
    """The same in a query, where there are only strings."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> bool:
        return super()._deserialize({"true": True, "false": False}.get(value), attr, data)


class Integer(ma.fields.Integer):
    """A JSON number without a fraction."""

    def _validated(self, value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.make_error("invalid", input=value)
        return value


class Number(ma.fields.Float):
    """A JSON number."""

    def _validated(self, value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self.make_error("invalid", input=value)
        return super()._validated(value)


class QueryInteger(ma.fields.Integer):
    """A whole number in a query: ASCII digits, no more than SQLite can hold."""

    def _validated(self, value: Any) -> int:
        if not isinstance(value, str) or not _WHOLE_NUMBER.fullmatch(value):
            raise self.make_error("invalid", input=value)
        return int(value)


class Text(ma.fields.String):
    """Text that a person wrote: tidied, without control characters, of a length that is said."""

    default_error_messages = {
        "control": "Must not contain control characters.",
        "length": "Must have {low} to {high} characters.",
    }

    def __init__(self, *, low: int = 1, high: int, **kwargs: Any):
        documented = {"minLength": low, "maxLength": high, "pattern": _WRITTEN if low else _PERHAPS_WRITTEN}
        kwargs["metadata"] = documented | kwargs.get("metadata", {})
        super().__init__(**kwargs)
        self.low, self.high = low, high

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        given = super()._deserialize(value, attr, data, **kwargs)
        if _CONTROL.search(given):
            raise self.make_error("control")
        tidied = text.tidy(given)
        if not self.low <= len(tidied) <= self.high:
            raise self.make_error("length", low=self.low, high=self.high)
        return tidied


def identifier(**kwargs: Any) -> Integer:
    """The id of a row, in a body."""
    return Integer(validate=validate.Range(1, MAX_ID), **kwargs)


def query_identifier(**kwargs: Any) -> QueryInteger:
    """The id of a row, in a query."""
    return QueryInteger(validate=validate.Range(1, MAX_ID), **kwargs)


def identifiers(high: int, low: int = 1, **kwargs: Any) -> ma.fields.List[int]:
    """A list of ids, each once."""
    return ma.fields.List(
        identifier(),
        validate=[validate.Length(low, high), _distinct],
        metadata={"uniqueItems": True},
        **kwargs,
    )


def one_of(choices: Any, **kwargs: Any) -> ma.fields.String:
    return ma.fields.String(
        validate=validate.OneOf(list(choices), error="Must be one of: {choices}."), **kwargs
    )


def _distinct(values: list[int]) -> None:
    if len(set(values)) < len(values):
        raise ma.ValidationError("Must not name the same one twice.")
