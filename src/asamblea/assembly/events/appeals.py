"""Appeals before a panel of delegates drawn by lot."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.appeals import BreachOf, PanelBearing, PanelChoice


@dataclass(frozen=True, slots=True)
class PanelDrawn(Event):
    """Who decides the challenge: drawn from the seed among delegates who are no party."""

    NAME: ClassVar[str] = "panel.drawn/1"
    at: int
    challenge: str
    seed: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PanelSpoke(Event):
    """A member of the panel says what she finds, with her reasons (a public blob); `bearing`: whether the result could
    have been another without the breach.
    """

    NAME: ClassVar[str] = "panel.spoke/1"
    at: int
    challenge: str
    member: str
    choice: PanelChoice
    breach: BreachOf
    reasons: str
    bearing: PanelBearing


@dataclass(frozen=True, slots=True)
class InterestDeclared(Event):
    """A delegate has an interest of her own in the motion, and stands aside from its votes; `ground` is a reference."""

    NAME: ClassVar[str] = "interest.declared/1"
    at: int
    motion: str
    member: str
    ground: str
