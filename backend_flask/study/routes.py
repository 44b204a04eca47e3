"""The launchpad and the record store over HTTP: activities, sessions, reviews."""

from __future__ import annotations

from typing import Any

from flask import Response

from backend_flask.access import learner_id
from backend_flask.api import Blueprint
from backend_flask.database import Row, get_db
from backend_flask.errors import or_404
from backend_flask.hot import hot_list, list_response
from backend_flask.pagination import paged
from backend_flask.study import crud, schemas, service
from backend_flask.vocabulary import service as vocabulary

blueprint = Blueprint("study", __name__, description="Study activities, sessions and answers")

Body = dict[str, Any]


@blueprint.get("/study_activities")
@blueprint.response(200, schemas.Activities)
def list_activities() -> Body:
    """List the study activities of the launchpad"""
    return {"items": crud.list_activities(get_db())}


@blueprint.post("/study_activities")
@blueprint.arguments(schemas.Launch)
@blueprint.response(201, schemas.LaunchRead)
@blueprint.problems(not_found="There is no such group or study activity")
def launch_activity(body: Body) -> Row:
    """Launch a study activity with a group"""
    return service.launch(learner_id=learner_id(), **body)


@blueprint.post("/study_activities/register")
@blueprint.arguments(schemas.ActivityWrite)
@blueprint.response(201, schemas.ActivityRead)
@blueprint.problems(conflict="There is already an activity with this name")
def register_activity(activity: Body) -> Row:
    """Register an outside study app"""
    return service.register_activity(activity=activity)


@blueprint.get("/study_activities/<id:activity_id>")
@blueprint.response(200, schemas.ActivityRead)
@blueprint.problems(not_found="There is no such study activity")
def get_activity(activity_id: int) -> Row:
    """Get a study activity"""
    return or_404(crud.get_activity(get_db(), activity_id), "study activity", activity_id)


@blueprint.put("/study_activities/<id:activity_id>")
@blueprint.arguments(schemas.ActivityWrite)
@blueprint.response(200, schemas.ActivityRead)
@blueprint.problems(
    not_found="There is no such study activity", conflict="It is built in, or the name is in use"
)
def replace_activity(activity: Body, activity_id: int) -> Row:
    """Change an outside study app"""
    return service.replace_activity(activity_id=activity_id, activity=activity)


@blueprint.delete("/study_activities/<id:activity_id>")
@blueprint.response(200, schemas.Done)
@blueprint.problems(not_found="There is no such study activity", conflict="It is built in")
def delete_activity(activity_id: int) -> Body:
    """Remove an outside study app; its sessions stay"""
    service.remove_activity(activity_id=activity_id)
    return {"success": True}


@blueprint.get("/study_activities/<id:activity_id>/study_sessions")
@hot_list
@blueprint.arguments(schemas.SessionQuery, location="query")
@blueprint.response(200, schemas.SessionPage)
@blueprint.problems(not_found="There is no such study activity")
def list_activity_sessions(query: Body, activity_id: int) -> Response:
    """List the sessions of a study activity, newest first, 100 a page"""
    or_404(crud.get_activity(get_db(), activity_id), "study activity", activity_id)
    return _sessions(query["page"], "study_activity_id", activity_id)


@blueprint.get("/groups/<id:group_id>/study_sessions")
@hot_list
@blueprint.arguments(schemas.SessionQuery, location="query")
@blueprint.response(200, schemas.SessionPage)
@blueprint.problems(not_found="There is no such group")
def list_group_sessions(query: Body, group_id: int) -> Response:
    """List the sessions of a group, newest first, 100 a page"""
    vocabulary.find_group(get_db(), group_id)
    return _sessions(query["page"], "group_id", group_id)


@blueprint.get("/study_sessions")
@hot_list
@blueprint.arguments(schemas.SessionQuery, location="query")
@blueprint.response(200, schemas.SessionPage)
def list_sessions(query: Body) -> Response:
    """List the study sessions, newest first, 100 a page"""
    return _sessions(query["page"])


@blueprint.get("/study_sessions/<id:session_id>")
@blueprint.response(200, schemas.SessionRead)
@blueprint.problems(not_found="There is no such study session")
def get_session(session_id: int) -> Row:
    """Get a study session"""
    return service.get_session(get_db(), learner_id=learner_id(), session_id=session_id)


@blueprint.get("/study_sessions/<id:session_id>/words")
@hot_list
@blueprint.arguments(schemas.SessionQuery, location="query")
@blueprint.response(200, schemas.SessionWordPage)
@blueprint.problems(not_found="There is no such study session")
def list_session_words(query: Body, session_id: int) -> Response:
    """List the words answered in a session with its counts, 100 a page"""
    _check_session(session_id)
    words = crud.list_session_words(get_db(), session_id, query["page"])
    return list_response(words, query["page"], crud.count_session_words(get_db(), session_id))


@blueprint.get("/study_sessions/<id:session_id>/reviews")
@blueprint.arguments(schemas.SessionQuery, location="query")
@blueprint.response(200, schemas.SessionReviewPage)
@blueprint.problems(not_found="There is no such study session")
def list_session_reviews(query: Body, session_id: int) -> Response:
    """List the answers of a session in the order given, 100 a page"""
    session = _check_session(session_id)
    reviews = [
        review | {"correct": bool(review["correct"]), "created_at": service.shown(review["created_at"])}
        for review in crud.list_session_reviews(get_db(), session_id, query["page"])
    ]
    return list_response(reviews, query["page"], session["review_items_count"])


@blueprint.get("/words/<id:word_id>/reviews")
@blueprint.arguments(schemas.SessionQuery, location="query")
@blueprint.response(200, schemas.WordReviewPage)
@blueprint.problems(not_found="There is no such word")
def list_word_reviews(query: Body, word_id: int) -> Body:
    """List the learner's answers about a word, newest first, 100 a page"""
    vocabulary.find_word(get_db(), word_id)
    reviews, total = service.find_word_reviews(
        get_db(), learner_id=learner_id(), word_id=word_id, page=query["page"]
    )
    return paged(reviews, query["page"], total)


@blueprint.post("/study_sessions/<id:session_id>/finish")
@blueprint.response(200, schemas.SessionRead)
@blueprint.problems(not_found="There is no such study session")
def finish_session(session_id: int) -> Row:
    """Finish a study session"""
    return service.finish_session(learner_id=learner_id(), session_id=session_id)


@blueprint.post("/study_sessions/<id:session_id>/words/<id:word_id>/review")
@blueprint.arguments(schemas.ReviewCreate)
@blueprint.response(201, schemas.ReviewRead)
@blueprint.problems(not_found="There is no such session or word", conflict="The session is finished")
def create_review(review: Body, session_id: int, word_id: int) -> Row:
    """Record an answer about a word"""
    reviews = [review | {"word_id": word_id}]
    return service.record_reviews(learner_id=learner_id(), session_id=session_id, reviews=reviews)[0]


@blueprint.post("/study_sessions/<id:session_id>/reviews")
@blueprint.arguments(schemas.ReviewsCreate)
@blueprint.response(201, schemas.ReviewsRead)
@blueprint.problems(not_found="There is no such session or word", conflict="The session is finished")
def create_reviews(body: Body, session_id: int) -> Body:
    """Record up to 500 answers, all or none"""
    return {"items": service.record_reviews(learner_id=learner_id(), session_id=session_id, **body)}


@blueprint.delete("/study_sessions/<id:session_id>/reviews/<id:review_id>")
@blueprint.response(200, schemas.Done)
@blueprint.problems(not_found="There is no such answer in this session", conflict="The session is finished")
def delete_review(session_id: int, review_id: int) -> Body:
    """Take a mistaken answer back"""
    service.take_review_back(learner_id=learner_id(), session_id=session_id, review_id=review_id)
    return {"success": True}


def _check_session(session_id: int) -> Row:
    return or_404(crud.get_session(get_db(), learner_id(), session_id), "study session", session_id)


def _sessions(page: int, column: str | None = None, value: int | None = None) -> Response:
    sessions, total = service.find_sessions(
        get_db(), learner_id=learner_id(), page=page, column=column, value=value
    )
    return list_response(sessions, page, total)
