"""What is said for a word, by which voice, and that it is said only once."""

from __future__ import annotations

import atexit
import logging
from dataclasses import dataclass
from pathlib import Path

import orjson
from flask import current_app

from backend_flask.config import Config
from backend_flask.database import Connection, Row
from backend_flask.errors import NotFound, ServiceUnavailable
from backend_flask.media.espeak import Espeak
from backend_flask.media.openai_speech import OpenAISpeech
from backend_flask.media.piper import Piper
from backend_flask.media.speech import Engine, SpeechError, engines_for, synthesize
from backend_flask.speech import recordings
from backend_flask.vocabulary import service as vocabulary

GERMAN = "de"
_RETRY_SECONDS = 5

_espeak = Espeak()  # one helper for each server process
atexit.register(_espeak.close)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Recording:
    """A WAV file, the key that it is kept under, and the kind of engine that made it."""

    wav: bytes
    key: str
    engine: str


def speak_word(db: Connection, *, word_id: int, speed: float) -> Recording:
    """The German word, nouns with their article. Raises NotFound, ServiceUnavailable."""
    return speak(spoken_form(vocabulary.find_word(db, word_id)), language=GERMAN, speed=speed)


def speak_example(db: Connection, *, word_id: int, speed: float) -> Recording:
    """The German example sentence of a word. Raises NotFound, ServiceUnavailable."""
    word = vocabulary.find_word(db, word_id)
    example = orjson.loads(word["parts"]).get("example")
    if example is None:
        raise NotFound(f"'{word['german']}' has no example sentence.")
    return speak(example["german"], language=GERMAN, speed=speed)


def spoken_form(word: Row) -> str:
    """How a word is said: `das Haus`, but `Eltern` (it has no singular) and `Deutschland`."""
    parts = orjson.loads(word["parts"])
    is_bare = parts.get("plural_only") or parts.get("without_article")
    if parts.get("article") and not is_bare:
        return f"{parts['article']} {word['german']}"
    return str(word["german"])


def speak(text: str, *, language: str, speed: float) -> Recording:
    """Speak a text, or take the recording of it. Raises ServiceUnavailable."""
    config: Config = current_app.config["PORTAL"]
    try:
        return _recording(config.media / "speech", _engines(config), text, language, speed)
    except SpeechError as error:
        raise ServiceUnavailable(
            "No voice could speak this just now; the portal's log says why. Try again in a moment.",
            retry_after=_RETRY_SECONDS,
        ) from error
    except OSError as error:
        log.exception("Recordings cannot be kept")
        raise ServiceUnavailable(
            "The recording could not be kept. Is the disk full, or PORTAL_MEDIA not writable?",
            retry_after=_RETRY_SECONDS,
        ) from error


def _engines(config: Config) -> list[Engine]:
    """The voices that the operator configured, best first, and the embedded one."""
    engines: list[Engine] = []
    if config.speech_url:
        engines.append(
            OpenAISpeech(config.speech_url, config.speech_model, config.speech_voice, config.speech_key)
        )
    if config.piper_voice:
        engines.append(Piper(config.piper_voice))
    return [*engines, _espeak]


def _recording(folder: Path, engines: list[Engine], text: str, language: str, speed: float) -> Recording:
    """The preferred engine's recording: the kept one, or a new one.

    What another engine made in its place is kept as its own, so the preferred one is asked again.
    """

    def key_of(engine: Engine) -> str:
        return recordings.key_of(voice=engine.identity, language=language, speed=speed, text=text)

    preferred = engines_for(language, engines)[0]
    key = key_of(preferred)
    wav = recordings.read(folder, key)
    if wav is None:
        with recordings.making(folder, key):
            wav = recordings.read(folder, key)
            if wav is None:
                speech = synthesize(text, language=language, engines=engines, speed=speed)
                recordings.save(folder, key_of(speech.engine), speech.wav)
                return Recording(speech.wav, key_of(speech.engine), speech.engine.name)
    return Recording(wav, key, preferred.name)
