"""What goes out of the dashboard."""

from __future__ import annotations

import marshmallow as ma
from marshmallow import validate

from backend_flask.validation import Boolean, QueryInteger, Schema


class LastStudySession(ma.Schema):
    """The latest study session."""

    id = ma.fields.Integer(required=True)
    group_id = ma.fields.Integer(required=True, allow_none=True)
    created_at = ma.fields.String(required=True)
    study_activity_id = ma.fields.Integer(required=True)
    group_name = ma.fields.String(required=True)
    activity_name = ma.fields.String(required=True)
    review_items_count = ma.fields.Integer(required=True)
    is_finished = Boolean(required=True)


class StudyProgress(ma.Schema):
    total_words_studied = ma.fields.Integer(required=True)
    total_available_words = ma.fields.Integer(required=True)


class QuickStats(ma.Schema):
    success_rate = ma.fields.Float(
        required=True, metadata={"description": "Percent of all answers that were right."}
    )
    total_study_sessions = ma.fields.Integer(required=True)
    total_active_groups = ma.fields.Integer(
        required=True, metadata={"description": "Groups with a session in the last 30 days."}
    )
    study_streak_days = ma.fields.Integer(required=True)


class CalendarQuery(Schema):
    days = QueryInteger(load_default=365, validate=validate.Range(1, 3660))


class CalendarDay(ma.Schema):
    day = ma.fields.String(required=True)
    correct_count = ma.fields.Integer(required=True)
    wrong_count = ma.fields.Integer(required=True)


class Calendar(ma.Schema):
    """The days with an answer, oldest first."""

    items = ma.fields.List(ma.fields.Nested(CalendarDay), required=True)
