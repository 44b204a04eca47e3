"""WAV files in memory."""

import struct

import pytest

from backend_flask.media import wav
from tests.media.sounds import tone


def test_a_right_file_stays_as_it_is():
    assert wav.check(tone()) == tone()


def test_a_streamed_file_gets_its_length():
    """OpenAI's servers send the header before they know how long the speech will be."""
    streamed = bytearray(tone())
    struct.pack_into("<I", streamed, 4, 0xFFFFFFFF)
    struct.pack_into("<I", streamed, 40, 0xFFFFFFFF)
    assert wav.check(bytes(streamed)) == tone()


def test_half_a_sample_at_the_end_is_dropped():
    assert wav.check(tone()[:-1]) == wav.check(tone()[:-2])


@pytest.mark.parametrize(
    "data",
    [b"", b"RIFF", b"<html>", tone()[:30], tone()[:44], tone()[:44] + bytes(500)],
    ids=["nothing", "a word", "html", "half a header", "only a header", "silence"],
)
def test_what_cannot_be_heard_is_refused(data):
    with pytest.raises(ValueError, match="WAV"):
        wav.check(data)


@pytest.mark.parametrize("offset, value", [(22, 6), (24, 1), (34, 8)], ids=["channels", "rate", "bits"])
def test_unusual_forms_are_refused(offset, value):
    data = bytearray(tone())
    struct.pack_into("<H", data, offset, value)
    with pytest.raises(ValueError):
        wav.check(bytes(data))
