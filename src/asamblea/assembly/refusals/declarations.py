"""Why a declaration, a mark in it or a group of demands is not there yet."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class NotItsDelegate(Refusal):
    """A declaration of that body is filed by who sits for it, or by the body in its own log."""

    RULE: ClassVar[str] = "charter.14"
    body: str


@dataclass(frozen=True, slots=True)
class NotAText(Refusal):
    """A declaration is words in UTF-8, at most so many bytes."""

    RULE: ClassVar[str] = "charter.14"
    most: int


@dataclass(frozen=True, slots=True)
class DayMalformed(Refusal):
    """A date is a year, a month or a day of ISO 8601."""

    RULE: ClassVar[str] = "charter.14"
    day: str


@dataclass(frozen=True, slots=True)
class DeclarationFiledBefore(Refusal):
    """The body filed these words already."""

    RULE: ClassVar[str] = "charter.14"
    declaration: str


@dataclass(frozen=True, slots=True)
class DeclarationUnknown(Refusal):
    """No such declaration was filed, or it has other words."""

    RULE: ClassVar[str] = "charter.14"
    declaration: str


@dataclass(frozen=True, slots=True)
class NotQuoted(Refusal):
    """A mark quotes the words that stand there."""

    RULE: ClassVar[str] = "charter.11"
    declaration: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DemandUnknown(Refusal):
    """No such demand, or group of demands, is marked."""

    RULE: ClassVar[str] = "charter.11"
    demand: str


@dataclass(frozen=True, slots=True)
class NotTheMarker(Refusal):
    """Whoever marked it takes the mark back."""

    RULE: ClassVar[str] = "charter.14"
    member: str


@dataclass(frozen=True, slots=True)
class DemandGrouped(Refusal):
    """The demand is in this group already: it is parted from it first."""

    RULE: ClassVar[str] = "charter.14"
    demand: str
    group: str


@dataclass(frozen=True, slots=True)
class NotInGroup(Refusal):
    """The demand is in no group, or not in this one."""

    RULE: ClassVar[str] = "charter.14"
    demand: str


@dataclass(frozen=True, slots=True)
class NothingShared(Refusal):
    """A group has demands of two bodies at least, and a step names at most so many."""

    RULE: ClassVar[str] = "charter.14"
    most: int


@dataclass(frozen=True, slots=True)
class AnswerUnknown(Refusal):
    """What is to answer the demand is not there; or what is taken back was never said, or said already."""

    RULE: ClassVar[str] = "charter.14"
    on: str
