"""The chair takes up a motion that stands before the open sitting (3.10, 3.11)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import at_stage, motion_of, office, sitting_now
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.debates import DebateOpened
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.sittings import NotOnAgenda
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "debate.open/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion."""

    motion: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The debate is open."""
    motion, sitting = motion_of(state, act.payload.motion), sitting_now(state)
    refuse(
        office(state, act.author, "chair"),
        at_stage(motion, "noticed"),
        unless(motion.sitting == sitting.id, NotOnAgenda(motion.id, sitting.id)),
    )
    return (DebateOpened(at, motion.id, sitting.id, motion.reading),)
