"""A delegate sponsors a motion; at the threshold it is filed (3.9)."""

from dataclasses import dataclass

from asamblea.assembly.acts.motions.filing import filed
from asamblea.assembly.conditions import at_stage, motion_of, seat
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.motions import MotionSponsored
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.motions import AlreadySponsor
from asamblea.assembly.shelves import State
from asamblea.assembly.state.motions import class_of
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "motion.sponsor/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion."""

    motion: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """One more sponsor; the last one that was needed files the motion."""
    motion = motion_of(state, act.payload.motion)
    refuse(
        seat(state, act.author),
        at_stage(motion, "gathering"),
        unless(act.author not in motion.sponsors, AlreadySponsor(act.author)),
    )
    sponsored = MotionSponsored(at, motion.id, act.author)
    if len(motion.sponsors) + 1 < motion.sponsors_needed:
        return (sponsored,)
    return (sponsored, *filed(state, motion.id, class_of(state, motion), at, evidence.seq))
