"""Speech from an OpenAI-compatible endpoint."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import ClassVar

import requests
import urllib3

from backend_flask.media import wav
from backend_flask.media.speech import SpeechError

MAX_BYTES = 10 * 1024 * 1024  # about four minutes
_CHUNK = 64 * 1024


@dataclass(frozen=True)
class OpenAISpeech:
    """`POST {url}/audio/speech`, as OpenAI's API describes it; it tells the language by the text."""

    name: ClassVar[str] = "openai-compatible"

    url: str
    model: str
    voice: str
    key: str | None = field(default=None, repr=False)
    timeout: float = 10.0  # seconds, for an answer to begin and again for it to end

    @property
    def identity(self) -> str:
        return f"{self.name} {self.url} {self.model} {self.voice}"

    def speaks(self, language: str) -> bool:
        return True

    def speak(self, text: str, *, language: str, speed: float) -> bytes:
        """A WAV file. Raises SpeechError."""
        try:
            return wav.check(self._fetch(text, speed))
        except (OSError, urllib3.exceptions.HTTPError) as error:  # requests' errors are OSErrors
            raise SpeechError(f"{self.url} did not answer: {error}") from error
        except ValueError as error:
            raise SpeechError(f"{self.url} sent {error}.") from error

    def _fetch(self, text: str, speed: float) -> bytes:
        headers = {"Accept": "audio/wav", "Accept-Encoding": "identity"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        body: dict[str, str | float] = {
            "model": self.model,
            "voice": self.voice,
            "input": text,
            "speed": speed,
            "response_format": "wav",
        }
        with requests.post(
            f"{self.url}/audio/speech",
            json=body,
            headers=headers,
            timeout=self.timeout,
            stream=True,
            allow_redirects=False,
        ) as answer:
            if answer.status_code != requests.codes.ok:
                raise SpeechError(f"{self.url} answered {answer.status_code}.")
            return self._read(answer.raw)

    def _read(self, stream: urllib3.HTTPResponse) -> bytes:
        """The whole body: not more than fits, and not for longer than we wait."""
        deadline = time.monotonic() + self.timeout
        body = bytearray()
        while piece := stream.read1(_CHUNK):
            body += piece
            if len(body) > MAX_BYTES:
                raise SpeechError(f"{self.url} sent more than {MAX_BYTES} bytes.")
            if time.monotonic() > deadline:
                raise SpeechError(f"{self.url} took longer than {self.timeout:g} seconds.")
        return bytes(body)
