"""Why the debate cannot be closed, or the person has not been heard."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class FloorTaken(Refusal):
    """Somebody has the floor."""

    RULE: ClassVar[str] = "3.11"
    speaker: str


@dataclass(frozen=True, slots=True)
class NotAsked(Refusal):
    """The delegate has not asked to speak."""

    RULE: ClassVar[str] = "3.11"
    member: str


@dataclass(frozen=True, slots=True)
class AskedAlready(Refusal):
    """The delegate stands on the list of speakers or has the floor."""

    RULE: ClassVar[str] = "3.11"
    member: str


@dataclass(frozen=True, slots=True)
class TurnBefore(Refusal):
    """First turns come before second ones: `member` has not spoken yet and waits."""

    RULE: ClassVar[str] = "3.11"
    member: str


@dataclass(frozen=True, slots=True)
class NotTheSpeaker(Refusal):
    """The delegate does not have the floor."""

    RULE: ClassVar[str] = "3.11"
    member: str


@dataclass(frozen=True, slots=True)
class SpeakersWait(Refusal):
    """Delegates wait to speak: the debate ends when nobody asks, or by an adopted closure."""

    RULE: ClassVar[str] = "3.11"
    waiting: int


@dataclass(frozen=True, slots=True)
class DebateTooShort(Refusal):
    """While anybody asks to speak the debate lasts until `until`."""

    RULE: ClassVar[str] = "3.11"
    until: int


@dataclass(frozen=True, slots=True)
class NotCharged(Refusal):
    """The motion charges nobody, or not this person."""

    RULE: ClassVar[str] = "3.11"
    motion: str


@dataclass(frozen=True, slots=True)
class ChargesNotServed(Refusal):
    """The charges have not been served: in person, or by two attempts at least a day apart."""

    RULE: ClassVar[str] = "3.30.2"
    motion: str


@dataclass(frozen=True, slots=True)
class ServiceTooRecent(Refusal):
    """The time between service and the vote has not passed; `earliest` is when it will have."""

    RULE: ClassVar[str] = "3.30.2"
    earliest: int


@dataclass(frozen=True, slots=True)
class DefenceNotOffered(Refusal):
    """The defence has not been offered in full: used, waived by the person alone, or open for its whole time and again
    at a second summons.
    """

    RULE: ClassVar[str] = "3.30.2"
    stage: str


@dataclass(frozen=True, slots=True)
class DefenceRunning(Refusal):
    """The slot of the defence is open until `until`."""

    RULE: ClassVar[str] = "3.11"
    until: int


@dataclass(frozen=True, slots=True)
class SecondSummonsTooEarly(Refusal):
    """The second summons is not before `earliest`."""

    RULE: ClassVar[str] = "3.11"
    earliest: int


@dataclass(frozen=True, slots=True)
class TimeNotVouched(Refusal):
    """The interval rests on the writer's clock alone.

    `kind` says which; somebody other than the writer must vouch that it has passed; `earliest` is when that can be,
    or None while nobody has vouched for its start.
    """

    RULE: ClassVar[str] = "A1"
    kind: str
    earliest: int | None


@dataclass(frozen=True, slots=True)
class DefenceSettled(Refusal):
    """The defence was used or waived; it is not opened again."""

    RULE: ClassVar[str] = "3.11"
    stage: str


@dataclass(frozen=True, slots=True)
class DefenceNotRunning(Refusal):
    """No slot of the defence is open."""

    RULE: ClassVar[str] = "3.11"
    stage: str
