"""The HTTP dialect of the portal: its blueprint, its API document, its JSON."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, TypeVar

import flask_smorest
import orjson
from flask import Flask, Request, Response, request
from flask.json.provider import JSONProvider
from werkzeug.exceptions import BadRequest
from werkzeug.routing import IntegerConverter, PathConverter

from backend_flask.access import security_of
from backend_flask.errors import PROBLEM_JSON, Invalid, Problem, register_error_handlers
from backend_flask.validation import MAX_ID, Parser, Schema
from backend_flask.vocabulary.parts import SCHEMAS as PARTS

View = TypeVar("View", bound=Callable[..., Any])


class Json(JSONProvider):
    """orjson: fast, strict (no NaN), and it writes umlauts as they are."""

    def dumps(self, obj: Any, **kwargs: Any) -> str:
        option = orjson.OPT_INDENT_2 if kwargs.get("indent") else 0
        return orjson.dumps(obj, option=option).decode()

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        return orjson.loads(s)

    def response(self, *args: Any, **kwargs: Any) -> Response:
        return json_response(orjson.dumps(self._prepare_response_obj(args, kwargs)))


class JsonRequest(Request):
    def on_json_loading_failed(self, e: ValueError | None) -> Any:
        raise BadRequest


class IdConverter(IntegerConverter):
    """An id in a path: what no row can have is simply not found.

    By its digits alone: werkzeug checks `max` only after the methods, and would answer 405.
    """

    regex = r"[1-9][0-9]{0,17}"

    def __init__(self, map: Any) -> None:
        super().__init__(map)


class PageConverter(PathConverter):
    """A page of the browser app: any path but those that belong to something else."""

    regex = "(?!(?:api|assets|thumbnails)(?:/|$))[^/].*?"


class Blueprint(flask_smorest.Blueprint):
    ARGUMENTS_PARSER = Parser()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._without_query: set[str] = set()
        self._without_body: set[str] = set()
        self.before_request(self._refuse_what_is_not_read)

    def add_url_rule(
        self, rule: str, endpoint: Any = None, view_func: Any = None, *args: Any, **options: Any
    ) -> None:
        """Register a route, and write into the API document what the access table says of it."""
        _document_access(view_func, f"{self.name}.{view_func.__name__}")
        if not _takes(view_func, "query"):
            self._without_query.add(view_func.__name__)
        if not any(_takes(view_func, location) for location in ("json", "form", "files")):
            self._without_body.add(view_func.__name__)
        super().add_url_rule(rule, endpoint, view_func, *args, **options)

    def arguments(self, schema: type[Schema], **options: Any) -> Callable[[View], View]:
        """As flask-smorest's, but the schema is made once and not for every request (0.15 ms)."""
        decorator: Callable[[View], View] = super().arguments(schema(), **options)
        return decorator

    def _refuse_what_is_not_read(self) -> None:
        """A route without fields refuses them all, as one with fields refuses unknown ones."""
        _, _, view = (request.endpoint or "").rpartition(".")
        if view in self._without_body and request.get_data(cache=True) not in (b"", b"{}"):
            raise Invalid("body", "This takes no body.")
        if request.args and view in self._without_query:
            raise Invalid(next(iter(request.args)), "Unknown field.")

    def problems(self, **descriptions: str) -> Callable[[View], View]:
        """Document the errors of a route: `@blueprint.problems(not_found="...", conflict="...")`."""

        def decorate(view: View) -> View:
            _document_problems(view, {HTTPStatus[k.upper()]: text for k, text in descriptions.items()})
            return view

        return decorate


def _document_access(view: Any, endpoint: str) -> None:
    view._apidoc.setdefault("manual_doc", {}).update(
        operationId=view.__name__, security=security_of(endpoint)
    )
    problems = {
        HTTPStatus.UNAUTHORIZED: "Sign in first, or the token is not valid",
        HTTPStatus.FORBIDDEN: "Not for you, or sent by another website",
    }
    if _takes(view, "json"):
        problems |= {
            HTTPStatus.BAD_REQUEST: "The body is not valid JSON",
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "The body is too large",
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "The body is not sent as JSON",
        }
    _document_problems(view, problems)


def _takes(view: Any, location: str) -> bool:
    """Whether a view reads arguments from the query or the body."""
    return any(p["in"] == location for p in view._apidoc.get("arguments", {}).get("parameters", ()))


def _document_problems(view: Any, descriptions: dict[HTTPStatus, str]) -> None:
    """Add error answers to what flask-smorest keeps with a view for the API document."""
    doc = view.__dict__.setdefault("_apidoc", {})
    responses = doc.setdefault("response", {}).setdefault("responses", {})
    for status, description in descriptions.items():
        responses.setdefault(
            int(status), [{"schema": Problem(), "description": description, "content_type": PROBLEM_JSON}]
        )


class Api(flask_smorest.Api):
    ERROR_SCHEMA = Problem

    def _register_error_handlers(self) -> None:
        register_error_handlers(self._app)

    def _register_responses(self) -> None:
        """Shared responses are problems, so they carry the media type of problems."""
        usual: str = flask_smorest.Api.DEFAULT_RESPONSE_CONTENT_TYPE
        self.DEFAULT_RESPONSE_CONTENT_TYPE: str = PROBLEM_JSON
        super()._register_responses()
        self.DEFAULT_RESPONSE_CONTENT_TYPE = usual


def json_response(body: bytes, status: int = 200) -> Response:
    """Answer bytes that are JSON already."""
    return Response(body, status, content_type="application/json")


def document(app: Flask) -> str:
    """The API document as it stands in docs/openapi.json."""
    spec = app.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec.to_dict()
    return orjson.dumps(spec, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS).decode() + "\n"


def make_api(app: Flask) -> Api:
    """Set the app up for JSON and answer the API that blueprints are registered on."""
    app.json = Json(app)
    app.request_class = JsonRequest
    app.url_map.converters["id"] = IdConverter
    app.url_map.converters["page"] = PageConverter
    app.url_map.strict_slashes = False
    app.config.update(
        API_TITLE="Lang Portal",
        API_VERSION="v1",
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX="/api",
        OPENAPI_JSON_PATH="openapi.json",
    )
    api = Api()
    api.register_converter(
        IdConverter,
        lambda _converter: {"type": "integer", "format": "int64", "minimum": 1, "maximum": MAX_ID},
    )
    api.init_app(app)
    api.spec.components.security_scheme(
        "launchToken",
        {"type": "http", "scheme": "bearer", "description": "A study app's token for one session."},
    )
    for schema in PARTS:
        api.spec.components.schema(schema["title"], schema)
    return api
