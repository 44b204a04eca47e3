"""The embedded voice: espeak-ng, spoken to through a helper process."""

from __future__ import annotations

import contextlib
import json
import struct
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from backend_flask.media import wav
from backend_flask.media.speech import SpeechError

_VOICES = {"de": "de", "en": "en"}  # en is British English
_TIMEOUT_SECONDS = 10.0  # a sentence takes milliseconds
# -P: the folder of the program must not shadow modules of the standard library.
_HELPER = (sys.executable, "-P", str(Path(__file__).with_name("espeak_worker.py")))


class Espeak:
    """Speaks one job at a time, whichever thread asks; the helper starts with the first job.

    A helper that crashed is replaced at the next job, one that hangs is ended after `timeout` seconds.
    """

    name = "espeak-ng"
    identity = name

    def __init__(self, *, timeout: float = _TIMEOUT_SECONDS, command: Sequence[str] = _HELPER):
        self._timeout = timeout
        self._command = command
        self._lock = threading.Lock()
        self._helper: subprocess.Popen[bytes] | None = None

    def speaks(self, language: str) -> bool:
        return language in _VOICES

    def speak(self, text: str, *, language: str, speed: float) -> bytes:
        """A WAV file. Raises SpeechError."""
        job = json.dumps({"text": text, "voice": _VOICES[language], "speed": speed}).encode()
        with self._lock:
            rate, answer = self._ask(job)
        if not rate:
            raise SpeechError(answer.decode())
        if not any(answer):
            raise SpeechError(f"There is nothing to speak in '{text}'.")
        return wav.encode(answer, rate)

    def close(self) -> None:
        """End the helper, if there is one."""
        with self._lock:
            self._end_helper()

    def _ask(self, job: bytes) -> tuple[int, bytes]:
        """Send a job and wait for its sample rate and samples; a rate of 0 comes with a message."""
        helper = self._living_helper()
        assert helper.stdin and helper.stdout
        watchdog = threading.Timer(self._timeout, helper.kill)
        watchdog.start()
        try:
            helper.stdin.write(struct.pack(">I", len(job)) + job)
            helper.stdin.flush()
            rate, length = struct.unpack(">II", _read_exactly(helper.stdout, 8))
            return rate, _read_exactly(helper.stdout, length)
        except (OSError, EOFError) as error:
            self._end_helper()
            raise SpeechError("The helper crashed, or it took too long and was ended.") from error
        except BaseException:
            self._end_helper()  # or its answer would be taken for that of the next job
            raise
        finally:
            watchdog.cancel()

    def _living_helper(self) -> subprocess.Popen[bytes]:
        """The helper. In a forked process `poll` finds that the parent's is not a child of this one."""
        if self._helper is None or self._helper.poll() is not None:
            self._end_helper()
            self._helper = _start(self._command)
        return self._helper

    def _end_helper(self) -> None:
        helper, self._helper = self._helper, None
        if helper is None:
            return
        assert helper.stdin and helper.stdout
        helper.kill()
        with contextlib.suppress(OSError):
            helper.stdin.close()
        helper.stdout.close()
        helper.wait()


def _start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603
    except OSError as error:
        raise SpeechError(f"The helper could not be started: {error}.") from error


def _read_exactly(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data
