"""A Piper voice, spoken by the `piper` program."""

from __future__ import annotations

import json
import logging
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar

from backend_flask.media import wav
from backend_flask.media.speech import SpeechError

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Piper:
    """A voice file (`.onnx`, its `.onnx.json` beside it).

    Piper is under the GPL, so it is never imported: it runs as a program, once for each text.
    """

    name: ClassVar[str] = "piper"

    voice: Path
    timeout: float = 30.0  # seconds; each run loads the voice anew

    @property
    def identity(self) -> str:
        return f"{self.name} {self.voice}"

    def speaks(self, language: str) -> bool:
        """Whether the voice's own description names the language (`de`, `en-gb-x-rp`)."""
        try:
            description = json.loads(description_of(self.voice).read_text("utf-8"))
            return str(description["espeak"]["voice"]).split("-")[0] == language
        except (OSError, ValueError, LookupError, TypeError) as error:
            log.warning("%s cannot be used: %r", description_of(self.voice), error)
            return False

    def speak(self, text: str, *, language: str, speed: float) -> bytes:
        """A WAV file. Raises SpeechError."""
        with TemporaryDirectory(prefix="piper-") as folder:
            output = Path(folder) / "speech.wav"
            self._run(text, output, speed)
            try:
                return wav.check(output.read_bytes())
            except (OSError, ValueError) as error:
                raise SpeechError(f"Piper made no sound: {error}.") from error

    def _run(self, text: str, output: Path, speed: float) -> None:
        # The spellings with underscores are those that every release of Piper knows.
        options = ["--model", str(self.voice), "--output_file", str(output)]
        try:
            subprocess.run(  # noqa: S603
                [*_program(), *options, "--length_scale", f"{1 / speed:.3f}"],
                input=f"{text}\n".encode(),
                capture_output=True,
                check=True,
                timeout=self.timeout,
                env={**os.environ, "PYTHONUTF8": "1"},
            )
        except subprocess.CalledProcessError as error:
            last_line = error.stderr.decode(errors="replace").strip().rpartition("\n")[2]
            raise SpeechError(f"Piper failed ({error.returncode}): {last_line}") from error
        except (OSError, subprocess.TimeoutExpired) as error:
            raise SpeechError(f"Piper did not run: {error}.") from error


def description_of(voice: Path) -> Path:
    """The file that describes a voice file."""
    return voice.with_name(f"{voice.name}.json")


def _program() -> list[str]:
    found = shutil.which("piper")
    return [found] if found else [sys.executable, "-m", "piper"]
