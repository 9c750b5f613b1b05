"""Why a record without effect cannot be entered."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class SheetUnreadable(Refusal):
    """The transcribed sheet is not of the form that its kind has, at this place."""

    RULE: ClassVar[str] = "transcript"
    place: str
    fault: str


@dataclass(frozen=True, slots=True)
class NumbersUnfit(Refusal):
    """The numbers are negative, or come to more than the membership."""

    RULE: ClassVar[str] = "3.13"
    counted: int
    membership: int


@dataclass(frozen=True, slots=True)
class NotYetHappened(Refusal):
    """What is recorded as having happened lies ahead of the entry's time."""

    RULE: ClassVar[str] = "3.29"
    happened_at: int
