"""Reasons in an appeal, and against standing aside."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class ChallengeUnknown(Refusal):
    """There is no challenge of this id that waits for a panel."""

    RULE: ClassVar[str] = "3.25"
    challenge: str


@dataclass(frozen=True, slots=True)
class PanelDrawnAlready(Refusal):
    """The panel was drawn; nobody draws again until it pleases."""

    RULE: ClassVar[str] = "3.25"
    challenge: str


@dataclass(frozen=True, slots=True)
class PanelNotDrawn(Refusal):
    """The panel is not drawn yet."""

    RULE: ClassVar[str] = "3.25"
    challenge: str


@dataclass(frozen=True, slots=True)
class NotOnThePanel(Refusal):
    """The member was not drawn for the panel."""

    RULE: ClassVar[str] = "3.25"
    member: str


@dataclass(frozen=True, slots=True)
class SpokenAlready(Refusal):
    """The member of the panel has said what she finds."""

    RULE: ClassVar[str] = "3.25"
    member: str


@dataclass(frozen=True, slots=True)
class NobodyImpartial(Refusal):
    """Fewer delegates are no party than the panel has members."""

    RULE: ClassVar[str] = "3.25"
    found: int
    needed: int


@dataclass(frozen=True, slots=True)
class AsideAlready(Refusal):
    """She stands aside from this motion already."""

    RULE: ClassVar[str] = "3.21"
    member: str


@dataclass(frozen=True, slots=True)
class BreachWithoutEffect(Refusal):
    """A breach of this kind that could have changed nothing annuls nothing."""

    RULE: ClassVar[str] = "3.25"
    breach: str
