"""The floor: turns, points of order, what a delegate may raise how often (procedure 3.11, 3.14; rulings B2.5, B2.7)."""

from dataclasses import dataclass
from typing import Literal

from asamblea.assembly.orders.units import Period, Share
from asamblea.assembly.words.majorities import Heads


@dataclass(frozen=True, slots=True)
class FloorOrders:
    """`others` is the time of those who do not move the motion; first turns come before second ones. Appeals from the
    chair need `appeal` delegates and are lost on a tie in the chair's favour; a quorum is checked on demand of `quorum`
    delegates, never once the vote is open. A delegate raises one order motion of a kind within `again`; a repeat within
    `repeat` needs `repeat_share` of those accredited. `heartbeat`: how long a remote delegate counts as present without
    a sign. `spread`: the regions represented at the opening.
    """

    others: Period
    second_turns: Literal["after_first"]
    alternation: tuple[Literal["side", "gender", "region", "sector"], ...]
    appeal: Heads
    quorum: Heads
    again: Period
    repeat: Period
    repeat_share: Share
    heartbeat: Period
    spread: Share | None
    counsel: bool
    interpretation: Literal["added_time"]
    postponement: Period
