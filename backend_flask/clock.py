"""The one clock, and what a day is to a learner."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

_set_moment: datetime | None = None


def now() -> datetime:
    """The present moment in UTC, to the second."""
    return (_set_moment or datetime.now(UTC)).replace(microsecond=0)


def set_to(moment: datetime | None) -> None:
    """Stop the clock at an aware moment, or let it run again (None). For tests and simulations."""
    global _set_moment
    _set_moment = moment.astimezone(UTC) if moment else None


@contextmanager
def stopped_at(moment: datetime) -> Iterator[None]:
    """Stop the clock at an aware moment within the block."""
    before = _set_moment
    set_to(moment)
    try:
        yield
    finally:
        set_to(before)


def to_text(moment: datetime) -> str:
    """As it is stored: `2025-02-08T22:20:23Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def now_text() -> str:
    return to_text(now())


def with_offset(stored: str, zone: ZoneInfo) -> str:
    """As it is shown: `2025-02-08T17:20:23-05:00`, the offset being the zone's at that moment."""
    return datetime.fromisoformat(stored).astimezone(zone).isoformat()


@dataclass(frozen=True)
class Day:
    """How a learner's days are cut: the zone that they live in and the hour when a day begins."""

    zone: ZoneInfo
    rollover_hour: int

    def of(self, moment: datetime) -> date:
        """The learner's day that a moment belongs to.

        The wall clock decides: subtracting hours from the moment itself would cut the day an hour
        off on the two days of the year when the clocks change.
        """
        local = moment.astimezone(self.zone)
        return local.date() - timedelta(days=local.hour < self.rollover_hour)

    def today(self) -> date:
        return self.of(now())
