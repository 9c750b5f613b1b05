"""Why a recommendation, a list of the uncontested or a voting order is not there yet."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class ReasonsMissing(Refusal):
    """A recommendation has its reasons."""

    RULE: ClassVar[str] = "B4.4"
    amendment: str


@dataclass(frozen=True, slots=True)
class RecommendationUnfit(Refusal):
    """Other words go with `accept_modified` and with nothing else, the amendment that settles one with `settled`."""

    RULE: ClassVar[str] = "B4.4"
    recommended: str


@dataclass(frozen=True, slots=True)
class RecommendationNotNow(Refusal):
    """The commission's latest recommendation on the amendment as it is is another one, or there is none."""

    RULE: ClassVar[str] = "B4.4"
    amendment: str


@dataclass(frozen=True, slots=True)
class NoWordsToAssentTo(Refusal):
    """The commission's latest recommendation on it has no other words, is another one, or most of its members are
    against it.
    """

    RULE: ClassVar[str] = "B4.4"
    amendment: str


@dataclass(frozen=True, slots=True)
class AnsweredAlready(Refusal):
    """The sponsor has said what she thinks of these words."""

    RULE: ClassVar[str] = "B4.4"
    member: str


@dataclass(frozen=True, slots=True)
class NotUncontested(Refusal):
    """En bloc goes what the commission recommends to accept as it is, which amends no amendment and has none pending,
    and harmonises nothing but wording.
    """

    RULE: ClassVar[str] = "B4.4"
    amendment: str


@dataclass(frozen=True, slots=True)
class ListUnknown(Refusal):
    """There is no such list, or it is put already, or nothing stands on it."""

    RULE: ClassVar[str] = "B4.4"
    list: str


@dataclass(frozen=True, slots=True)
class TooManyAtOnce(Refusal):
    """At most `most` in one step."""

    RULE: ClassVar[str] = "B4.4"
    most: int


@dataclass(frozen=True, slots=True)
class ListTooFresh(Refusal):
    """The list is public for a time before it is voted."""

    RULE: ClassVar[str] = "B4.4"
    until: int


@dataclass(frozen=True, slots=True)
class OnAList(Refusal):
    """It stands on a list of the uncontested: it is voted with that, unless it is pulled out."""

    RULE: ClassVar[str] = "B4.4"
    list: str


@dataclass(frozen=True, slots=True)
class NotOnAList(Refusal):
    """It stands on no list that could still change."""

    RULE: ClassVar[str] = "B4.4"
    amendment: str


@dataclass(frozen=True, slots=True)
class OrderBreaksStructure(Refusal):
    """By the rule named, `first` is voted before `then` (docs/spec/charter.md, section 8)."""

    RULE: ClassVar[str] = "B4.3"
    first: str
    then: str
    rule: str


@dataclass(frozen=True, slots=True)
class OrderVoted(Refusal):
    """The assembly itself voted the order of this round."""

    RULE: ClassVar[str] = "B4.3"
    motion: str


@dataclass(frozen=True, slots=True)
class OutOfOrder(Refusal):
    """By the order that binds, these are voted before."""

    RULE: ClassVar[str] = "B4.3"
    amendments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotTheOrderNow(Refusal):
    """The step names another voting order than the one that binds, `now` (empty: none does)."""

    RULE: ClassVar[str] = "B4.3"
    now: str
