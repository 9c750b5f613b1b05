"""The debate is closed: when nobody asks to speak, or by an adopted closure after its shortest time; never while a
defence is owed or running (3.11, rulings B2.1, D4).
"""

from dataclasses import dataclass

from asamblea.assembly.conditions import at_stage, chair_or_next_hand, hearing_owed, motion_of, sitting_now
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.debates import DebateClosed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.debates import FloorTaken, SpeakersWait
from asamblea.assembly.shelves import State
from asamblea.assembly.state.debates import DEBATES
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "debate.close/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion."""

    motion: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The debate is closed; the motion can be put."""
    motion, sitting = motion_of(state, act.payload.motion), sitting_now(state)
    refuse(at_stage(motion, "debating"))
    debate = DEBATES.at(state, motion.id)
    grace = debate.opened_at + ORDERS.at(state, motion.orders).debates.close_grace
    refuse(
        chair_or_next_hand(state, act.author, sitting, at, grace),
        unless(debate.speaker == "", FloorTaken(debate.speaker)),
        unless(not debate.queue, SpeakersWait(len(debate.queue))),
        hearing_owed(state, motion),
    )
    return (DebateClosed(at, motion.id),)
