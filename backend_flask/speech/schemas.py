"""What can be asked of a voice."""

from __future__ import annotations

import re
from typing import Any

import marshmallow as ma
from marshmallow import validate

from backend_flask.media.speech import FASTEST, SLOWEST
from backend_flask.validation import Schema

_DECIMAL = re.compile(r"\d{1,3}(\.\d{1,20})?", re.ASCII)


class QuerySpeed(ma.fields.Float):
    """A speed in a query, rounded to hundredths: each speed is a recording of its own."""

    def __init__(self, **kwargs: Any):
        super().__init__(validate=validate.Range(SLOWEST, FASTEST), **kwargs)

    def _validated(self, value: Any) -> float:
        if not isinstance(value, str) or not _DECIMAL.fullmatch(value):
            raise self.make_error("invalid", input=value)
        return round(float(value), 2)


class SpeechQuery(Schema):
    speed = QuerySpeed(
        load_default=1.0, metadata={"description": "Times the usual speed: 0.5 is half as fast."}
    )
