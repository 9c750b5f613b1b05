"""Why a motion is not there yet."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class MotionUnknown(Refusal):
    """No such motion."""

    RULE: ClassVar[str] = "3.9"
    motion: str


@dataclass(frozen=True, slots=True)
class MotionNotAtStage(Refusal):
    """The motion is `stage`; this needs it to be one of `needed` (3.10 knows no other way)."""

    RULE: ClassVar[str] = "3.10"
    motion: str
    stage: str
    needed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClassUnknown(Refusal):
    """The orders in force know no such class of motions."""

    RULE: ClassVar[str] = "3.9"
    kind: str
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EffectUnfit(Refusal):
    """A motion of this class cannot have that effect."""

    RULE: ClassVar[str] = "3.9"
    kind: str
    effect: str
    allowed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EffectWithoutObject(Refusal):
    """What the effect names is not there, or not at the stage that it needs."""

    RULE: ClassVar[str] = "3.9"
    effect: str
    on: str


@dataclass(frozen=True, slots=True)
class OrdersNotAdopted(Refusal):
    """The founding sitting decides its standing orders before anything else."""

    RULE: ClassVar[str] = "D27"


@dataclass(frozen=True, slots=True)
class OrdersIncoherent(Refusal):
    """The proposed orders are not usable, at this place."""

    RULE: ClassVar[str] = "3.22"
    place: str
    fault: str


@dataclass(frozen=True, slots=True)
class AlreadySponsor(Refusal):
    """The delegate sponsors the motion already."""

    RULE: ClassVar[str] = "3.9"
    member: str


@dataclass(frozen=True, slots=True)
class NotTheMover(Refusal):
    """Only the mover can withdraw it."""

    RULE: ClassVar[str] = "3.9"
    mover: str


@dataclass(frozen=True, slots=True)
class NotAmongSponsors(Refusal):
    """Only those who sponsor the motion send in its next text."""

    RULE: ClassVar[str] = "3.9"
    motion: str


@dataclass(frozen=True, slots=True)
class VotedUpon(Refusal):
    """A vote on the motion has begun: it is the assembly's, and nobody withdraws it."""

    RULE: ClassVar[str] = "3.10"
    motion: str
    vote: str


@dataclass(frozen=True, slots=True)
class SecondVoteTooEarly(Refusal):
    """The second vote is not before `not_before` (3.12), and in another sitting than the first."""

    RULE: ClassVar[str] = "3.12"
    not_before: int


@dataclass(frozen=True, slots=True)
class SameSitting(Refusal):
    """The two votes of a motion are held in different sittings."""

    RULE: ClassVar[str] = "3.12"
    sitting: str


@dataclass(frozen=True, slots=True)
class GroundsMissing(Refusal):
    """A motion is returned with grounds, or not at all."""

    RULE: ClassVar[str] = "3.10"
    motion: str


@dataclass(frozen=True, slots=True)
class GuaranteesEntrenched(Refusal):
    """These guarantees change only by `needed` votes and more: the class is too easy for them."""

    RULE: ClassVar[str] = "3.22"
    guarantees: tuple[str, ...]
    needed: int


@dataclass(frozen=True, slots=True)
class BeyondHouseRules(Refusal):
    """What would change is more than house rules."""

    RULE: ClassVar[str] = "B2.17"
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TooLateToAmend(Refusal):
    """In a second reading only amendments tabled before it opened are in order."""

    RULE: ClassVar[str] = "B4.1"
    motion: str


@dataclass(frozen=True, slots=True)
class ChargesStay(Refusal):
    """The motion charges somebody, and charges are not amended: she answers those that she was served with."""

    RULE: ClassVar[str] = "3.30.2"
    motion: str


@dataclass(frozen=True, slots=True)
class AmendmentsFirst(Refusal):
    """Amendments to the words stand before the sitting and are voted before them."""

    RULE: ClassVar[str] = "3.9"
    amendments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotOnTheWinningSide(Refusal):
    """Reconsideration is moved by a delegate who voted on the side that won."""

    RULE: ClassVar[str] = "3.16"
    member: str


@dataclass(frozen=True, slots=True)
class ReconsiderationNeeds(Refusal):
    """By this class it cannot be reopened: it is late, or the words have a higher majority of their own; so many votes
    are needed.
    """

    RULE: ClassVar[str] = "3.16"
    needed: int


@dataclass(frozen=True, slots=True)
class ReopenedAlready(Refusal):
    """A result is reconsidered once."""

    RULE: ClassVar[str] = "3.16"
    motion: str


@dataclass(frozen=True, slots=True)
class RuleNotSuspendable(Refusal):
    """No rule is suspended for a motion of a protected class, or where the orders know of no suspension."""

    RULE: ClassVar[str] = "3.22"
    motion: str
    rule: str


@dataclass(frozen=True, slots=True)
class SuspensionNeeds(Refusal):
    """A rule is suspended by a class that needs so many of those accredited, when all of them vote."""

    RULE: ClassVar[str] = "3.22"
    needed: int


@dataclass(frozen=True, slots=True)
class MovedBefore(Refusal):
    """The delegate moved one of this kind a moment ago: she may again at `until`."""

    RULE: ClassVar[str] = "B2.7"
    until: int
