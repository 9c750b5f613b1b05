"""The person, and she alone, waives the defence of one hearing; no majority can (3.11, edge case 31)."""

from dataclasses import dataclass

from asamblea.assembly.acts.debates.acknowledge import by_the_charged
from asamblea.assembly.acts.debates.serve import charged
from asamblea.assembly.conditions import at_stage, motion_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.debates import DefenceWaived
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "defence.waive/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion."""

    motion: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The hearing needs no slot any more."""
    motion = motion_of(state, act.payload.motion)
    refuse(
        charged(state, motion),
        by_the_charged(motion, act.author),
        at_stage(motion, "accepted", "noticed", "debating"),
    )
    return (DefenceWaived(at, motion.id),)
