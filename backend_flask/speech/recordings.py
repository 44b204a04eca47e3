"""The recordings on disk: named by what they say and how, each made once."""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import orjson


def key_of(*, voice: str, language: str, speed: float, text: str) -> str:
    """The name of a recording: the same key sounds the same."""
    return hashlib.sha256(orjson.dumps([voice, language, speed, text])).hexdigest()


def read(folder: Path, key: str) -> bytes | None:
    """A recording, if it was made already."""
    try:
        return _file(folder, key).read_bytes()
    except FileNotFoundError:
        return None


def save(folder: Path, key: str, wav: bytes) -> None:
    """Keep a recording. Nobody ever sees half of it, also after a power cut."""
    unfinished = folder / f"{key}.part"
    with unfinished.open("wb") as file:
        file.write(wav)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(_file(folder, key))


@contextmanager
def making(folder: Path, key: str) -> Iterator[None]:
    """While one makes a recording, others that want it wait, in whichever thread or process.

    The lock goes with its process. Keys share 256 lock files, so that these do not pile up.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{key[:2]}.lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _file(folder: Path, key: str) -> Path:
    return folder / f"{key}.wav"
