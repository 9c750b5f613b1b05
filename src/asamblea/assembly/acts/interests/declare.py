"""A delegate with an interest of her own stands aside from the votes on a motion: neither in the base nor in the count
(3.21; rulings D25).
"""

from dataclasses import dataclass

from asamblea.assembly.conditions import at_stage, motion_of, seat
from asamblea.assembly.events.appeals import InterestDeclared
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.appeals import AsideAlready
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.shelves import State
from asamblea.assembly.state.appeals import ASIDE
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "interest.declare/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion, and the ground (a reference, which may be restricted)."""

    motion: str
    ground: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """She stands aside from the next vote on the motion on."""
    motion = motion_of(state, act.payload.motion)
    refuse(
        seat(state, act.author),
        at_stage(motion, "filed", "accepted", "noticed", "debating", "debated", "first_passed", "amended_at_second"),
        unless(ASIDE.find(state, (motion.id, act.author)) is None, AsideAlready(act.author)),
    )
    return (InterestDeclared(at, motion.id, act.author, act.payload.ground),)
