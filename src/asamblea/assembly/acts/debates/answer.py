"""The charged person files her written answer, up to the vote; it stands beside the motion and on the ballot (3.11,
edge case 32).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.debates.acknowledge import by_the_charged
from asamblea.assembly.acts.debates.serve import charged
from asamblea.assembly.conditions import at_stage, motion_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.debates import DefenceAnswered
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "defence.answer/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion, and the answer (a public reference)."""

    motion: str
    answer: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Her answer is attached."""
    motion = motion_of(state, act.payload.motion)
    refuse(
        charged(state, motion),
        by_the_charged(motion, act.author),
        at_stage(motion, "accepted", "noticed", "debating", "debated"),
    )
    return (DefenceAnswered(at, motion.id, act.payload.answer),)
