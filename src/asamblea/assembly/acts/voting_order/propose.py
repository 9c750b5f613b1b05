"""The commission proposes in which order amendments are voted, with a reason a line; only its structure is a rule, and
the assembly may vote another (rulings B4.3).
"""

from dataclasses import dataclass

from asamblea.assembly.commission import of_commission
from asamblea.assembly.conditions import text_open
from asamblea.assembly.drafting import charter_now
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.recommendations import VotingOrderProposed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.recommendations import OrderVoted
from asamblea.assembly.shelves import State
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.recommendations import VOTING_ORDERS, order_now
from asamblea.assembly.step import Step
from asamblea.assembly.voting_orders import checked
from asamblea.record.instants import Instant

TYPE = "voting_order.propose/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The text; public references to its words now, to the order, and to the amendments that it names (the words of
    each, a line each, in that order).
    """

    text: str
    base: str
    order: str
    amendments: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The order is public, and binds after the time of the orders."""
    put = act.payload
    text = text_open(state, put.text)
    stands, known = order_now(state, text.id, at), VOTING_ORDERS.find(state, text.id)
    voted = "" if stands is None else stands.motion
    refuse(of_commission(state, act.author), unless(not voted, OrderVoted(voted)))
    lines = checked(state, text, charter_now(text, evidence, put.base), put.order, put.amendments, evidence)
    orders = orders_now(state).amendments
    binds = at + (0 if orders is None else orders.order_published)
    version = 1 if known is None else known.version + 1
    return (VotingOrderProposed(at, text.id, put.order, version, lines, binds, act.author),)
