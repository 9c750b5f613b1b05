"""Conditions that acts of and on bodies share."""

from asamblea.assembly.conditions import Reasons, officers_sign
from asamblea.assembly.orders.bodies import BodyOrders
from asamblea.assembly.refusals.base import Refused, unless
from asamblea.assembly.refusals.bodies import BodyHasEnded, BodyUnknown, NotInOrders
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES, ENDED
from asamblea.assembly.state.orders import orders_now


def body_rules(state: State) -> BodyOrders:
    """What the orders say of bodies; raises Refused if nothing."""
    found = orders_now(state).bodies
    if found is None:
        raise Refused([NotInOrders("bodies")])
    return found


def known(state: State, body: str) -> Reasons:
    """The body is recognised here."""
    return unless(BODIES.find(state, body) is not None, BodyUnknown(body))


def alive(state: State) -> Reasons:
    """This body did not end."""
    ended = ENDED.find(state)
    return () if ended is None else (BodyHasEnded(ended.how),)


def board_signs(state: State, signers: tuple[str, ...]) -> Reasons:
    """As many of the board sign as must vouch for a key."""
    return officers_sign(state, signers, ("chair", "secretary", "teller"), orders_now(state).members.key_officers)
