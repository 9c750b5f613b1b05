"""Bodies from below: how they begin, recognise one another, cite one another, and end."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.bodies import BodyStatus, Ending, IdleCause, Tier


@dataclass(frozen=True, slots=True)
class BodyFounded(Event):
    """Persons who recognise no one above them founded a body of individuals."""

    NAME: ClassVar[str] = "body.founded/1"
    at: int
    origin: str
    title: str
    kind: str
    tier: Tier
    demo: bool


@dataclass(frozen=True, slots=True)
class RollClosed(Event):
    """The roll as it stands: how many, how many joined and left since the last one, the Merkle root of one salted leaf
    a member, and the restricted list.
    """

    NAME: ClassVar[str] = "roll.closed/1"
    OWED: ClassVar[str] = "above"
    at: int
    roll: str
    members: int
    joined: int
    left: int
    root: str
    sheet: str


@dataclass(frozen=True, slots=True)
class SizeEntered(Event):
    """A recognised body closed its roll at this number."""

    NAME: ClassVar[str] = "size.entered/1"
    at: int
    body: str
    members: int


@dataclass(frozen=True, slots=True)
class BodyVouched(Event):
    """This body vouches that a neighbour exists and is what it says, towards an assembly."""

    NAME: ClassVar[str] = "body.vouched/1"
    OWED: ClassVar[str] = "assembly"
    at: int
    assembly: str
    body: str


@dataclass(frozen=True, slots=True)
class VoucherEntered(Event):
    """A recognised body vouches for another."""

    NAME: ClassVar[str] = "voucher.entered/1"
    at: int
    by: str
    body: str


@dataclass(frozen=True, slots=True)
class BodyRecognised(Event):
    """A body is known here by its origin and first key; `electorate` is the one whose seats it elects, or empty."""

    NAME: ClassVar[str] = "body.recognised/1"
    at: int
    body: str
    key: str
    title: str
    tier: Tier
    kind: str
    electorate: str
    members: int


@dataclass(frozen=True, slots=True)
class EntryCited(Event):
    """An entry of a recognised body was taken in, under that body's head of this size and root; `entry_at` is the time
    that its writer claims.
    """

    NAME: ClassVar[str] = "entry.cited/1"
    at: int
    body: str
    index: int
    size: int
    root: str
    entry_at: int


@dataclass(frozen=True, slots=True)
class CitationIdle(Event):
    """A cited entry brings nothing here, and why."""

    NAME: ClassVar[str] = "citation.idle/1"
    at: int
    body: str
    index: int
    cause: IdleCause


@dataclass(frozen=True, slots=True)
class BodyEnded(Event):
    """This body merged, split or was dissolved; `successors` are origins."""

    NAME: ClassVar[str] = "body.ended/1"
    OWED: ClassVar[str] = "above"
    at: int
    how: Ending
    successors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyStatusChanged(Event):
    """A recognised body is no longer what it was; its successors inherit its part in the electorate once they are
    recognised.
    """

    NAME: ClassVar[str] = "body.status_changed/1"
    at: int
    body: str
    status: BodyStatus
    successors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SittingDemanded(Event):
    """This body demands that an assembly sit."""

    NAME: ClassVar[str] = "sitting.demanded/1"
    OWED: ClassVar[str] = "assembly"
    at: int
    assembly: str


@dataclass(frozen=True, slots=True)
class DemandEntered(Event):
    """A recognised body demands a sitting: so many demand it by now, of so many needed from so many electorates."""

    NAME: ClassVar[str] = "demand.entered/1"
    at: int
    body: str
    demanding: int
    needed: int
    electorates: int
