"""Declarations of bodies, the demands marked in them, which of them are the same, and what answers them."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.declarations import Answering, AnswerKind


@dataclass(frozen=True, slots=True)
class DeclarationFiled(Event):
    """A declaration of `body`: this one (`body` is its origin), a recognised one or an electorate. `text` is the public
    blob of its words, `title` of its name; `day` the date that it bears, as exactly as it does (ISO 8601).
    """

    NAME: ClassVar[str] = "declaration.filed/1"
    OWED: ClassVar[str] = "above"
    at: int
    declaration: str
    body: str
    title: str
    text: str
    day: str
    by: str


@dataclass(frozen=True, slots=True)
class DeclarationEntered(Event):
    """A recognised body filed it in its own log, whose entry is cited here."""

    NAME: ClassVar[str] = "declaration.entered/1"
    at: int
    declaration: str
    body: str
    title: str
    text: str
    day: str


@dataclass(frozen=True, slots=True)
class DemandMarked(Event):
    """A person marked characters [start, end) of a declaration as a demand; `quote` is the hash of the words there, one
    space apart. `against`: they speak against what others demand.
    """

    NAME: ClassVar[str] = "demand.marked/1"
    at: int
    demand: str
    declaration: str
    start: int
    end: int
    quote: str
    against: bool
    by: str


@dataclass(frozen=True, slots=True)
class DemandUnmarked(Event):
    """The mark was wrong: it counts no more."""

    NAME: ClassVar[str] = "demand.unmarked/1"
    at: int
    demand: str
    by: str


@dataclass(frozen=True, slots=True)
class DemandsGrouped(Event):
    """A person found that these demands are the same; `title` (a public blob) names what they have in common."""

    NAME: ClassVar[str] = "demands.grouped/1"
    at: int
    group: str
    title: str
    demands: tuple[str, ...]
    by: str


@dataclass(frozen=True, slots=True)
class DemandsParted(Event):
    """These demands are not the same as the others of their group; what is left alone is no group."""

    NAME: ClassVar[str] = "demands.parted/1"
    at: int
    group: str
    demands: tuple[str, ...]
    by: str


@dataclass(frozen=True, slots=True)
class DifferenceMarked(Event):
    """A demand of a group says something else in one point, named in `note` (a public blob)."""

    NAME: ClassVar[str] = "difference.marked/1"
    at: int
    demand: str
    note: str
    by: str


@dataclass(frozen=True, slots=True)
class DemandAnswered(Event):
    """A motion, an amendment, or a provision of the text `on` answers a demand or a group of them; a person can say
    that it does no more.
    """

    NAME: ClassVar[str] = "demand.answered/1"
    at: int
    demand: str
    kind: AnswerKind
    on: str
    provision: str
    says: Answering
    by: str


@dataclass(frozen=True, slots=True)
class FigureMarked(Event):
    """A number or date that a declaration gives: for which event, of which measure, how it is written (public blobs),
    and where it stands; `day`: what it is as of.
    """

    NAME: ClassVar[str] = "figure.marked/1"
    at: int
    figure: str
    declaration: str
    start: int
    end: int
    quote: str
    event: str
    measure: str
    value: str
    day: str
    by: str
