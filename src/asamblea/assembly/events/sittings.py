"""Convocation, presence, the sitting."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.sittings import CivilTime, SittingKind


@dataclass(frozen=True, slots=True)
class SittingConvened(Event):
    """A sitting has its date, hour and agenda; `seq` is the entry that gave notice.

    `place` is a reference or empty; `remote` says whether one can take part from afar.
    """

    NAME: ClassVar[str] = "sitting.convened/1"
    at: int
    sitting: str
    kind: SittingKind
    opens_at: int
    civil: CivilTime
    place: str
    remote: bool
    agenda: tuple[str, ...]
    by: str
    seq: int


@dataclass(frozen=True, slots=True)
class SittingRescheduled(Event):
    """The hour was moved; a later one only."""

    NAME: ClassVar[str] = "sitting.rescheduled/1"
    at: int
    sitting: str
    opens_at: int
    civil: CivilTime


@dataclass(frozen=True, slots=True)
class AgendaExtended(Event):
    """A motion was added to the agenda in time."""

    NAME: ClassVar[str] = "agenda.extended/1"
    at: int
    sitting: str
    motion: str


@dataclass(frozen=True, slots=True)
class PresenceRegistered(Event):
    """The holder of a seat is present at the sitting."""

    NAME: ClassVar[str] = "presence.registered/1"
    at: int
    sitting: str
    member: str


@dataclass(frozen=True, slots=True)
class PresenceEnded(Event):
    """The holder of a seat left the sitting."""

    NAME: ClassVar[str] = "presence.ended/1"
    at: int
    sitting: str
    member: str


@dataclass(frozen=True, slots=True)
class SittingOpened(Event):
    """The sitting opened with `present` of `accredited`; `needed` made it quorate."""

    NAME: ClassVar[str] = "sitting.opened/1"
    at: int
    sitting: str
    by: str
    present: int
    accredited: int
    needed: int


@dataclass(frozen=True, slots=True)
class SittingClosed(Event):
    """The sitting ended; what it did not reach stays accepted."""

    NAME: ClassVar[str] = "sitting.closed/1"
    at: int
    sitting: str
