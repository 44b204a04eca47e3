"""What goes in and out of the launchpad and the record store."""

from __future__ import annotations

from typing import Any

import marshmallow as ma
from marshmallow import validate

from backend_flask.pagination import PageQuery, page_of
from backend_flask.validation import Boolean, Integer, Schema, Text, identifier
from backend_flask.vocabulary.parts import PartsField
from backend_flask.vocabulary.schemas import WordRead

BATCH = 500
DAY_MS = 86_400_000
OUTSIDE_THUMBNAIL = "/thumbnails/outside-app.svg"


# The origin of the address is let in by CORS, so it must be one that a browser sends: no user in it,
# a host name, a port that there is.
_LAUNCH_URL = (
    r"^https?://([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\[::1\])"
    r"(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}))?([/?][^#\s\x00-\x1f\x7f]*)?$"
)
_KEY = r"^[!-~]{1,100}$"  # taken as it is: two keys that were made alike would hide an answer
_THUMBNAIL_URL = r"^(https://[^\s\x00-\x1f\x7f]+|/([^/\s\x00-\x1f\x7f][^\s\x00-\x1f\x7f]*)?)$"


def _matches(pattern: str, error: str) -> dict[str, Any]:
    """A check, and what the API document says of it."""
    return {
        "validate": validate.Regexp(pattern, error=error),
        "metadata": {"pattern": pattern, "description": error},
    }


class Launch(Schema):
    group_id = identifier(
        required=True, allow_none=True, metadata={"description": "null: study over all groups."}
    )
    study_activity_id = identifier(required=True)


class LaunchRead(ma.Schema):
    """The session that a launch began."""

    id = ma.fields.Integer(required=True)
    group_id = ma.fields.Integer(required=True, allow_none=True)
    study_activity_id = ma.fields.Integer(required=True)
    launch_url = ma.fields.String(
        required=True,
        metadata={"description": "Where to go; the fragment carries the study app's token."},
    )
    created_at = ma.fields.String(required=True)


class ActivityWrite(Schema):
    name = Text(high=100, required=True)
    description = Text(low=0, high=1000, load_default="")
    launch_url = Text(
        high=1000,
        required=True,
        **_matches(_LAUNCH_URL, "Must be an http or https address without a user or a fragment (#)."),
    )
    thumbnail_url = Text(
        high=1000,
        load_default=OUTSIDE_THUMBNAIL,
        **_matches(_THUMBNAIL_URL, "Must be an https address, or a path of this portal."),
    )
    allows_other_words = Boolean(
        load_default=False,
        metadata={"description": "Whether it may report answers about words outside the group."},
    )


class ActivityRead(ma.Schema):
    """A study app of the launchpad."""

    id = ma.fields.Integer(required=True)
    name = ma.fields.String(required=True)
    thumbnail_url = ma.fields.String(required=True)
    description = ma.fields.String(required=True)
    launch_url = ma.fields.String(required=True)
    is_builtin = Boolean(required=True)
    allows_other_words = Boolean(required=True)


class SessionRead(ma.Schema):
    """A study session."""

    id = ma.fields.Integer(required=True)
    activity_name = ma.fields.String(required=True)
    group_name = ma.fields.String(required=True)
    start_time = ma.fields.String(required=True)
    end_time = ma.fields.String(
        required=True,
        metadata={"description": "When it was finished; else its last answer; else its start."},
    )
    review_items_count = ma.fields.Integer(required=True)
    correct_count = ma.fields.Integer(required=True)
    wrong_count = ma.fields.Integer(required=True)
    group_id = ma.fields.Integer(required=True, allow_none=True)
    study_activity_id = ma.fields.Integer(required=True)
    is_finished = Boolean(required=True)


class ReviewCreate(Schema):
    correct = Boolean(required=True)
    answer = Text(low=0, high=500, load_default=None, allow_none=True)
    elapsed_ms = Integer(validate=validate.Range(0, DAY_MS), load_default=None, allow_none=True)
    key = ma.fields.String(
        load_default=None,
        allow_none=True,
        validate=validate.Regexp(_KEY, error="Must be 1 to 100 visible ASCII characters."),
        metadata={
            "pattern": _KEY,
            "description": "Makes a resend safe: the same key in a session counts once.",
        },
    )


class ReviewOfWord(ReviewCreate):
    word_id = identifier(required=True)


class ReviewsCreate(Schema):
    reviews = ma.fields.List(
        ma.fields.Nested(ReviewOfWord), required=True, validate=validate.Length(1, BATCH)
    )


class ReviewRead(ma.Schema):
    """An answer as it was kept."""

    success = Boolean(required=True)
    id = ma.fields.Integer(required=True)
    word_id = ma.fields.Integer(required=True)
    study_session_id = ma.fields.Integer(required=True)
    correct = Boolean(required=True)
    created_at = ma.fields.String(required=True)


class ReviewsRead(ma.Schema):
    items = ma.fields.List(ma.fields.Nested(ReviewRead), required=True)


class SessionReviewRead(ma.Schema):
    """An answer in a session's list."""

    id = ma.fields.Integer(required=True)
    word_id = ma.fields.Integer(required=True)
    german = ma.fields.String(required=True)
    english = ma.fields.String(required=True)
    parts = PartsField(required=True)
    correct = Boolean(required=True)
    answer = ma.fields.String(required=True, allow_none=True)
    elapsed_ms = ma.fields.Integer(required=True, allow_none=True)
    key = ma.fields.String(required=True, allow_none=True)
    created_at = ma.fields.String(required=True)


class WordReviewRead(ma.Schema):
    """An answer in a word's history."""

    id = ma.fields.Integer(required=True)
    correct = Boolean(required=True)
    answer = ma.fields.String(required=True, allow_none=True)
    elapsed_ms = ma.fields.Integer(required=True, allow_none=True)
    created_at = ma.fields.String(required=True)
    study_session_id = ma.fields.Integer(required=True)
    activity_name = ma.fields.String(required=True)


class Activities(ma.Schema):
    items = ma.fields.List(ma.fields.Nested(ActivityRead), required=True)


class Done(ma.Schema):
    success = Boolean(required=True)


SessionPage = page_of(SessionRead)
SessionReviewPage = page_of(SessionReviewRead)
WordReviewPage = page_of(WordReviewRead)
SessionQuery = PageQuery


class SessionWordRead(WordRead):
    """A word that was answered in a session, with the counts of that session."""


SessionWordPage = page_of(SessionWordRead)
