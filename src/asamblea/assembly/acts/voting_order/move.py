"""Delegates move another voting order; it is put at once, without debate (rulings B4.3)."""

from dataclasses import dataclass

from asamblea.assembly.acts.texts.tabling import Tabling, put_before_the_sitting
from asamblea.assembly.conditions import delegates_sign, present, sitting_now, text_open
from asamblea.assembly.drafting import charter_now
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.provisions import class_of_question
from asamblea.assembly.refusals.base import refuse
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import accredited
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.step import Step
from asamblea.assembly.voting_orders import checked
from asamblea.record.instants import Instant

TYPE = "voting_order.move/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The text; public references to a title, to its words now, to the order, and to the amendments that it names (the
    words of each, a line each, in that order).
    """

    text: str
    title: str
    base: str
    order: str
    amendments: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Its motion stands before the sitting, ready to be voted."""
    put = act.payload
    text, sitting = text_open(state, put.text), sitting_now(state)
    orders = orders_now(state).amendments
    needed = 1 if orders is None else orders.order_movers.of(accredited(state))
    refuse(present(state, sitting, act.author), delegates_sign(state, act.signers, needed))
    class_of_question(state, "voting_order")
    checked(state, text, charter_now(text, evidence, put.base), put.order, put.amendments, evidence)
    question = Tabling(act.signers, text.id, "voting_order", put.order, put.title, put.order)
    return tuple(put_before_the_sitting(state, question, sitting.id, at, evidence.seq, debated=True))
