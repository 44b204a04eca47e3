"""What goes out of the schedule."""

from __future__ import annotations

import marshmallow as ma
from marshmallow import validate

from backend_flask.scheduling.service import MAX_QUEUE
from backend_flask.validation import Boolean, QueryInteger, Schema, query_identifier
from backend_flask.vocabulary.schemas import WordRead


class QueueQuery(Schema):
    group_id = query_identifier()
    limit = QueryInteger(load_default=MAX_QUEUE, validate=validate.Range(1, MAX_QUEUE))


class QueuedWord(WordRead):
    """A word of the day's queue."""

    state = ma.fields.String(required=True, validate=validate.OneOf(["due", "new"]))
    recall = ma.fields.Float(
        required=True,
        allow_none=True,
        metadata={"description": "The probability that it is remembered today; null for a new word."},
    )
    is_leech = Boolean(required=True)


class Queue(ma.Schema):
    """What to study today."""

    day = ma.fields.String(required=True)
    items = ma.fields.List(ma.fields.Nested(QueuedWord), required=True)
    due_count = ma.fields.Integer(
        required=True, metadata={"description": "Due words that today's limit still takes."}
    )
    due_total = ma.fields.Integer(required=True, metadata={"description": "All due words."})
    new_count = ma.fields.Integer(
        required=True, metadata={"description": "New words that today's limit still takes."}
    )
    reviews_done = ma.fields.Integer(required=True)
    new_words_done = ma.fields.Integer(required=True)


class ForecastQuery(Schema):
    days = QueryInteger(load_default=30, validate=validate.Range(1, 365))


class ForecastDay(ma.Schema):
    day = ma.fields.String(required=True)
    due_count = ma.fields.Integer(required=True)


class Forecast(ma.Schema):
    """The reviews of the coming days, today first."""

    items = ma.fields.List(ma.fields.Nested(ForecastDay), required=True)


class RecallBin(ma.Schema):
    """Answers of which about the same recall was expected."""

    bin = ma.fields.Integer(required=True)
    predicted = ma.fields.Float(required=True)
    actual = ma.fields.Float(required=True)
    reviews = ma.fields.Integer(required=True)


class Recall(ma.Schema):
    """How well the schedule predicts."""

    items = ma.fields.List(ma.fields.Nested(RecallBin), required=True)


class WordSchedule(ma.Schema):
    """When a word comes back and why."""

    due_day = ma.fields.String(required=True)
    first_day = ma.fields.String(required=True)
    last_day = ma.fields.String(required=True)
    stability = ma.fields.Float(required=True)
    difficulty = ma.fields.Float(required=True)
    lapses = ma.fields.Integer(required=True)
    recall = ma.fields.Float(required=True)
    is_leech = Boolean(required=True)


class WordScheduleRead(ma.Schema):
    """A word's schedule; null while the learner has not met the word."""

    schedule = ma.fields.Nested(WordSchedule, required=True, allow_none=True)
