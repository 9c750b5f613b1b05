"""Two officers of the electing body read her resignation: it takes effect when its time has passed, unless she takes it
back (rulings D9; edge cases 20, 21, 95).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import board_signs, known
from asamblea.assembly.acts.recalls.standing import elected_here
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.recall import ResignationRead
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.bodies import NotInOrders
from asamblea.assembly.refusals.recalls import NotBeforeHerBody, ResignationKnown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.recalls import RESIGNATIONS
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "resignation.read/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """Her letter (a restricted reference); `constrained`: she is detained, missing, or charged for her office;
    `in_person`: she said it before her body.
    """

    assembly: str
    electorate: str
    delegate: str
    letter: str
    constrained: bool
    in_person: bool


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """It is read; a key, hers or stolen, never resigns for her."""
    told, rules = act.payload, orders_now(state).delegates
    if rules is None:
        raise Refused([NotInOrders("delegates")])
    waiting = RESIGNATIONS.find(state, told.delegate)
    refuse(
        board_signs(state, act.signers),
        known(state, told.assembly),
        elected_here(state, told.assembly, told.delegate),
        unless(told.in_person or not told.constrained, NotBeforeHerBody(told.delegate)),
        () if waiting is None else (ResignationKnown(waiting.takes_effect),),
    )
    return (ResignationRead(at, told.assembly, told.electorate, told.delegate, at + rules.resignation),)
