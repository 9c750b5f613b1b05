"""Voting and challenge (procedure 3.17, 3.25)."""

from dataclasses import dataclass

from asamblea.assembly.orders.units import Period
from asamblea.assembly.words.majorities import Heads


@dataclass(frozen=True, slots=True)
class VoteOrders:
    """How long a vote stays open, how long one may explain or challenge. Periods in milliseconds."""

    min_open: Period
    max_open: Period
    explain: Period
    challengers: Heads
    challenge: Period
    decide_challenge: Period
