"""Votes: choices, manners, outcomes (procedure 3.15, 3.17)."""

from dataclasses import dataclass
from typing import Literal

Choice = Literal["yes", "no", "abstain"]
Manner = Literal["roll_call", "hands", "paper"]
Outcome = Literal["carried", "lost", "void"]
VoidCause = Literal["wrong_text", "wrong_roll", "channel_failure", "quorum", "no_tally", "no_ground"]
VoteStage = Literal["open", "closed", "void", "annulled"]
# Manners of a vote that delegates may demand before it opens.
DemandedManner = Literal["by_name", "card"]
Bound = Literal["writer", "cosigner", "served"]
IntervalKind = Literal["notice", "service", "reading"]


@dataclass(frozen=True, slots=True)
class Cards:
    """A card vote: the SHA-256 of the canonical array of [body, its members, its delegates], the cards of all who can
    vote in units, and how many units one member is.
    """

    delegations: str
    total: int
    units: int


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the cards of a vote came to, in units; `needed` of `base` units had to be for (edge case 50)."""

    yes: int
    no: int
    abstain: int
    base: int
    needed: int


@dataclass(frozen=True, slots=True)
class Count:
    """What a vote came to: for, against, abstaining, papers not valid, and those of the electorate who did not vote."""

    yes: int
    no: int
    abstain: int
    invalid: int
    not_voting: int

    @property
    def cast(self) -> int:
        """Valid votes cast, abstentions included."""
        return self.yes + self.no + self.abstain
