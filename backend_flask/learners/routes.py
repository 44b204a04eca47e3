"""A learner's settings over HTTP."""

from __future__ import annotations

from backend_flask.access import learner_id
from backend_flask.api import Blueprint
from backend_flask.database import Row, get_db
from backend_flask.learners import schemas, service
from backend_flask.scheduling import service as scheduling

blueprint = Blueprint("learners", __name__, description="How a learner studies")


@blueprint.get("/settings")
@blueprint.response(200, schemas.LearnerSettings)
def get_settings() -> Row:
    """Get the learner's settings"""
    return service.get_settings(get_db(), learner_id=learner_id())


@blueprint.patch("/settings")
@blueprint.arguments(schemas.LearnerSettingsPatch)
@blueprint.response(200, schemas.LearnerSettings)
def update_settings(changes: Row) -> Row:
    """Change the learner's settings"""
    return scheduling.change_settings(learner_id=learner_id(), changes=changes)
