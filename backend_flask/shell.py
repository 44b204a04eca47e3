"""The app shell: the built frontend, the API's own page, pictures, and a sign of life."""

from __future__ import annotations

import re
from pathlib import Path

import flask_swagger_ui
from flask import Blueprint, Response, send_from_directory
from werkzeug.exceptions import NotFound

from backend_flask.api import json_response
from backend_flask.frontend_build import DIST

blueprint = Blueprint("shell", __name__)


@blueprint.after_app_request
def harden(response: Response) -> Response:
    """What every answer says to browsers: guess no types, tell no other site where you were"""
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "same-origin")
    if response.mimetype == "application/json":
        response.headers.setdefault("Cache-Control", "no-store")
    return response


SWAGGER_UI = Path(flask_swagger_ui.__file__).parent / "dist"
THUMBNAILS = Path(__file__).parent / "thumbnails"

_CHECKSUM = re.compile(r"-[A-Za-z0-9_-]{8}\.\w+$")

# Files beside index.html that browsers ask for by name.
_ROOT_FILES = ("favicon.svg", "favicon.ico", "manifest.webmanifest", "robots.txt")
_APP_POLICY = (
    "default-src 'self'; img-src 'self' data: https:; media-src 'self' blob:; base-uri 'none';"
    " frame-ancestors 'none'; object-src 'none'; form-action 'self'"
)
_WITHOUT_APP = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Lang Portal</title></head>
<body>
<h1>Lang Portal</h1>
<p>The server runs, but its browser app is not built: run <code>./portal build</code>.</p>
<p><a href="/api/docs">The API</a> is there all the same.</p>
</body>
</html>
"""

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
_DOCS_POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none';"
    " frame-ancestors 'none'; object-src 'none'"
)


@blueprint.get("/")
@blueprint.get("/<page:page>")
def page(page: str = "") -> Response:
    """Every page of the browser app: the app itself finds out which one was meant"""
    if not (DIST / "index.html").exists():
        return _page_without_app()
    file = page if page in _ROOT_FILES else "index.html"
    response = send_from_directory(DIST, file, max_age=0, etag=True)
    response.headers["Content-Security-Policy"] = _APP_POLICY
    return response


@blueprint.get("/assets/<path:name>")
def asset(name: str) -> Response:
    """A file of the browser app; one whose name carries its checksum may be kept for good"""
    response = send_from_directory(DIST / "assets", name, max_age=0)
    if _CHECKSUM.search(name):
        response.cache_control.max_age = 31536000
        response.cache_control.no_cache = None
        response.cache_control.immutable = True
    return response


def _page_without_app() -> Response:
    body = _WITHOUT_APP.encode()
    return Response(body, mimetype="text/html", headers={"Content-Security-Policy": _APP_POLICY})


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
    if name not in _DOCS_FILES:
        raise NotFound
    return send_from_directory(SWAGGER_UI, name, max_age=86400)


@blueprint.get("/thumbnails/<name>")
def thumbnail(name: str) -> Response:
    """The picture of a study activity"""
    return send_from_directory(THUMBNAILS, name, max_age=86400)
