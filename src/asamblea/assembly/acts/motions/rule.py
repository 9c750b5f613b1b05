"""The chair rules on admissibility, with grounds if not; without a ruling in time the motion is accepted, and a ruling
can be overruled (3.10, 3.11).
"""

from dataclasses import dataclass

from asamblea.assembly.conditions import at_stage, motion_of, office
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.motions import MotionAccepted, MotionReturned
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.motions import GroundsMissing
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.assembly.words.motions import Ruling
from asamblea.record.instants import Instant

TYPE = "motion.rule/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The ruling; `grounds` is a public reference, needed to return a motion."""

    motion: str
    ruling: Ruling
    grounds: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Accepted, or returned with grounds."""
    ruling = act.payload
    motion = motion_of(state, ruling.motion)
    refuse(
        office(state, act.author, "chair"),
        at_stage(motion, "filed"),
        unless(ruling.ruling == "accepted" or ruling.grounds, GroundsMissing(motion.id)),
    )
    if ruling.ruling == "accepted":
        return (MotionAccepted(at, motion.id, act.author),)
    return (MotionReturned(at, motion.id, act.author, ruling.grounds),)
