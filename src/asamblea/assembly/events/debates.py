"""Debate and defence."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.debates import ServiceManner, Side


@dataclass(frozen=True, slots=True)
class DebateOpened(Event):
    """The motion was taken up."""

    NAME: ClassVar[str] = "debate.opened/1"
    at: int
    motion: str
    sitting: str
    reading: int


@dataclass(frozen=True, slots=True)
class FloorAsked(Event):
    """A delegate asks to speak."""

    NAME: ClassVar[str] = "floor.asked/1"
    at: int
    motion: str
    member: str
    side: Side


@dataclass(frozen=True, slots=True)
class FloorGiven(Event):
    """A delegate has the floor, until `until` at most."""

    NAME: ClassVar[str] = "floor.given/1"
    at: int
    motion: str
    member: str
    until: int


@dataclass(frozen=True, slots=True)
class FloorEnded(Event):
    """The speech ended: the speaker yielded, or the time ran out."""

    NAME: ClassVar[str] = "floor.ended/1"
    at: int
    motion: str
    member: str


@dataclass(frozen=True, slots=True)
class DebateClosed(Event):
    """The debate is closed; voting may begin."""

    NAME: ClassVar[str] = "debate.closed/1"
    at: int
    motion: str


@dataclass(frozen=True, slots=True)
class ChargesServed(Event):
    """The charges were served on the person; `seq` is the entry that says so.

    An attempt that did not reach her counts only as the second of two.
    """

    NAME: ClassVar[str] = "charges.served/1"
    at: int
    motion: str
    manner: ServiceManner
    proof: str
    complete: bool
    seq: int


@dataclass(frozen=True, slots=True)
class ChargesAcknowledged(Event):
    """The person served signed for the charges; her receipt bounds the time of service."""

    NAME: ClassVar[str] = "charges.acknowledged/1"
    at: int
    motion: str
    member: str
    seq: int


@dataclass(frozen=True, slots=True)
class DefenceAnswered(Event):
    """The person's written answer stands beside the motion and on the ballot paper."""

    NAME: ClassVar[str] = "defence.answered/1"
    at: int
    motion: str
    answer: str


@dataclass(frozen=True, slots=True)
class DefenceOpened(Event):
    """The slot of the defence is open until `until`."""

    NAME: ClassVar[str] = "defence.opened/1"
    at: int
    motion: str
    until: int


@dataclass(frozen=True, slots=True)
class DefenceUsed(Event):
    """The person ended her defence herself."""

    NAME: ClassVar[str] = "defence.used/1"
    at: int
    motion: str


@dataclass(frozen=True, slots=True)
class DefenceWaived(Event):
    """The person, and she alone, waived this hearing."""

    NAME: ClassVar[str] = "defence.waived/1"
    at: int
    motion: str


@dataclass(frozen=True, slots=True)
class DefenceStoodOpen(Event):
    """The slot stood open for its whole time, unused."""

    NAME: ClassVar[str] = "defence.stood_open/1"
    at: int
    motion: str
