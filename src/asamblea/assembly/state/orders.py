"""Which standing orders there are, and which hold."""

import base64
from dataclasses import dataclass
from functools import lru_cache

from asamblea.assembly.events.orders import OrdersAdopted, OrdersAwaited, OrdersNamed, OrdersProposed, OrdersRestored
from asamblea.assembly.orders.model import StandingOrders, parse_orders
from asamblea.assembly.shelves import Shelf, Single, State
from asamblea.assembly.state.evolve import evolves


@dataclass(frozen=True, slots=True)
class InForce:
    """The hash of the orders that hold now; `motion` adopted them, or is empty while they are provisional; `before`
    held until then.
    """

    orders: str
    motion: str
    since: int
    before: "InForce | None"


ORDERS: Shelf[str, StandingOrders] = Shelf("orders")
PROPOSED: Shelf[str, str] = Shelf("proposed orders")
IN_FORCE: Single[InForce] = Single("orders in force")
# Adopted, and in force from the next sitting; None once they are.
AWAITED: Single[OrdersAwaited | None] = Single("orders awaited")


def orders_now(state: State) -> StandingOrders:
    """The standing orders in force."""
    return ORDERS.at(state, IN_FORCE.at(state).orders)


def are_adopted(state: State) -> bool:
    """Whether the body has adopted orders of its own."""
    return IN_FORCE.at(state).motion != ""


@lru_cache(maxsize=64)
def _parsed(data: str) -> StandingOrders:
    """Orders are the same in many logs: they are parsed and kept once."""
    return parse_orders(base64.b64decode(data))


@evolves(OrdersNamed)
def _named(state: State, event: OrdersNamed) -> State:
    state = ORDERS.put(state, event.orders, _parsed(event.data))
    return IN_FORCE.put(state, InForce(event.orders, "", event.at, None))


@evolves(OrdersProposed)
def _proposed(state: State, event: OrdersProposed) -> State:
    state = ORDERS.put(state, event.orders, _parsed(event.data))
    return PROPOSED.put(state, event.motion, event.orders)


@evolves(OrdersAdopted)
def _adopted(state: State, event: OrdersAdopted) -> State:
    state = AWAITED.put(state, None)
    return IN_FORCE.put(state, InForce(event.orders, event.motion, event.at, IN_FORCE.at(state)))


@evolves(OrdersAwaited)
def _awaited(state: State, event: OrdersAwaited) -> State:
    return AWAITED.put(state, event)


@evolves(OrdersRestored)
def _restored(state: State, event: OrdersRestored) -> State:
    awaited = AWAITED.find(state)
    if awaited is not None and awaited.motion == event.motion:
        return AWAITED.put(state, None)
    before = IN_FORCE.at(state).before
    return IN_FORCE.put(state, before) if before is not None else state
