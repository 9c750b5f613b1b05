"""Votes, from opening to challenge."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.majorities import Majority
from asamblea.assembly.words.votes import Cards, Choice, Count, DemandedManner, Manner, Outcome, VoidCause, Weighed


@dataclass(frozen=True, slots=True)
class VoteDemanded(Event):
    """Delegates enough demand that the motion be voted by name, or by card."""

    NAME: ClassVar[str] = "vote.demanded/1"
    at: int
    motion: str
    sitting: str
    manner: DemandedManner
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VoteOpened(Event):
    """A vote is open.

    The electorate is frozen here: `electors` counts it, `roll` is the SHA-256 of the canonical array of [seat,
    member] pairs. `quorum_needed` is of those accredited. `aside` are members who hold a seat and stand aside, with an
    interest of their own: they are neither in the base nor in the count. `cards`: votes weigh what each delegation
    stands for.
    """

    NAME: ClassVar[str] = "vote.opened/1"
    at: int
    vote: str
    motion: str
    sitting: str
    reading: int
    manner: Manner
    closes_at: int
    majority: Majority
    electors: int
    membership: int
    present: int
    quorum_needed: int
    roll: str
    aside: tuple[str, ...] = ()
    cards: Cards | None = None


@dataclass(frozen=True, slots=True)
class VoteCast(Event):
    """A delegate voted by name; a later one of the same member replaces it until closing."""

    NAME: ClassVar[str] = "vote.cast/1"
    at: int
    vote: str
    member: str
    choice: Choice


@dataclass(frozen=True, slots=True)
class VoteTallied(Event):
    """Two tellers signed the count of hands or papers; `sheet` is a restricted blob."""

    NAME: ClassVar[str] = "vote.tallied/1"
    at: int
    vote: str
    yes: int
    no: int
    abstain: int
    invalid: int
    sheet: str


@dataclass(frozen=True, slots=True)
class VoteExtended(Event):
    """The closing hour was moved; a later one only."""

    NAME: ClassVar[str] = "vote.extended/1"
    at: int
    vote: str
    closes_at: int


@dataclass(frozen=True, slots=True)
class VoteClosed(Event):
    """The vote closed and its result stands by computation: `needed` of `base` had to be for, and in a double majority
    `groups_needed` of `groups`. `few_in_favour` warns that it was carried by a smaller share of those who could vote
    than the orders think enough (edge case 41). In a card vote `weighed` decides, and `count` is of persons.
    """

    NAME: ClassVar[str] = "vote.closed/1"
    DECLARES: ClassVar[bool] = True
    at: int
    vote: str
    count: Count
    base: int
    needed: int
    quorate: bool
    outcome: Outcome
    groups: int = 0
    groups_for: int = 0
    groups_needed: int = 0
    few_in_favour: bool = False
    weighed: Weighed | None = None


@dataclass(frozen=True, slots=True)
class VoteVoided(Event):
    """The vote is void for a listed cause, before its total was seen; a new one takes its place."""

    NAME: ClassVar[str] = "vote.voided/1"
    at: int
    vote: str
    cause: VoidCause


@dataclass(frozen=True, slots=True)
class VoteExplained(Event):
    """A delegate explains her vote; `text` is a public blob."""

    NAME: ClassVar[str] = "vote.explained/1"
    at: int
    vote: str
    member: str
    text: str


@dataclass(frozen=True, slots=True)
class ResultChallenged(Event):
    """Delegates challenge a result in time: a rule breached (a section), grounds (a public blob).

    It stands as challenged until decided, at `decide_by` at the latest: by the plenary, or by a panel.
    """

    NAME: ClassVar[str] = "result.challenged/1"
    at: int
    challenge: str
    vote: str
    rule: str
    grounds: str
    by: tuple[str, ...]
    decide_by: int
    panel: bool = False


@dataclass(frozen=True, slots=True)
class ResultUpheld(Event):
    """The challenge failed, or nobody decided it in time."""

    NAME: ClassVar[str] = "result.upheld/1"
    DECLARES: ClassVar[bool] = True
    at: int
    challenge: str
    vote: str


@dataclass(frozen=True, slots=True)
class ResultAnnulled(Event):
    """The challenge was upheld by a vote: this result no longer stands."""

    NAME: ClassVar[str] = "result.annulled/1"
    DECLARES: ClassVar[bool] = True
    at: int
    challenge: str
    vote: str
