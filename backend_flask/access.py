"""Who may enter where: one table for every endpoint, and the checks at the door."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, g, request
from flask_cors.core import get_cors_options, set_cors_headers

from backend_flask.config import LOOPBACK
from backend_flask.database import get_db
from backend_flask.errors import Forbidden, Unauthorized
from backend_flask.learners import LOCAL_LEARNER
from backend_flask.study import service as study

LOCAL = "local"  # the person at the keyboard
LAUNCH = "launch"  # a study app, with the token of one session
ANONYMOUS = "anonymous"


@dataclass(frozen=True)
class Principal:
    kind: str
    learner_id: int | None = None
    session_id: int | None = None
    group_id: int | None = None


@dataclass(frozen=True)
class Rule:
    """Who may enter. `own` names the path argument that must be the study app's own."""

    kinds: frozenset[str]
    own: str | None = None


def _rule(*kinds: str, own: str | None = None) -> Rule:
    return Rule(frozenset(kinds), own)


_PUBLIC = _rule(ANONYMOUS, LOCAL, LAUNCH)
_LEARNER = _rule(LOCAL)
_INVENTORY = _rule(LOCAL, LAUNCH)
_OWN_SESSION = _rule(LOCAL, LAUNCH, own="session_id")
_OWN_GROUP = _rule(LOCAL, LAUNCH, own="group_id")

ACCESS: dict[str, Rule] = {
    # the app itself
    "shell.page": _PUBLIC,
    "shell.asset": _PUBLIC,
    "shell.health": _PUBLIC,
    "shell.docs": _PUBLIC,
    "shell.docs_file": _PUBLIC,
    "shell.thumbnail": _PUBLIC,
    "api-docs.openapi_json": _PUBLIC,
    # vocabulary
    "vocabulary.list_words": _INVENTORY,
    "vocabulary.create_word": _LEARNER,
    "vocabulary.get_word": _INVENTORY,
    "vocabulary.list_distractors": _INVENTORY,
    "vocabulary.update_word": _LEARNER,
    "vocabulary.delete_word": _LEARNER,
    "vocabulary.create_words": _LEARNER,
    "vocabulary.update_words": _LEARNER,
    "vocabulary.delete_words": _LEARNER,
    "vocabulary.restore_words": _LEARNER,
    "vocabulary.list_groups": _LEARNER,
    "vocabulary.create_group": _LEARNER,
    "vocabulary.get_group": _OWN_GROUP,
    "vocabulary.update_group": _LEARNER,
    "vocabulary.delete_group": _LEARNER,
    "vocabulary.restore_group": _LEARNER,
    "vocabulary.create_groups": _LEARNER,
    "vocabulary.update_groups": _LEARNER,
    "vocabulary.delete_groups": _LEARNER,
    "vocabulary.list_group_words": _OWN_GROUP,
    "vocabulary.add_group_words": _LEARNER,
    "vocabulary.remove_group_words": _LEARNER,
    "vocabulary.move_group_words": _LEARNER,
    # speech
    "speech.get_word_audio": _INVENTORY,
    "speech.get_example_audio": _INVENTORY,
    # study
    "study.list_activities": _LEARNER,
    "study.launch_activity": _LEARNER,
    "study.register_activity": _LEARNER,
    "study.get_activity": _INVENTORY,
    "study.replace_activity": _LEARNER,
    "study.delete_activity": _LEARNER,
    "study.list_activity_sessions": _LEARNER,
    "study.list_group_sessions": _LEARNER,
    "study.list_sessions": _LEARNER,
    "study.get_session": _OWN_SESSION,
    "study.list_session_words": _OWN_SESSION,
    "study.list_session_reviews": _OWN_SESSION,
    "study.list_word_reviews": _LEARNER,
    "study.finish_session": _OWN_SESSION,
    "study.create_review": _OWN_SESSION,
    "study.create_reviews": _OWN_SESSION,
    "study.delete_review": _OWN_SESSION,
    # scheduling
    "scheduling.get_queue": _INVENTORY,
    "scheduling.get_word_schedule": _LEARNER,
    "scheduling.get_forecast": _LEARNER,
    "scheduling.get_recall": _LEARNER,
    # learners
    "learners.get_settings": _LEARNER,
    "learners.update_settings": _LEARNER,
    # progress
    "progress.get_calendar": _LEARNER,
    "progress.get_last_study_session": _LEARNER,
    "progress.get_study_progress": _LEARNER,
    "progress.get_quick_stats": _LEARNER,
    # upkeep
    "upkeep.download_backup": _LEARNER,
    "upkeep.reset_history": _LEARNER,
    "upkeep.full_reset": _LEARNER,
}

_STATE_CHANGING = frozenset({"POST", "PUT", "PATCH", "DELETE"})
_COSTLY_READS = frozenset({"upkeep.download_backup"})  # no picture of another site shall start one
_CORS = {
    "send_wildcard": False,
    "supports_credentials": False,
    "allow_headers": ["Authorization", "Content-Type"],
    "methods": ["GET", "POST", "DELETE"],
    "max_age": 600,
    "vary_header": True,
}


def principal() -> Principal:
    """Who asks."""
    return g.principal


def learner_id() -> int:
    """The learner whose study this request is about. Raises Forbidden when there is none."""
    learner = principal().learner_id
    if learner is None:
        raise Forbidden("This is for learners.")
    return learner


def guard(app: Flask) -> None:
    """Check every request before it reaches its route."""
    app.before_request(_check_request)
    app.after_request(_answer_registered_origins)


def security_of(endpoint: str) -> list[dict[str, list[str]]]:
    """What the API document says about an endpoint's security."""
    kinds = ACCESS[endpoint].kinds
    tokens: list[dict[str, list[str]]] = [{"launchToken": []}] if LAUNCH in kinds else []
    return [{}, *tokens]


def _check_request() -> None:
    _check_host()
    g.principal = _who_asks()
    if (
        request.method in _STATE_CHANGING or request.endpoint in _COSTLY_READS
    ) and g.principal.kind != LAUNCH:
        _check_same_origin()
    if request.endpoint and request.method != "OPTIONS":
        _check_rule(ACCESS[request.endpoint], g.principal, request.view_args or {})


def _check_host() -> None:
    """A page elsewhere may point its own name at 127.0.0.1 (DNS rebinding); that name gives it away."""
    host = urlsplit(f"//{request.host}").hostname
    if current_app.config["PORTAL"].is_local and host not in LOOPBACK:
        raise Forbidden(f"This portal answers to http://127.0.0.1 only, not to '{host}'.")


def _who_asks() -> Principal:
    """A token says who asks; without one, in local mode, the portal's own pages and tools may.

    A page of another origin may not, registered or not: it has to show its token.
    """
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme:
        launch = study.find_launch(get_db(), token.strip()) if scheme.lower() == "bearer" else None
        if launch is None:
            raise Unauthorized("This token is not valid, or no longer. Launch the study app again.")
        return Principal(LAUNCH, launch["learner_id"], launch["id"], launch["group_id"])
    if current_app.config["PORTAL"].is_local and not _is_from_another_origin():
        return Principal(LOCAL, LOCAL_LEARNER)
    return Principal(ANONYMOUS)


def _check_same_origin() -> None:
    """Another site may send requests from the learner's browser; the browser says so."""
    site = request.headers.get("Sec-Fetch-Site", "none")
    if site not in ("same-origin", "none") or _is_from_another_origin():
        raise Forbidden("Another website sent this request, so it was refused.")


def _is_from_another_origin() -> bool:
    return request.headers.get("Origin") not in (None, f"{request.scheme}://{request.host}")


def _check_rule(rule: Rule, who: Principal, path: dict[str, Any]) -> None:
    if who.kind not in rule.kinds:
        if who.kind == ANONYMOUS:
            raise Unauthorized("Sign in first.")
        raise Forbidden("A study app may not do this.")
    if who.kind == LAUNCH and rule.own and path.get(rule.own) != getattr(who, rule.own):
        raise Forbidden("A study app may only reach the session that it was launched for.")


def _answer_registered_origins(response: Response) -> Response:
    """Let the pages of registered study apps read the answers, without cookies."""
    origin = request.headers.get("Origin")
    if origin and origin in study.registered_origins(get_db()):
        # As a compiled pattern: flask-cors takes text with such letters for one by itself.
        pattern = re.compile(f"{re.escape(origin)}$")
        set_cors_headers(response, get_cors_options(current_app, {**_CORS, "origins": pattern}))
    return response
