"""The charged person, or nobody, ends her defence before its time is out: it was used (3.11)."""

from dataclasses import dataclass

from asamblea.assembly.acts.debates.acknowledge import by_the_charged
from asamblea.assembly.conditions import motion_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.debates import DefenceUsed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.debates import DefenceNotRunning
from asamblea.assembly.shelves import State
from asamblea.assembly.state.debates import defence_of
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "defence.end/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion."""

    motion: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """She has been heard."""
    motion = motion_of(state, act.payload.motion)
    stage = defence_of(state, motion.id).stage
    refuse(by_the_charged(motion, act.author), unless(stage == "running", DefenceNotRunning(stage)))
    return (DefenceUsed(at, motion.id),)
