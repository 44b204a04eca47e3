"""A learner's settings."""

from __future__ import annotations

from zoneinfo import available_timezones

import marshmallow as ma
from marshmallow import validate

from backend_flask.validation import Boolean, Integer, Number, Schema, one_of

_NO_PLACE = {"localtime", "Factory", "posixrules"}


def _check_zone(name: str) -> None:
    if name not in available_timezones() or name in _NO_PLACE:
        raise ma.ValidationError("Must be the name of a time zone, such as Europe/Berlin.")


class LearnerSettingsPatch(Schema):
    time_zone = ma.fields.String(
        allow_none=True,
        validate=_check_zone,
        metadata={"description": "An IANA name; null: the portal's own zone."},
    )
    rollover_hour = Integer(validate=validate.Range(0, 12))
    new_words_per_day = Integer(validate=validate.Range(0, 500))
    reviews_per_day = Integer(validate=validate.Range(0, 5000))
    desired_retention = Number(validate=validate.Range(0.7, 0.97))
    language = one_of(("en", "de"))
    theme = one_of(("system", "light", "dark"))
    sound = Boolean()


class LearnerSettings(ma.Schema):
    """How a learner studies, and how the portal looks to them."""

    name = ma.fields.String(required=True)
    time_zone = ma.fields.String(required=True, allow_none=True)
    rollover_hour = ma.fields.Integer(required=True)
    new_words_per_day = ma.fields.Integer(required=True)
    reviews_per_day = ma.fields.Integer(required=True)
    desired_retention = ma.fields.Float(required=True)
    language = ma.fields.String(required=True)
    theme = ma.fields.String(required=True)
    sound = Boolean(required=True)
