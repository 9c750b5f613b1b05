"""Minutes on paper, what they return, and their rectification."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.minutes import Attendance, Force, Hands, Line


@dataclass(frozen=True, slots=True)
class MinutesLodged(Event):
    """The minutes of a meeting; `paper` is the number printed on them, `scan` the restricted reference of the sheet."""

    NAME: ClassVar[str] = "minutes.lodged/1"
    at: int
    minutes: str
    paper: str
    began_at: int
    ended_at: int
    attendance: Attendance
    scan: str


@dataclass(frozen=True, slots=True)
class VotesReturned(Event):
    """What a body's members voted in an election of delegates, as counted by its tellers."""

    NAME: ClassVar[str] = "votes.returned/1"
    OWED: ClassVar[str] = "assembly"
    DECLARES: ClassVar[bool] = True
    at: int
    minutes: str
    assembly: str
    electorate: str
    polling: str
    lines: tuple[Line, ...]
    valid: int
    blank: int
    spoiled: int


@dataclass(frozen=True, slots=True)
class VotesRestated(Event):
    """The same signers state what was right; it takes the place of what was returned before."""

    NAME: ClassVar[str] = "votes.restated/1"
    OWED: ClassVar[str] = "assembly"
    DECLARES: ClassVar[bool] = True
    at: int
    minutes: str
    assembly: str
    electorate: str
    polling: str
    lines: tuple[Line, ...]
    valid: int
    blank: int
    spoiled: int


@dataclass(frozen=True, slots=True)
class ResolutionNoted(Event):
    """A resolution of the meeting; by acclamation it is deliberative and carries no numbers."""

    NAME: ClassVar[str] = "resolution.noted/1"
    at: int
    minutes: str
    text: str
    manner: Hands
    force: Force
    yes: int
    no: int
    abstain: int
    carried: bool


@dataclass(frozen=True, slots=True)
class MinutesRectified(Event):
    """Minutes were restated by their signers; `turns`: whether a decision would come out otherwise."""

    NAME: ClassVar[str] = "minutes.rectified/1"
    at: int
    minutes: str
    scan: str
    turns: bool


@dataclass(frozen=True, slots=True)
class MinutesRead(Event):
    """The minutes were read back at a later meeting, which confirmed or disputed them."""

    NAME: ClassVar[str] = "minutes.read/1"
    at: int
    minutes: str
    confirmed: bool
