"""The app shell: the built frontend, the API's own page, pictures, and a sign of life."""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint, Response, send_from_directory
from swagger_ui_bundle import swagger_ui_path

from backend_flask.api import json_response

blueprint = Blueprint("shell", __name__)

THUMBNAILS = Path(__file__).parent / "thumbnails"

_DOCS = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Lang Portal API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<link rel="icon" href="/api/docs/favicon-32x32.png">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
"""
_DOCS_START = (
    "SwaggerUIBundle({url: '/api/openapi.json', dom_id: '#swagger-ui', validatorUrl: null,"
    " deepLinking: true, presets: [SwaggerUIBundle.presets.apis]});"
)
_DOCS_FILES = ("swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png")
# Swagger UI sets styles on its elements and shows its icons as data URLs.
_DOCS_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"


@blueprint.get("/")
def index() -> Response:
    """Where everything is, for whoever comes without a browser app"""
    return json_response(b'{"name":"Lang Portal","api":"/api/openapi.json","docs":"/api/docs"}')


@blueprint.get("/api/health")
def health() -> Response:
    """Say that the server is alive"""
    return json_response(b'{"status":"ok"}')


@blueprint.get("/api/docs")
def docs() -> Response:
    """The page to read and try the API; loads nothing from outside"""
    return Response(_DOCS, mimetype="text/html", headers={"Content-Security-Policy": _DOCS_POLICY})


@blueprint.get("/api/docs/<name>")
def docs_file(name: str) -> Response:
    """The files of that page"""
    if name == "start.js":
        return Response(_DOCS_START, mimetype="text/javascript")
    folder = swagger_ui_path if name in _DOCS_FILES else THUMBNAILS / "none"
    return send_from_directory(folder, name, max_age=86400)


@blueprint.get("/thumbnails/<name>")
def thumbnail(name: str) -> Response:
    """The picture of a study activity"""
    return send_from_directory(THUMBNAILS, name, max_age=86400)
