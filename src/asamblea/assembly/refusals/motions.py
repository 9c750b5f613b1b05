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
