"""A neighbour vouches for a body that asks an assembly for recognition (rulings D15)."""

from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import alive, board_signs, known
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.bodies import BodyVouched
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.bodies import OwnBody
from asamblea.assembly.shelves import State
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "body.vouch/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The assembly that is to recognise, and the body that is vouched for: origins both."""

    assembly: str
    body: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The word of this body, which the assembly cites."""
    refuse(
        alive(state),
        board_signs(state, act.signers),
        known(state, act.payload.assembly),
        unless(act.payload.body != BODY.at(state).origin, OwnBody()),
    )
    return (BodyVouched(at, act.payload.assembly, act.payload.body),)
