"""Reasons in an emergency, or for the lack of one."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class NoEmergency(Refusal):
    """No emergency holds, and the manner is not free."""

    RULE: ClassVar[str] = "3.26"


@dataclass(frozen=True, slots=True)
class EmergencyHolds(Refusal):
    """An emergency holds already, until this instant."""

    RULE: ClassVar[str] = "3.26"
    until: int


@dataclass(frozen=True, slots=True)
class EmergencyUnknown(Refusal):
    """The orders in force know no emergency."""

    RULE: ClassVar[str] = "3.26"


@dataclass(frozen=True, slots=True)
class BarredInEmergency(Refusal):
    """The standing orders are not changed while an emergency holds."""

    RULE: ClassVar[str] = "D1"
    until: int


@dataclass(frozen=True, slots=True)
class OnPaperAlready(Refusal):
    """The sitting votes on paper already."""

    RULE: ClassVar[str] = "B2.12"
    sitting: str
