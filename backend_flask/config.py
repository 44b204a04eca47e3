"""What the operator can set, read once from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tzlocal

from backend_flask.media.piper import description_of

ROOT = Path(__file__).resolve().parent.parent
LOOPBACK = ("127.0.0.1", "localhost", "::1")


class ConfigError(ValueError):
    """A setting cannot be used; the message names it and says what is allowed."""


@dataclass(frozen=True)
class Config:
    """Every setting of the portal; the README lists them in one table."""

    db: Path = ROOT / "words.db"
    media: Path = ROOT / "var" / "media"
    backups: Path = ROOT / "var" / "backups"
    host: str = "127.0.0.1"
    port: int = 5000
    timezone: ZoneInfo = ZoneInfo("UTC")
    mode: str = "local"
    processes: int = 2
    threads: int = 4
    keep_answers: bool = True
    piper_voice: Path | None = None
    speech_url: str | None = None
    speech_key: str | None = field(default=None, repr=False)
    speech_model: str = "tts-1"
    speech_voice: str = "alloy"

    @property
    def is_local(self) -> bool:
        return self.mode == "local"

    @property
    def url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"


def load_config(environ: Mapping[str, str] | None = None) -> Config:
    """Read the settings from the environment (`PORTAL_*`).

    Raises ConfigError for a value that cannot be used.
    """
    env = os.environ if environ is None else environ
    config = Config(
        db=_path(env, "PORTAL_DB", Config.db),
        media=_path(env, "PORTAL_MEDIA", Config.media),
        backups=_path(env, "PORTAL_BACKUPS", Config.backups),
        host=env.get("PORTAL_HOST") or Config.host,
        port=_number(env, "PORTAL_PORT", Config.port, 1, 65535),
        timezone=_timezone(env.get("PORTAL_TIMEZONE")),
        mode=_choice(env, "PORTAL_MODE", "local", ("local", "shared")),
        processes=_number(env, "PORTAL_PROCESSES", Config.processes, 1, 16),
        threads=_number(env, "PORTAL_THREADS", Config.threads, 1, 64),
        keep_answers=_choice(env, "PORTAL_KEEP_ANSWERS", "true", ("true", "false")) == "true",
        piper_voice=_piper_voice(env.get("PORTAL_PIPER_VOICE")),
        speech_url=_url(env, "PORTAL_SPEECH_URL"),
        speech_key=env.get("PORTAL_SPEECH_KEY") or None,
        speech_model=env.get("PORTAL_SPEECH_MODEL") or Config.speech_model,
        speech_voice=env.get("PORTAL_SPEECH_VOICE") or Config.speech_voice,
    )
    check_host(config)
    return config


def check_host(config: Config) -> None:
    """Local mode has no sign-in, so it must not be reachable from other machines."""
    if config.is_local and config.host not in LOOPBACK:
        raise ConfigError(
            f"PORTAL_HOST={config.host} would open the portal to the network without sign-in. "
            "Use 127.0.0.1, or set PORTAL_MODE=shared."
        )


def _path(env: Mapping[str, str], name: str, default: Path) -> Path:
    value = env.get(name)
    try:
        return Path(value).expanduser().absolute() if value else default
    except RuntimeError as error:
        raise ConfigError(f"{name}={value} is not a path: {error}") from error


def _number(env: Mapping[str, str], name: str, default: int, low: int, high: int) -> int:
    text = env.get(name)
    if not text:
        return default
    if not text.isascii() or not text.isdigit() or not low <= int(text) <= high:
        raise ConfigError(f"{name}={text} is not a whole number from {low} to {high}.")
    return int(text)


def _choice(env: Mapping[str, str], name: str, default: str, allowed: tuple[str, ...]) -> str:
    value = env.get(name) or default
    if value not in allowed:
        raise ConfigError(f"{name}={value} is not one of {', '.join(allowed)}.")
    return value


def _timezone(name: str | None) -> ZoneInfo:
    if not name:
        return _zone_of_this_machine()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ConfigError(f"PORTAL_TIMEZONE={name} is not a known time zone; try Europe/Berlin.") from error


def _url(env: Mapping[str, str], name: str) -> str | None:
    """The base of a provider's addresses, without a slash at the end."""
    value = env.get(name)
    if not value:
        return None
    try:
        parts = urlsplit(value)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # half an IPv6 address
        usable = False
    if not usable:
        raise ConfigError(f"{name}={value} is not an address such as http://127.0.0.1:8880/v1.")
    return value.rstrip("/")


def _piper_voice(value: str | None) -> Path | None:
    """A Piper voice is two files: the voice, and its description beside it."""
    if not value:
        return None
    voice = Path(value).expanduser().absolute()
    for file in (voice, description_of(voice)):
        if not file.is_file():
            raise ConfigError(f"PORTAL_PIPER_VOICE={value} cannot be used: there is no file {file}.")
    return voice


def _zone_of_this_machine() -> ZoneInfo:
    """UTC where the machine does not say, or says something that is no zone."""
    try:
        return ZoneInfo(tzlocal.get_localzone_name() or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")
