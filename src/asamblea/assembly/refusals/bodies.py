"""Why a body may not do it, or is not known here."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class BodyUnknown(Refusal):
    """This body recognises no body of this origin."""

    RULE: ClassVar[str] = "3.2"
    body: str


@dataclass(frozen=True, slots=True)
class BodyKnown(Refusal):
    """This body is recognised already: one identity a lineage."""

    RULE: ClassVar[str] = "3.2"
    body: str


@dataclass(frozen=True, slots=True)
class OwnBody(Refusal):
    """A body does not recognise itself or vouch for itself."""

    RULE: ClassVar[str] = "3.2"


@dataclass(frozen=True, slots=True)
class ElectorateUnknown(Refusal):
    """The key of representation has no such electorate."""

    RULE: ClassVar[str] = "3.3"
    electorate: str


@dataclass(frozen=True, slots=True)
class VouchersMissing(Refusal):
    """More recognised bodies must vouch for it."""

    RULE: ClassVar[str] = "D15"
    needed: int
    given: int


@dataclass(frozen=True, slots=True)
class MembersTooFew(Refusal):
    """A body of the base has at least so many members."""

    RULE: ClassVar[str] = "D13"
    needed: int
    members: int


@dataclass(frozen=True, slots=True)
class RollDoesNotAddUp(Refusal):
    """The last roll, those who joined and those who left give another number."""

    RULE: ClassVar[str] = "3.2"
    expected: int
    members: int


@dataclass(frozen=True, slots=True)
class NumberBelowZero(Refusal):
    """A number of persons is not negative."""

    RULE: ClassVar[str] = "3.2"
    place: str


@dataclass(frozen=True, slots=True)
class BodyHasEnded(Refusal):
    """This body merged, split or was dissolved."""

    RULE: ClassVar[str] = "3.2"
    how: str


@dataclass(frozen=True, slots=True)
class KeyOfAnotherLog(Refusal):
    """The key is not one of this origin's log."""

    RULE: ClassVar[str] = "3.2"
    body: str
    fault: str


@dataclass(frozen=True, slots=True)
class NotInOrders(Refusal):
    """The standing orders in force say nothing of this, so it has no rule here."""

    RULE: ClassVar[str] = "3.1"
    subject: str


@dataclass(frozen=True, slots=True)
class DemandedBefore(Refusal):
    """This body demanded it already."""

    RULE: ClassVar[str] = "D7"
    at: int


@dataclass(frozen=True, slots=True)
class SuccessorsMissing(Refusal):
    """A body that merges or splits names its successors; one that is dissolved has none."""

    RULE: ClassVar[str] = "3.2"
    how: str


@dataclass(frozen=True, slots=True)
class PetitionNotPending(Refusal):
    """No petition of this id waits to be tested."""

    RULE: ClassVar[str] = "B4.8"
    petition: str
