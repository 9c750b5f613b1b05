"""The person served signs for the charges; her receipt bounds the time of service (DESIGN section 5, Time)."""

from dataclasses import dataclass

from asamblea.assembly.acts.debates.serve import charged
from asamblea.assembly.conditions import Reasons, at_stage, motion_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.debates import ChargesAcknowledged
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.debates import NotCharged
from asamblea.assembly.shelves import State
from asamblea.assembly.state.motions import Motion
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "charges.acknowledge/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion."""

    motion: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """She has the charges."""
    motion = motion_of(state, act.payload.motion)
    refuse(at_stage(motion, "accepted", "noticed"), charged(state, motion), by_the_charged(motion, act.author))
    return (ChargesAcknowledged(at, motion.id, act.author, evidence.seq),)


def by_the_charged(motion: Motion, member: str) -> Reasons:
    """It is she whom the motion charges."""
    return unless(motion.effect.on == member, NotCharged(motion.id))
