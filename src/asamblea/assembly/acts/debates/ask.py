"""A delegate asks to speak (3.11)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import at_stage, motion_of, present, sitting_now
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.debates import FloorAsked
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.debates import AskedAlready
from asamblea.assembly.shelves import State
from asamblea.assembly.state.debates import DEBATES
from asamblea.assembly.step import Step
from asamblea.assembly.words.debates import Side
from asamblea.record.instants import Instant

TYPE = "floor.ask/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion, and the side that she will speak on."""

    motion: str
    side: Side


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """She stands on the list of speakers."""
    motion = motion_of(state, act.payload.motion)
    refuse(at_stage(motion, "debating"))
    debate = DEBATES.at(state, motion.id)
    waits = debate.speaker == act.author or any(member == act.author for member, _ in debate.queue)
    refuse(present(state, sitting_now(state), act.author), unless(not waits, AskedAlready(act.author)))
    return (FloorAsked(at, motion.id, act.author, act.payload.side),)
