"""Instants: milliseconds since 1970-01-01T00:00:00Z, without leap seconds."""

from datetime import UTC, datetime, timedelta
from typing import TypeAlias

Instant: TypeAlias = int

SECOND = 1000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def iso(at: Instant) -> str:
    """The instant as people and other programs read it: 2026-11-24T11:05:23.000Z."""
    moment = _EPOCH + timedelta(milliseconds=at)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{at % 1000:03d}Z"


def from_iso(text: str) -> Instant:
    """The instant of an ISO 8601 text with a zone; raises ValueError without one."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{text!r} has no time zone")
    return round((moment - _EPOCH) / timedelta(milliseconds=1))
