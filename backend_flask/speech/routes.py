"""Words and sentences to listen to, over HTTP."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Response, request

from backend_flask.api import Blueprint
from backend_flask.database import get_db
from backend_flask.speech import schemas, service

AUDIO_TYPE = "audio/wav"
_BINARY = {"type": "string", "format": "binary"}
_HEADERS = {
    "ETag": {"schema": {"type": "string"}, "description": "Changes with what is heard."},
    "Speech-Engine": {"schema": {"type": "string"}, "description": "The kind of engine that spoke."},
}

blueprint = Blueprint("speech", __name__, description="Listening to words and sentences")


def _answers_audio(view: Callable[..., Response]) -> Callable[..., Response]:
    """Document what both routes answer: a recording, a range of it, or that it is still the same."""
    documented = blueprint.problems(
        not_found="There is no such word, or it has no example sentence",
        requested_range_not_satisfiable="The recording is shorter",
        service_unavailable="No voice could speak this just now",
    )(view)
    for decorate in (
        blueprint.alt_response(304, description="The recording that you have is still right"),
        blueprint.alt_response(206, schema=_BINARY, content_type=AUDIO_TYPE, description="A part of it"),
        blueprint.response(200, _BINARY, content_type=AUDIO_TYPE, description="A WAV file", headers=_HEADERS),
    ):
        documented = decorate(documented)
    return documented


@blueprint.get("/words/<id:word_id>/audio")
@blueprint.arguments(schemas.SpeechQuery, location="query")
@_answers_audio
def get_word_audio(query: dict[str, Any], word_id: int) -> Response:
    """Listen to a word; nouns come with their article"""
    return _audio_response(service.speak_word(get_db(), word_id=word_id, **query))


@blueprint.get("/words/<id:word_id>/audio/example")
@blueprint.arguments(schemas.SpeechQuery, location="query")
@_answers_audio
def get_example_audio(query: dict[str, Any], word_id: int) -> Response:
    """Listen to the example sentence of a word"""
    return _audio_response(service.speak_example(get_db(), word_id=word_id, **query))


def _audio_response(recording: service.Recording) -> Response:
    """The recording. Browsers ask each time whether it still stands: a word can be edited."""
    response = Response(recording.wav, content_type=AUDIO_TYPE)
    response.headers["Speech-Engine"] = recording.engine
    response.set_etag(recording.key)
    response.cache_control.private = True
    response.cache_control.no_cache = True
    response.make_conditional(request, accept_ranges=True, complete_length=len(recording.wav))
    return response
