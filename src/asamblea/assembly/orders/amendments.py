"""Amendments to a text before the assembly (procedure 3.9; rulings B2.2, B2.7, B4.1, B4.3, B4.4)."""

from dataclasses import dataclass
from typing import Literal

from asamblea.assembly.orders.units import Days, Period
from asamblea.assembly.words.majorities import Heads, Majority


@dataclass(frozen=True, slots=True)
class AmendmentOrders:
    """`majority` in the plenary and in committee; a rejected amendment is renewed by `renewal` delegates
    `renewed_before` the vote; the commission's order of voting is public `order_published` before, and `order_movers`
    move another. An uncontested one goes en bloc unless `pull_out` delegates or a sponsor pull it out.
    `second_reading`: words amended in a second reading are voted once more, `extra_vote_after` their circulation.
    Levels of amendments to amendments.
    """

    majority: Majority
    committee_majority: Majority
    renewal: Heads
    renewed_before: Days
    order_published: Period
    order_movers: Heads
    pull_out: Heads
    ruling: Period
    second_reading: Literal["extra_vote", "return"]
    extra_vote_after: Period
    levels: int
    joint_debate: bool
    popular: bool
