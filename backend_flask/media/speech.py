"""Text to speech: what an engine is, and how one stands in for another."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

SLOWEST, FASTEST = 0.25, 4.0  # times the usual speed; the range of OpenAI's audio/speech
_ATTEMPTS = 2

log = logging.getLogger(__name__)


class SpeechError(Exception):
    """An engine could not speak; the message says why."""


class Engine(Protocol):
    @property
    def name(self) -> str:
        """What kind of engine it is: `espeak-ng`."""

    @property
    def identity(self) -> str:
        """The engine with its voice: the same text sounds the same as long as this is the same."""

    def speaks(self, language: str) -> bool:
        """Whether it has a voice for the language (ISO 639-1)."""

    def speak(self, text: str, *, language: str, speed: float) -> bytes:
        """A WAV file. Raises SpeechError."""


@dataclass(frozen=True)
class Speech:
    """A WAV file, and the engine that really made it."""

    wav: bytes
    engine: Engine


def engines_for(language: str, engines: Iterable[Engine]) -> list[Engine]:
    """Those of the engines that speak the language, in the same order."""
    return [engine for engine in engines if engine.speaks(language)]


def synthesize(text: str, *, language: str, engines: Iterable[Engine], speed: float = 1.0) -> Speech:
    """Speak the text with the first engine that can: each has two attempts, then the next one serves.

    `speed` is 0.25 to 4 times the usual one. Raises SpeechError when none of the engines could.
    """
    line = " ".join(text.split())
    for engine in engines_for(language, engines):
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                return Speech(engine.speak(line, language=language, speed=speed), engine)
            except SpeechError as error:
                log.warning("%s, attempt %d: %s", engine.name, attempt, error)
    raise SpeechError(f"No voice could speak this ({language}).")
