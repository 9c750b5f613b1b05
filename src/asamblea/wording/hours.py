"""Instants as people read them: on the clocks of one place, named beside the hour; in UTC where no place is given."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from asamblea.record.instants import SECOND, Instant, from_iso

# Of one page or one answer at a time; nothing that is signed or stored hangs on it.
_zone: ContextVar[str] = ContextVar("zone", default="UTC")


@contextmanager
def clocks_of(zone: str) -> Iterator[None]:
    """Tell hours by this zone's clocks (of the tz database) until the end, or until `turn_to` says another."""
    before = _zone.set(zone)
    try:
        yield
    finally:
        _zone.reset(before)


def turn_to(zone: str) -> None:
    """Tell hours by this zone's clocks from here on; a zone that nobody knows is UTC."""
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zone = "UTC"
    _zone.set(zone)


def are_elsewhere(zone: str) -> bool:
    """Whether hours are told by other clocks than this zone's."""
    return zone != _zone.get()


def hour(at: Instant) -> str:
    """Day, hour and minute, and whose: `2026-11-16 10:36 Lima`."""
    zone = _zone.get()
    local = datetime.fromtimestamp(at // SECOND, UTC).astimezone(ZoneInfo(zone))
    return f"{local:%Y-%m-%d %H:%M} {place_of_zone(zone)}"


def told(local: str) -> Instant:
    """The instant of a local time on these clocks (`2026-11-16T10:36`); ValueError for what is none."""
    return from_iso(datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(_zone.get())).isoformat())


def place_now() -> str:
    """The place by whose clocks hours are told."""
    return place_of_zone(_zone.get())


def place_of_zone(zone: str) -> str:
    """The place that a zone is named after."""
    return zone.rpartition("/")[2].replace("_", " ")
