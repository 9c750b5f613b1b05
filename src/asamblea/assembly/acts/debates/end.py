"""A speech ends: the speaker yields. When the time is out it ends of itself (3.11)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import at_stage, motion_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.debates import FloorEnded
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.debates import NotTheSpeaker
from asamblea.assembly.shelves import State
from asamblea.assembly.state.debates import DEBATES
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "floor.end/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion."""

    motion: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The floor is free."""
    motion = motion_of(state, act.payload.motion)
    refuse(at_stage(motion, "debating"))
    refuse(unless(DEBATES.at(state, motion.id).speaker == act.author, NotTheSpeaker(act.author)))
    return (FloorEnded(at, motion.id, act.author),)
