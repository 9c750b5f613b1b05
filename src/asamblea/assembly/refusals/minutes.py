"""Why minutes cannot be taken in."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class PaperKnown(Refusal):
    """This paper was lodged already."""

    RULE: ClassVar[str] = "3.6"
    paper: str
    minutes: str


@dataclass(frozen=True, slots=True)
class PaperUnnumbered(Refusal):
    """Minutes carry the number printed on the form."""

    RULE: ClassVar[str] = "3.6"


@dataclass(frozen=True, slots=True)
class MinutesUnknown(Refusal):
    """No minutes of this id."""

    RULE: ClassVar[str] = "3.6"
    minutes: str


@dataclass(frozen=True, slots=True)
class SumDiffers(Refusal):
    """The numbers do not add up."""

    RULE: ClassVar[str] = "3.6"
    place: str
    expected: int
    given: int


@dataclass(frozen=True, slots=True)
class MoreThanPresent(Refusal):
    """More papers than persons present."""

    RULE: ClassVar[str] = "3.6"
    place: str
    papers: int
    present: int


@dataclass(frozen=True, slots=True)
class MeetingNotOver(Refusal):
    """Minutes are lodged when the meeting is over."""

    RULE: ClassVar[str] = "3.6"
    ended_at: int


@dataclass(frozen=True, slots=True)
class MeetingBackwards(Refusal):
    """A meeting ends after it begins."""

    RULE: ClassVar[str] = "3.6"
    place: str


@dataclass(frozen=True, slots=True)
class InkMissing(Refusal):
    """The presiding member and two tellers sign the paper."""

    RULE: ClassVar[str] = "3.6"
    needed: int
    given: int


@dataclass(frozen=True, slots=True)
class AssemblyUnknown(Refusal):
    """This body recognises no such assembly."""

    RULE: ClassVar[str] = "3.6"
    assembly: str


@dataclass(frozen=True, slots=True)
class ElectorateNotOurs(Refusal):
    """This body elects in another electorate."""

    RULE: ClassVar[str] = "3.6"
    electorate: str
    own: str


@dataclass(frozen=True, slots=True)
class ReturnedBefore(Refusal):
    """Votes in this polling were returned already; what was wrong is rectified."""

    RULE: ClassVar[str] = "3.6"
    minutes: str


@dataclass(frozen=True, slots=True)
class TwiceOnSheet(Refusal):
    """The same line stands twice on the sheet."""

    RULE: ClassVar[str] = "3.6"
    place: str
    id: str


@dataclass(frozen=True, slots=True)
class AcclaimedWithNumbers(Refusal):
    """What was acclaimed was not counted."""

    RULE: ClassVar[str] = "3.6"
    place: str


@dataclass(frozen=True, slots=True)
class EstimateWithCount(Refusal):
    """Where attendance is an estimate nothing that needs a count can be decided."""

    RULE: ClassVar[str] = "3.6"
    place: str


@dataclass(frozen=True, slots=True)
class RollOfMeetingUnknown(Refusal):
    """The paper names a roll that this body never closed."""

    RULE: ClassVar[str] = "3.2"
    roll: str


@dataclass(frozen=True, slots=True)
class RollNumberDiffers(Refusal):
    """The roll named has another number of members."""

    RULE: ClassVar[str] = "3.2"
    expected: int
    given: int


@dataclass(frozen=True, slots=True)
class NothingToRectify(Refusal):
    """The restated numbers are those that stand."""

    RULE: ClassVar[str] = "3.6"
    minutes: str


@dataclass(frozen=True, slots=True)
class RectifiedOtherwise(Refusal):
    """Rectification restates numbers; paper, meeting and questions stay."""

    RULE: ClassVar[str] = "3.6"
    place: str


@dataclass(frozen=True, slots=True)
class MeetingsOverlap(Refusal):
    """These minutes cannot be read back before they were lodged."""

    RULE: ClassVar[str] = "3.6"
    minutes: str
