"""The two resets over HTTP."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Response, send_file

from backend_flask.access import learner_id
from backend_flask.api import Blueprint
from backend_flask.database import Row
from backend_flask.upkeep import schemas, service

BACKUP_TYPE = "application/vnd.sqlite3"

blueprint = Blueprint("upkeep", __name__, description="Starting over")


@blueprint.get("/backup")
@blueprint.response(
    200,
    {"type": "string", "format": "binary"},
    content_type=BACKUP_TYPE,
    description="The whole database as one file",
)
def download_backup() -> Response:
    """Download a backup of everything"""
    with TemporaryDirectory(prefix="portal-backup-") as folder:
        backup = service.make_backup(Path(folder))
        file = backup.open("rb")  # it can be read to its end although its name is gone by then
    return send_file(file, BACKUP_TYPE, as_attachment=True, download_name=backup.name)


@blueprint.post("/reset_history")
@blueprint.response(200, schemas.ResetDone)
def reset_history() -> Row:
    """Remove all sessions and answers of the learner, after a backup"""
    backup = service.reset_history(learner_id=learner_id())
    return {"success": True, "message": "Study history has been reset", "backup": backup.name}


@blueprint.post("/full_reset")
@blueprint.response(200, schemas.ResetDone)
def full_reset() -> Row:
    """Put the database back to its seeds, after a backup"""
    backup = service.full_reset()
    return {"success": True, "message": "System has been fully reset", "backup": backup.name}
