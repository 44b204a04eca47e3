"""WAV files in memory."""

from __future__ import annotations

import io
import wave

_SAMPLE_BYTES = 2
_RATES = range(8_000, 96_001)  # Hz


def encode(samples: bytes, rate: int, channels: int = 1) -> bytes:
    """A WAV file of 16-bit samples at `rate` Hz."""
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(channels)
        writer.setsampwidth(_SAMPLE_BYTES)
        writer.setframerate(rate)
        writer.writeframes(samples)
    return file.getvalue()


def check(data: bytes) -> bytes:
    """The same sound with a header that is right; raises ValueError when it is no 16-bit WAV file.

    Streaming servers send the header before they know the length, and write 0xFFFFFFFF there.
    """
    try:
        with wave.open(io.BytesIO(data), "rb") as reader:
            width, rate, channels = reader.getsampwidth(), reader.getframerate(), reader.getnchannels()
            samples = reader.readframes(reader.getnframes())
    except (wave.Error, EOFError, RuntimeError) as error:  # RuntimeError: a chunk that ends too soon
        raise ValueError(f"not a WAV file: {error or 'it ends too soon'}") from error
    if width != _SAMPLE_BYTES or channels not in (1, 2) or rate not in _RATES:
        raise ValueError(f"a WAV file of {channels} channels, {8 * width} bits and {rate} Hz")
    samples = samples[: len(samples) - len(samples) % (_SAMPLE_BYTES * channels)]
    if not any(samples):
        raise ValueError("a WAV file without sound")
    return encode(samples, rate, channels)
