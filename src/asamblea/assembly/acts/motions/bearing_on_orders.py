"""Proposed orders: they hold together, guarantees keep their own majority, house rules stay within theirs (3.22;
rulings B2.17; edge case 85).
"""

from collections.abc import Iterator

from asamblea.assembly.evidence import Evidence
from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.orders.coherence import faults
from asamblea.assembly.orders.difference import beyond_house_rules, touches_entrenched
from asamblea.assembly.orders.model import StandingOrders, parse_orders
from asamblea.assembly.refusals.base import Refusal, unless
from asamblea.assembly.refusals.motions import (
    BeyondHouseRules,
    EffectWithoutObject,
    GuaranteesEntrenched,
    OrdersIncoherent,
)
from asamblea.assembly.shelves import State
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.orders import are_adopted, orders_now
from asamblea.assembly.words.motions import Effect
from asamblea.record.errors import Malformed


def orders_faults(state: State, effect: Effect, rule: MotionClass, evidence: Evidence) -> Iterator[Refusal]:
    """Why the orders that the motion names cannot be proposed by this class."""
    data = evidence.texts.get(effect.on)
    if data is None:
        yield EffectWithoutObject(effect.kind, effect.on)
        return
    try:
        orders = parse_orders(data)
    except Malformed as fault:
        yield OrdersIncoherent(fault.place, fault.fault)
        return
    yield from _coherent(state, orders, effect.kind, rule)


def _coherent(state: State, proposed: StandingOrders, kind: str, rule: MotionClass) -> Iterator[Refusal]:
    """Orders that do not hold together; guarantees by too easy a class; more than house rules by a majority."""
    for fault in faults(proposed):
        yield OrdersIncoherent(f"{fault.place} ({fault.told})" if fault.told else fault.place, fault.code)
    now = orders_now(state)
    if kind == "house_rules":
        beyond = beyond_house_rules(now, proposed)
        yield from unless(not beyond, BeyondHouseRules(beyond))
    elif are_adopted(state) and now.guarding is not None:
        seats = BODY.at(state).seats
        needed = now.guarding.change.entrenched.majority.needed(seats)
        touched = touches_entrenched(now, proposed)
        if touched and rule.majority.needed(seats) < needed:
            yield GuaranteesEntrenched(touched, needed)
