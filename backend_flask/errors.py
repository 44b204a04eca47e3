"""What can go wrong, and how it is told: RFC 9457 problem details, always JSON."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import marshmallow as ma
import orjson
from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from backend_flask.database import Row

PROBLEM_JSON = "application/problem+json"
FieldErrors = Mapping[str, Any]

log = logging.getLogger(__name__)


class Problem(ma.Schema):
    """An error answer."""

    type = ma.fields.String(
        required=True, metadata={"description": "Names the kind of problem.", "example": "about:blank"}
    )
    title = ma.fields.String(required=True, metadata={"description": "The kind of problem, in words."})
    status = ma.fields.Integer(required=True, metadata={"description": "The HTTP status again."})
    detail = ma.fields.String(required=True, metadata={"description": "A sentence that says what to do."})
    errors = ma.fields.Dict(
        metadata={"description": "What is wrong, by field: `{field: [message]}`, nested as the body is."}
    )


class PortalError(Exception):
    """Something that the caller can mend. Services raise these; they know nothing of HTTP."""

    status = HTTPStatus.BAD_REQUEST

    def __init__(self, detail: str, *, errors: FieldErrors | None = None, retry_after: int | None = None):
        super().__init__(detail)
        self.detail = detail
        self.errors = errors
        self.retry_after = retry_after


class NotFound(PortalError):
    status = HTTPStatus.NOT_FOUND


class Conflict(PortalError):
    status = HTTPStatus.CONFLICT


class Unauthorized(PortalError):
    status = HTTPStatus.UNAUTHORIZED


class Forbidden(PortalError):
    status = HTTPStatus.FORBIDDEN


class ServiceUnavailable(PortalError):
    """It cannot be done just now; later it may."""

    status = HTTPStatus.SERVICE_UNAVAILABLE


class Invalid(PortalError):
    """A field has a value that it cannot have. A field within a field: `parts.article`."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY

    def __init__(self, field: str, message: str):
        errors: Any = [message]
        for step in reversed(field.split(".")):
            errors = {step: errors}
        super().__init__(f"{field}: {message}", errors=errors)


def or_404(row: Row | None, thing: str, identifier: object) -> Row:
    """The row, or NotFound with the thing's name and id."""
    if row is None:
        raise NotFound(f"There is no {thing} {identifier}.")
    return row


def register_error_handlers(app: Flask) -> None:
    """Answer every error of the app, expected or not, with problem details."""
    app.register_error_handler(PortalError, _portal_error)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(sqlite3.OperationalError, _database_error)
    app.register_error_handler(Exception, _unexpected_error)


def problem(
    status: int,
    detail: str,
    errors: FieldErrors | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
    }
    if errors:
        body["errors"] = errors
    return Response(orjson.dumps(body), status, headers, content_type=PROBLEM_JSON)


def _portal_error(error: PortalError) -> Response:
    headers = {"Retry-After": str(error.retry_after)} if error.retry_after else {}
    if error.status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    return problem(error.status, error.detail, error.errors, headers)


def _http_error(error: HTTPException) -> Response:
    status = error.code or 500
    if error.response is not None and status < 400:
        return error.response  # type: ignore[return-value]  # a redirect
    messages = getattr(error, "data", {}).get("messages")
    if status == HTTPStatus.UNPROCESSABLE_ENTITY and messages:
        errors = _without_location(messages)
        return problem(status, _sentence(errors), errors)
    headers = {}
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        headers["Allow"] = ", ".join(sorted(error.valid_methods))
    return problem(status, _DETAILS.get(status) or error.description or "", headers=headers)


_DETAILS = {
    400: "The body is not valid JSON, or the request is malformed.",
    404: "There is nothing at this address; /api/docs lists what there is.",
    405: "This address does not answer to that method; see the Allow header.",
    413: "The body is larger than the portal takes here.",
    415: "Send the body as JSON, with Content-Type: application/json.",
}


def _database_error(error: sqlite3.OperationalError) -> Response:
    log.exception("Database error at %s %s", request.method, request.path)
    if "locked" in str(error) or "full" in str(error) or "disk I/O" in str(error):
        detail = "The database cannot be written at the moment. Nothing was changed; try again."
        return problem(HTTPStatus.SERVICE_UNAVAILABLE, detail, headers={"Retry-After": "2"})
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, _UNEXPECTED)


def _unexpected_error(_error: Exception) -> Response:
    log.exception("Unexpected error at %s %s", request.method, request.path)
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, _UNEXPECTED)


_UNEXPECTED = "The portal made a mistake; its log says more. Nothing was changed."


def _without_location(messages: Mapping[str, Any]) -> dict[str, Any]:
    """webargs groups messages by where the field stood (json, query); callers know that."""
    errors: dict[str, Any] = {}
    for fields in messages.values():
        errors.update(_named(fields) if isinstance(fields, Mapping) else {"body": fields})
    return errors


def _named(fields: Any) -> Any:
    """marshmallow names a place in a list by a number, and an object as a whole `_schema`."""
    if not isinstance(fields, Mapping):
        return fields
    return {_field_name(field): _named(messages) for field, messages in fields.items()}


def _field_name(field: object) -> str:
    return "body" if field == "_schema" else str(field)[:_SHOWN_OF_NAME]


_SHOWN_OF_NAME = 100  # letters: an unknown field may have been sent with a name of a megabyte


def _sentence(errors: Mapping[str, Any]) -> str:
    """The first message with the path to its field: `parts.article: Must be one of ...`."""
    path, message = [], errors
    while isinstance(message, Mapping) and message:
        field, message = next(iter(message.items()))
        path.append(field)
    first = message[0] if isinstance(message, list) and message else message
    return f"{'.'.join(path)}: {first}"
