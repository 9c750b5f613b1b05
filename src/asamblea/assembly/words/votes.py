"""Votes: choices, manners, outcomes (procedure 3.15, 3.17)."""

from dataclasses import dataclass
from typing import Literal

Choice = Literal["yes", "no", "abstain"]
Manner = Literal["roll_call", "hands", "paper"]
Outcome = Literal["carried", "lost", "void"]
VoidCause = Literal["wrong_text", "wrong_roll", "channel_failure", "quorum", "no_tally"]
VoteStage = Literal["open", "closed", "void", "annulled"]
Bound = Literal["writer", "cosigner", "served"]
IntervalKind = Literal["notice", "service", "reading"]


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
