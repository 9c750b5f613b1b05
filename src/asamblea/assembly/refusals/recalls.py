"""Why a recall or a resignation does not go on."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class NotElectedHere(Refusal):
    """Only the electorate that elected recalls: this body never voted on her."""

    RULE: ClassVar[str] = "3.19"
    delegate: str


@dataclass(frozen=True, slots=True)
class PetitionTooSmall(Refusal):
    """The petition has fewer valid signatures than are needed."""

    RULE: ClassVar[str] = "3.19"
    needed: int
    valid: int


@dataclass(frozen=True, slots=True)
class PetitionDoesNotAddUp(Refusal):
    """Signatures handed in less those outside the roll, given twice or withdrawn give another number."""

    RULE: ClassVar[str] = "3.19"
    expected: int
    valid: int


@dataclass(frozen=True, slots=True)
class RollStale(Refusal):
    """The petition was checked against another roll than that of the day of filing."""

    RULE: ClassVar[str] = "3.19"
    roll: str
    latest: str


@dataclass(frozen=True, slots=True)
class CoolingOff(Refusal):
    """After a failed attempt the next one waits."""

    RULE: ClassVar[str] = "3.19"
    until: int


@dataclass(frozen=True, slots=True)
class TooEarlyInTerm(Refusal):
    """The orders protect the first part of a term."""

    RULE: ClassVar[str] = "3.19"
    earliest: int


@dataclass(frozen=True, slots=True)
class ReasonsMissing(Refusal):
    """Reasons are needed; nobody judges them."""

    RULE: ClassVar[str] = "3.19"


@dataclass(frozen=True, slots=True)
class RecallUnknown(Refusal):
    """No recall of this id."""

    RULE: ClassVar[str] = "3.19"
    recall: str


@dataclass(frozen=True, slots=True)
class RecallNotAtStage(Refusal):
    """The recall stands at another stage."""

    RULE: ClassVar[str] = "3.19"
    recall: str
    stage: str
    needed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecallNotServed(Refusal):
    """The charges were not served."""

    RULE: ClassVar[str] = "3.19"
    recall: str


@dataclass(frozen=True, slots=True)
class HearingTooSoon(Refusal):
    """The hearing cannot be earlier."""

    RULE: ClassVar[str] = "3.19"
    earliest: int


@dataclass(frozen=True, slots=True)
class HearingTooLate(Refusal):
    """The hearing cannot be later."""

    RULE: ClassVar[str] = "B1.10"
    latest: int


@dataclass(frozen=True, slots=True)
class HearingBeforeHour(Refusal):
    """The meeting began before the hour for which she was summoned."""

    RULE: ClassVar[str] = "3.30.3"
    opens_at: int


@dataclass(frozen=True, slots=True)
class AnswerNotPrinted(Refusal):
    """Her written answer must stand on the paper."""

    RULE: ClassVar[str] = "3.19"
    recall: str


@dataclass(frozen=True, slots=True)
class AnswerTooRecent(Refusal):
    """Her answer came so late that the vote waits."""

    RULE: ClassVar[str] = "3.19"
    earliest: int


@dataclass(frozen=True, slots=True)
class DefenceCutShort(Refusal):
    """The defence stood open for less than its time."""

    RULE: ClassVar[str] = "A2"
    needed: int
    given: int


@dataclass(frozen=True, slots=True)
class DefenceOutsideMeeting(Refusal):
    """The defence lies within the meeting."""

    RULE: ClassVar[str] = "A2"
    place: str


@dataclass(frozen=True, slots=True)
class SecondSummonsOwed(Refusal):
    """She neither spoke nor waived: she is summoned once more, and nothing is voted before."""

    RULE: ClassVar[str] = "A2"
    recall: str


@dataclass(frozen=True, slots=True)
class VotedUnheard(Refusal):
    """Where nothing was held nothing was voted."""

    RULE: ClassVar[str] = "A2"
    place: str


@dataclass(frozen=True, slots=True)
class SummonedTwice(Refusal):
    """A second summons unused does not stop the vote."""

    RULE: ClassVar[str] = "A2"
    recall: str


@dataclass(frozen=True, slots=True)
class RecallBallotClosed(Refusal):
    """The ballot of the joint electorate closed at one instant for all."""

    RULE: ClassVar[str] = "B3.6"
    closes_at: int


@dataclass(frozen=True, slots=True)
class RecallNotOpenedAbove(Refusal):
    """The petition has not yet reached what the joint electorate needs."""

    RULE: ClassVar[str] = "B3.6"
    recall: str


@dataclass(frozen=True, slots=True)
class ResignationUnknown(Refusal):
    """No resignation of hers waits."""

    RULE: ClassVar[str] = "D9"
    delegate: str


@dataclass(frozen=True, slots=True)
class ResignationKnown(Refusal):
    """Her resignation was read already."""

    RULE: ClassVar[str] = "D9"
    takes_effect: int


@dataclass(frozen=True, slots=True)
class NotBeforeHerBody(Refusal):
    """Who is detained, missing or charged for her office resigns only in person before her body."""

    RULE: ClassVar[str] = "D9"
    delegate: str


@dataclass(frozen=True, slots=True)
class ConveningReserved(Refusal):
    """Until the officers' time has passed, they convene."""

    RULE: ClassVar[str] = "B1.10"
    from_then: int
