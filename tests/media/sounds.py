"""What can be measured of a recording, and a recording to measure."""

from __future__ import annotations

import io
import math
import struct
import wave

from backend_flask.media import wav

RATE = 16_000


def tone(seconds: float = 0.5) -> bytes:
    """A WAV file with a tone of 440 Hz."""
    waves = (math.sin(2 * math.pi * 440 * n / RATE) for n in range(int(seconds * RATE)))
    return wav.encode(b"".join(struct.pack("<h", int(8000 * height)) for height in waves), RATE)


def seconds_of(recording: bytes) -> float:
    with wave.open(io.BytesIO(recording)) as reader:
        assert (reader.getsampwidth(), reader.getnchannels()) == (2, 1)
        return reader.getnframes() / reader.getframerate()


def loudness_of(recording: bytes) -> float:
    """The root mean square of the samples: 0 is silence, 32,768 the most."""
    with wave.open(io.BytesIO(recording)) as reader:
        samples = struct.unpack(f"<{reader.getnframes()}h", reader.readframes(reader.getnframes()))
    return math.sqrt(sum(sample * sample for sample in samples) / len(samples))


def assert_speech(recording: bytes, *, shortest: float, longest: float) -> None:
    assert shortest < seconds_of(recording) < longest
    assert loudness_of(recording) > 300
