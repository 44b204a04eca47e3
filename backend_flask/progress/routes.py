"""The dashboard over HTTP."""

from __future__ import annotations

from typing import Any

from flask import Response

from backend_flask.access import learner_id
from backend_flask.api import Blueprint
from backend_flask.database import Row, get_db
from backend_flask.hot import hot_list, items_response
from backend_flask.progress import schemas, service

blueprint = Blueprint("progress", __name__, description="How the learner gets on")


@blueprint.get("/dashboard/last_study_session")
@blueprint.response(200, schemas.LastStudySession)
@blueprint.problems(not_found="No study session yet")
def get_last_study_session() -> Row:
    """Get the latest study session"""
    return service.get_last_study_session(get_db(), learner_id=learner_id())


@blueprint.get("/dashboard/study_progress")
@blueprint.response(200, schemas.StudyProgress)
def get_study_progress() -> Row:
    """Get how many of the words were studied"""
    return service.get_study_progress(get_db(), learner_id=learner_id())


@blueprint.get("/dashboard/quick-stats")
@blueprint.response(200, schemas.QuickStats)
def get_quick_stats() -> Row:
    """Get success rate, sessions, active groups and streak"""
    return service.get_quick_stats(get_db(), learner_id=learner_id())


@blueprint.get("/dashboard/calendar")
@hot_list
@blueprint.arguments(schemas.CalendarQuery, location="query")
@blueprint.response(200, schemas.Calendar)
def get_calendar(query: dict[str, Any]) -> Response:
    """Get the answers of the last days, by day"""
    return items_response(service.get_calendar(get_db(), learner_id=learner_id(), **query))
