"""Seats filled from below, stood in for, left, and claimed twice."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.minutes import Line
from asamblea.assembly.words.seats import Absence, ClaimRuling


@dataclass(frozen=True, slots=True)
class PollingCalled(Event):
    """The bodies of an electorate elect so many delegates and alternates: the poll closes at one instant, returns are
    taken until another; `lot` is the seed by which equals are ordered.
    """

    NAME: ClassVar[str] = "polling.called/1"
    at: int
    polling: str
    electorate: str
    seats: int
    alternates: int
    closes_at: int
    returns_by: int
    lot: str


@dataclass(frozen=True, slots=True)
class ReturnEntered(Event):
    """The votes of one body of the electorate."""

    NAME: ClassVar[str] = "return.entered/1"
    at: int
    polling: str
    body: str
    lines: tuple[Line, ...]
    valid: int


@dataclass(frozen=True, slots=True)
class PollingSummed(Event):
    """The sum over the bodies that returned votes: places in order, delegates first, then alternates."""

    NAME: ClassVar[str] = "polling.summed/1"
    DECLARES: ClassVar[bool] = True
    at: int
    polling: str
    places: tuple[Line, ...]
    valid: int
    returned: int
    bodies: int


@dataclass(frozen=True, slots=True)
class PollingContested(Event):
    """A rectified return would give other places than those declared: nothing turns by itself. The assembly votes on
    it; if nobody brings that about until `until`, what was declared stands.
    """

    NAME: ClassVar[str] = "polling.contested/1"
    DECLARES: ClassVar[bool] = True
    at: int
    polling: str
    body: str
    places: tuple[Line, ...]
    until: int


@dataclass(frozen=True, slots=True)
class PollingSettled(Event):
    """A contested sum was decided: it stands, or the other places take effect from now."""

    NAME: ClassVar[str] = "polling.settled/1"
    DECLARES: ClassVar[bool] = True
    at: int
    polling: str
    restated: bool


@dataclass(frozen=True, slots=True)
class AlternateAccredited(Event):
    """A credential as alternate was accepted: she follows in her electorate at this rank."""

    NAME: ClassVar[str] = "alternate.accredited/1"
    at: int
    electorate: str
    member: str
    rank: int


@dataclass(frozen=True, slots=True)
class DelegateRecalled(Event):
    """The electorate took its seat back at `declared_at`; here from this entry on."""

    NAME: ClassVar[str] = "delegate.recalled/1"
    OWED: ClassVar[str] = "resting"
    DECLARES: ClassVar[bool] = True
    at: int
    seat: str
    member: str
    body: str
    recall: str
    declared_at: int


@dataclass(frozen=True, slots=True)
class DelegateRestored(Event):
    """The recall was overturned: she holds the seat again, and who followed her is an alternate as before. Votes cast
    meanwhile stand.
    """

    NAME: ClassVar[str] = "delegate.restored/1"
    DECLARES: ClassVar[bool] = True
    at: int
    seat: str
    member: str
    follower: str
    recall: str


@dataclass(frozen=True, slots=True)
class DelegateResigned(Event):
    """She resigned before her electing body, and did not take it back in time."""

    NAME: ClassVar[str] = "delegate.resigned/1"
    OWED: ClassVar[str] = "resting"
    at: int
    seat: str
    member: str
    body: str


@dataclass(frozen=True, slots=True)
class SeatOrphaned(Event):
    """Nobody is left who could recall the holder: the seat is empty until its succession is decided."""

    NAME: ClassVar[str] = "seat.orphaned/1"
    OWED: ClassVar[str] = "resting"
    at: int
    seat: str
    member: str
    body: str


@dataclass(frozen=True, slots=True)
class VacancyDeclared(Event):
    """The seat is declared vacant; from now on it is no part of full membership."""

    NAME: ClassVar[str] = "vacancy.declared/1"
    at: int
    seat: str


@dataclass(frozen=True, slots=True)
class SubstitutionBegun(Event):
    """An alternate stands in for the holder of a seat, who keeps it."""

    NAME: ClassVar[str] = "substitution.begun/1"
    at: int
    seat: str
    member: str
    alternate: str
    cause: Absence


@dataclass(frozen=True, slots=True)
class SubstitutionEnded(Event):
    """The holder of the seat is back."""

    NAME: ClassVar[str] = "substitution.ended/1"
    at: int
    seat: str
    member: str
    alternate: str


@dataclass(frozen=True, slots=True)
class ClaimOpened(Event):
    """A rival leadership of a body claims its seats, with minutes and signatures of its roll; it is decided by `until`,
    and meanwhile nothing changes.
    """

    NAME: ClassVar[str] = "claim.opened/1"
    at: int
    claim: str
    electorate: str
    minutes: str
    signatures: int
    until: int


@dataclass(frozen=True, slots=True)
class ClaimDecided(Event):
    """The claim was decided; if nobody did in time, it is rejected by time."""

    NAME: ClassVar[str] = "claim.decided/1"
    at: int
    claim: str
    ruling: ClaimRuling
