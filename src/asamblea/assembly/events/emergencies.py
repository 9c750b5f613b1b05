"""Emergencies: certified, renewed, ended by time; what the manner of a sitting becomes."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.emergencies import EmergencyGround


@dataclass(frozen=True, slots=True)
class EmergencyCertified(Event):
    """The chair and the delegates needed certify an emergency until `until`; `account` is a public blob."""

    NAME: ClassVar[str] = "emergency.certified/1"
    at: int
    emergency: str
    ground: EmergencyGround
    account: str
    by: tuple[str, ...]
    until: int


@dataclass(frozen=True, slots=True)
class EmergencyRenewed(Event):
    """The plenary renewed it until `until`."""

    NAME: ClassVar[str] = "emergency.renewed/1"
    at: int
    emergency: str
    motion: str
    until: int


@dataclass(frozen=True, slots=True)
class EmergencyConfirmed(Event):
    """The assembly confirmed what was decided in this emergency."""

    NAME: ClassVar[str] = "emergency.confirmed/1"
    at: int
    emergency: str
    motion: str


@dataclass(frozen=True, slots=True)
class EmergencyEnded(Event):
    """Its time is over; maximum intervals run on."""

    NAME: ClassVar[str] = "emergency.ended/1"
    at: int
    emergency: str


@dataclass(frozen=True, slots=True)
class SittingMoved(Event):
    """In an emergency a convened sitting has another place, or is held remotely; its hour stays."""

    NAME: ClassVar[str] = "sitting.moved/1"
    at: int
    sitting: str
    place: str
    remote: bool


@dataclass(frozen=True, slots=True)
class SittingOnPaper(Event):
    """From here on the sitting votes on paper, counted by tellers."""

    NAME: ClassVar[str] = "sitting.on_paper/1"
    at: int
    sitting: str
    by: str
