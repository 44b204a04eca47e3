"""Voices to test with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from backend_flask.media.espeak import Espeak
from tests.media.provider import Provider, provider


@pytest.fixture
def espeak() -> Iterator[Espeak]:
    voice = Espeak()
    yield voice
    voice.close()


@pytest.fixture(name="provider")
def running_provider() -> Iterator[Provider]:
    with provider() as server:
        yield server
