"""Why a sitting may not do it, or not yet."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class SittingUnknown(Refusal):
    """No such sitting."""

    RULE: ClassVar[str] = "3.7"
    sitting: str


@dataclass(frozen=True, slots=True)
class SittingNotAtStage(Refusal):
    """The sitting is `stage`; this needs one that is `needed`."""

    RULE: ClassVar[str] = "3.7"
    sitting: str
    stage: str
    needed: str


@dataclass(frozen=True, slots=True)
class NoSittingOpen(Refusal):
    """No sitting is open."""

    RULE: ClassVar[str] = "3.7"


@dataclass(frozen=True, slots=True)
class AnotherSittingOpen(Refusal):
    """One sitting at a time: this one is still open."""

    RULE: ClassVar[str] = "3.7"
    sitting: str


@dataclass(frozen=True, slots=True)
class NoticeTooShort(Refusal):
    """The hour is earlier than the notice allows; `earliest` is the first that does not.

    `item` is the motion that asks for it, or empty.
    """

    RULE: ClassVar[str] = "3.7"
    earliest: int
    item: str


@dataclass(frozen=True, slots=True)
class TooFarAhead(Refusal):
    """The hour is later than the orders allow."""

    RULE: ClassVar[str] = "3.7"
    latest: int


@dataclass(frozen=True, slots=True)
class HourNotReached(Refusal):
    """Nothing can open before the hour that was noticed (invariant 3)."""

    RULE: ClassVar[str] = "3.30.3"
    opens_at: int


@dataclass(frozen=True, slots=True)
class SittingMissed(Refusal):
    """The sitting was not opened by `until`: its notice was of an hour. Its agenda can be convened anew."""

    RULE: ClassVar[str] = "3.7"
    sitting: str
    until: int


@dataclass(frozen=True, slots=True)
class HourMovedEarlier(Refusal):
    """A noticed hour is never moved forward; for protected classes not even by four fifths (edge case 29)."""

    RULE: ClassVar[str] = "3.7"
    opens_at: int


@dataclass(frozen=True, slots=True)
class RegistrationNotOpen(Refusal):
    """Registration opens at `opens_at`."""

    RULE: ClassVar[str] = "3.14"
    opens_at: int


@dataclass(frozen=True, slots=True)
class NotPresent(Refusal):
    """The delegate is not registered at the sitting."""

    RULE: ClassVar[str] = "3.14"
    sitting: str
    member: str


@dataclass(frozen=True, slots=True)
class QuorumLost(Refusal):
    """Too few are present: `present` of the `needed`, of `accredited`."""

    RULE: ClassVar[str] = "3.14"
    present: int
    needed: int
    accredited: int


@dataclass(frozen=True, slots=True)
class AgendaClosed(Refusal):
    """The agenda closed at `closed_at`; an urgent item needs its own vote."""

    RULE: ClassVar[str] = "3.8"
    closed_at: int


@dataclass(frozen=True, slots=True)
class NotOnAgenda(Refusal):
    """The motion does not stand on the agenda of this sitting."""

    RULE: ClassVar[str] = "3.8"
    motion: str
    sitting: str


@dataclass(frozen=True, slots=True)
class VoteStillOpen(Refusal):
    """A vote is open."""

    RULE: ClassVar[str] = "3.17"
    vote: str


@dataclass(frozen=True, slots=True)
class SpreadMissing(Refusal):
    """Delegates of too few of the represented bodies are present to open."""

    RULE: ClassVar[str] = "3.14"
    present: int
    needed: int
    bodies: int
