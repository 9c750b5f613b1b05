"""Sittings that are asked for."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.sittings import CivilTime


@dataclass(frozen=True, slots=True)
class SittingRequested(Event):
    """So many delegates ask for a sitting at this hour with this agenda. It is convened by `due`, or by time itself."""

    NAME: ClassVar[str] = "sitting.requested/1"
    at: int
    request: str
    opens_at: int
    civil: CivilTime
    place: str
    remote: bool
    agenda: tuple[str, ...]
    by: tuple[str, ...]
    due: int


@dataclass(frozen=True, slots=True)
class RequestMet(Event):
    """The sitting that was asked for is convened."""

    NAME: ClassVar[str] = "request.met/1"
    at: int
    request: str
    sitting: str
