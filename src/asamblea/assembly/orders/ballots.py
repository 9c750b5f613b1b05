"""How a vote is held beyond its length (procedure 3.15 to 3.17; rulings B2.3 to B2.5, B2.8)."""

from dataclasses import dataclass
from typing import Literal

from asamblea.assembly.orders.units import Period, Share
from asamblea.assembly.words.majorities import Heads, Majority


@dataclass(frozen=True, slots=True)
class ReconsiderOrders:
    """A result is reopened on the motion of a delegate who was on the side that won, within `window`, by `majority`,
    later by `late`; once a question; effects are suspended only by the vote that reopens, never for a call that starts
    within `call_near`. A constituent reading is reopened by its own majority.
    """

    window: Period
    majority: Majority
    late: Majority
    once: bool
    call_near: Period


@dataclass(frozen=True, slots=True)
class BallotOrders:
    """`roll_call` delegates demand a vote by name before it opens; None
    where nobody signs a choice in clear. With a remote or assisted voter a vote stays open
    `min_open_remote`, at a base by device `min_open_base`. Running totals are hidden until closing; a tie is lost, and
    in an election goes to a second ballot and a lot; nobody has a casting vote or a proxy. `opinion`: a smaller share
    of votes for in the base is shown as a warning. Results are published within `publication`; a recount is asked for
    within `recount`.
    """

    roll_call: Heads | None
    min_open_remote: Period
    min_open_base: Period
    running_totals: Literal["hidden"]
    tie: Literal["lost"]
    casting_vote: bool
    proxies: bool
    change: Literal["until_closing"]
    opinion: Share
    publication: Period
    recount: Period
    reconsider: ReconsiderOrders | None
