"""A body demands that an assembly sit: when enough do, the date comes by rule (rulings D7; edge case 83)."""

from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import alive, board_signs, known
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.bodies import SittingDemanded
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse
from asamblea.assembly.refusals.bodies import DemandedBefore
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import COUNTS_FOR, DEMANDS
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "sitting.demand/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The assembly, and the restricted reference of the minutes that decided it, or empty."""

    assembly: str
    minutes: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The demand, which the assembly cites."""
    before = DEMANDS.find(state, act.payload.assembly)
    refuse(
        alive(state),
        board_signs(state, act.signers),
        known(state, act.payload.assembly),
        () if before is None or at - before >= COUNTS_FOR else (DemandedBefore(before),),
    )
    return (SittingDemanded(at, act.payload.assembly),)
