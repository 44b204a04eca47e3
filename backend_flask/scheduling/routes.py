"""The schedule over HTTP: the day's queue, the forecast, and how good the predictions were."""

from __future__ import annotations

from typing import Any

import orjson
from flask import Response

from backend_flask.access import learner_id
from backend_flask.api import Blueprint, json_response
from backend_flask.database import Row, get_db
from backend_flask.hot import hot_list, items_response
from backend_flask.scheduling import crud, schemas, service
from backend_flask.vocabulary import service as vocabulary

blueprint = Blueprint("scheduling", __name__, description="What to study when")


@blueprint.get("/study/queue")
@hot_list
@blueprint.arguments(schemas.QueueQuery, location="query")
@blueprint.response(200, schemas.Queue)
@blueprint.problems(not_found="There is no such group")
def get_queue(query: dict[str, Any]) -> Response:
    """Get what to study today"""
    if "group_id" in query:
        vocabulary.find_group(get_db(), query["group_id"])
    return json_response(orjson.dumps(service.get_queue(get_db(), learner_id=learner_id(), **query)))


@blueprint.get("/words/<id:word_id>/schedule")
@blueprint.response(200, schemas.WordScheduleRead)
@blueprint.problems(not_found="There is no such word")
def get_word_schedule(word_id: int) -> Row:
    """Get when a word comes back to the learner, and why"""
    vocabulary.find_word(get_db(), word_id)
    return {"schedule": service.get_word_schedule(get_db(), learner_id=learner_id(), word_id=word_id)}


@blueprint.get("/dashboard/forecast")
@hot_list
@blueprint.arguments(schemas.ForecastQuery, location="query")
@blueprint.response(200, schemas.Forecast)
def get_forecast(query: dict[str, Any]) -> Response:
    """Get how many reviews the coming days bring"""
    return items_response(service.get_forecast(get_db(), learner_id=learner_id(), **query))


@blueprint.get("/dashboard/recall")
@blueprint.response(200, schemas.Recall)
def get_recall() -> Row:
    """Get predicted against actual recall"""
    return {"items": crud.list_recall_bins(get_db(), learner_id())}
