"""The numbers of a recall under the orders: who starts one, what makes it quorate, what carries it. Taking a seat
back is never harder than filling it (procedure 3.19; rulings B1.8, B1.9).
"""

from asamblea.assembly.orders import defaults
from asamblea.assembly.orders.recall import RecallOrders
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.refusals.bodies import NotInOrders
from asamblea.assembly.shelves import State
from asamblea.assembly.state.minutes import votes_for
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.recalls import Recall


def recall_rules(state: State) -> RecallOrders:
    """What the orders say of recalls; raises Refused if nothing."""
    found = orders_now(state).recall
    if found is None:
        raise Refused([NotInOrders("recall")])
    return found


def rules_above(state: State) -> RecallOrders:
    """By what an assembly opens and adds the recalls of its joint seats: its orders, or the usual rules while its
    provisional ones say nothing of it. That it has not adopted any stops no recall below (invariant 11).
    """
    return orders_now(state).recall or defaults.RECALL


def signatures_needed(rules: RecallOrders, members: int, attempt: int) -> int:
    """How many members of a body of that size ask for the attempt of this number in a term; never fewer than one."""
    start = rules.start
    first = start.small_share.of(members) if members < start.small else start.members.of(members)
    again = {1: 0, 2: start.second.of(members)}.get(attempt, start.later.of(members))
    return max(1, first, again)


def quorum_needed(state: State, recall: Recall, members: int) -> int:
    """Papers that make the ballot quorate: never more than the orders' share of the roll, and where fewer than that
    elected her, no more than what sufficed then: the quorum of a second call (rulings B1.8).
    """
    orders, rules = orders_now(state), recall_rules(state).vote
    usual = rules.quorum.needed(members)
    elected = votes_for(state, recall.assembly, recall.delegate)
    if not rules.as_elected or elected is None or elected[1] >= usual:
        return usual
    second = None if orders.convocation is None else orders.convocation.second_call
    return elected[1] if second is None else min(elected[1], second.needed(members))


def votes_needed(rules: RecallOrders, valid: int, elected: tuple[int, int] | None) -> int:
    """Papers for the recall that carry it: more than the orders' share of the valid ones; if fewer vote than at her
    election, also more than elected her. `elected`: her votes and the valid papers then.
    """
    needed = rules.vote.majority.needed(valid)
    if elected is not None and rules.vote.more_than_elected and valid < elected[1]:
        needed = max(needed, elected[0] + 1)
    return needed
