"""The chair takes up a motion that stands before the open sitting (3.10, 3.11)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import at_stage, chair_or_next_hand, motion_of, sitting_now
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.debates import DebateOpened
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.sittings import NotOnAgenda
from asamblea.assembly.shelves import State
from asamblea.assembly.state.motions import Motion
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.sittings import Sitting
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
        chair_or_next_hand(state, act.author, sitting, at, _grace(state, motion, sitting)),
        at_stage(motion, "noticed"),
        unless(motion.sitting == sitting.id, NotOnAgenda(motion.id, sitting.id)),
    )
    return (DebateOpened(at, motion.id, sitting.id, motion.reading),)


def _grace(state: State, motion: Motion, sitting: Sitting) -> Instant:
    """When any delegate present may take it up: the sitting has been open, and the motion before it, for so long."""
    assert sitting.opened_at is not None
    before = max(sitting.opened_at, motion.noticed_at or 0)
    return before + ORDERS.at(state, motion.orders).debates.put_grace
