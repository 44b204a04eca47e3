"""The helper process that speaks with espeak-ng: jobs come in on stdin, samples go out on stdout.

espeak-ng is under the GPL, and it aborts a process that uses it from several threads. So it lives
here: a program by itself that imports nothing of the portal, and that the portal never imports.

A job is its length (4 bytes, big endian) and JSON: `text`, `voice`, `speed`. Its answer is a sample
rate and a length (4 bytes each) and 16-bit mono samples; with a rate of 0 it is a message instead.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import struct
import sys
import threading
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any

import espeakng_loader

# From speak_lib.h of espeak-ng 1.52.
_AUDIO_OUTPUT_SYNCHRONOUS = 2
_INITIALIZE_DONT_EXIT = 0x8000
_RATE = 1
_POSITION_CHARACTER = 1
_CHARACTERS_UTF8 = 1
_OK = 0

_SAMPLE_BYTES = 2
_WORDS_A_MINUTE = 175  # espeak's usual rate
_SLOWEST_WORDS_A_MINUTE = 80  # it goes no slower

_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


class Speaker:
    """espeak-ng, for the one thread that made this."""

    def __init__(self) -> None:
        self._library = _load_library()
        # espeak cuts paths after 160 characters, so it gets a short one.
        os.chdir(Path(espeakng_loader.get_data_path()).parent)
        self.rate: int = self._library.espeak_Initialize(
            _AUDIO_OUTPUT_SYNCHRONOUS, 0, b".", _INITIALIZE_DONT_EXIT
        )
        if self.rate <= 0:
            raise RuntimeError("espeak-ng does not find its data.")
        self._samples = bytearray()
        self._callback = _Callback(self._collect)  # kept, for espeak holds no reference
        self._library.espeak_SetSynthCallback(self._callback)

    def speak(self, text: str, voice: str, speed: float) -> bytes:
        """16-bit mono samples. Raises ValueError for what espeak does not take."""
        words_a_minute = _WORDS_A_MINUTE * speed
        if self._library.espeak_SetVoiceByName(voice.encode()) != _OK:
            raise ValueError(f"espeak-ng has no voice '{voice}'.")
        self._library.espeak_SetParameter(_RATE, max(_SLOWEST_WORDS_A_MINUTE, round(words_a_minute)), 0)
        self._samples.clear()
        encoded = text.encode() + b"\0"
        status = self._library.espeak_Synth(
            encoded, len(encoded), 0, _POSITION_CHARACTER, 0, _CHARACTERS_UTF8, None, None
        )
        if status != _OK:
            raise ValueError("espeak-ng could not speak this.")
        return self._stretch(bytes(self._samples), words_a_minute / _SLOWEST_WORDS_A_MINUTE)

    def _collect(self, samples: Any, count: int, _events: Any) -> int:
        if samples:
            self._samples += ctypes.string_at(samples, count * _SAMPLE_BYTES)
        return 0  # go on

    def _stretch(self, samples: bytes, speed: float) -> bytes:
        """Slow down what espeak cannot speak slowly enough, with the sonic library inside it.

        Its Windows library keeps sonic to itself; there the slowest speed is espeak's own.
        """
        if speed >= 1 or not samples or not hasattr(self._library, "sonicChangeShortSpeed"):
            return samples
        count = len(samples) // _SAMPLE_BYTES
        room = (ctypes.c_short * (int(count / speed) + self.rate))()
        ctypes.memmove(room, samples, len(samples))
        pitch = rate = volume = 1.0
        stretched = self._library.sonicChangeShortSpeed(
            room, count, speed, pitch, rate, volume, 0, self.rate, 1
        )
        return bytes(room)[: stretched * _SAMPLE_BYTES]


def _load_library() -> ctypes.CDLL:
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_Initialize.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_char_p, ctypes.c_int]
    library.espeak_SetVoiceByName.argtypes = [ctypes.c_char_p]
    library.espeak_SetParameter.argtypes = [ctypes.c_int, ctypes.c_int, ctypes.c_int]
    library.espeak_Synth.argtypes = [
        ctypes.c_char_p,
        ctypes.c_size_t,
        ctypes.c_uint,
        ctypes.c_int,
        ctypes.c_uint,
        ctypes.c_uint,
        ctypes.POINTER(ctypes.c_uint),
        ctypes.c_void_p,
    ]
    if hasattr(library, "sonicChangeShortSpeed"):
        library.sonicChangeShortSpeed.argtypes = [
            ctypes.POINTER(ctypes.c_short),
            ctypes.c_int,
            *[ctypes.c_float] * 4,
            *[ctypes.c_int] * 3,
        ]
    return library


def main() -> None:
    """Answer jobs until the portal closes the pipe, or is no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the portal's; it closes the pipe
    answers = _private_stdout()
    jobs: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_read_jobs, args=(sys.stdin.buffer, jobs), daemon=True).start()
    speaker = Speaker()
    while True:
        rate, body = _answer(speaker, jobs.get())
        answers.write(struct.pack(">II", rate, len(body)) + body)
        answers.flush()


def _answer(speaker: Speaker, job: bytes) -> tuple[int, bytes]:
    try:
        return speaker.rate, speaker.speak(**json.loads(job))
    except ValueError as error:
        return 0, str(error).encode()


def _private_stdout() -> IO[bytes]:
    """The pipe to the portal. What a C library prints goes to stderr and cannot come between."""
    pipe = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return os.fdopen(pipe, "wb")


def _read_jobs(stream: IO[bytes], jobs: SimpleQueue[bytes]) -> None:
    """Queue the jobs; end the process with the pipe, also while espeak is busy or hangs."""
    while len(head := stream.read(4)) == 4:
        jobs.put(stream.read(struct.unpack(">I", head)[0]))
    os._exit(0)


if __name__ == "__main__":
    main()
