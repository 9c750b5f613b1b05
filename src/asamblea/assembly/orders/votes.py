"""Voting and challenge (procedure 3.17, 3.25)."""

from dataclasses import dataclass

from asamblea.assembly.words.majorities import Heads


@dataclass(frozen=True, slots=True)
class VoteOrders:
    """How long a vote stays open, how long one may explain or challenge. Periods in milliseconds."""

    min_open: int
    max_open: int
    explain: int
    challengers: Heads
    challenge: int
    decide_challenge: int
