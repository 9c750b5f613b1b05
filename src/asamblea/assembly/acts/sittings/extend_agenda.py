"""An accepted motion is added to the agenda before it closes (3.8); later it takes an urgent item's own vote."""

from dataclasses import dataclass

from asamblea.assembly.acts.sittings.convene import noticed, placeable
from asamblea.assembly.conditions import motion_of, sitting_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.sittings import AgendaExtended
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.members import OfficeNeeded
from asamblea.assembly.refusals.sittings import AgendaClosed, SittingNotAtStage
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import holds_office
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "agenda.extend/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The sitting and the motion."""

    sitting: str
    motion: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The motion stands on the agenda, and its notice begins."""
    sitting, motion = sitting_of(state, act.payload.sitting), motion_of(state, act.payload.motion)
    closes = sitting.opens_at - orders_now(state).sittings.agenda_close
    officer = holds_office(state, act.author, "chair") or holds_office(state, act.author, "secretary")
    refuse(
        unless(officer, OfficeNeeded("secretary")),
        unless(sitting.stage == "convened", SittingNotAtStage(sitting.id, sitting.stage, "convened")),
        unless(at <= closes, AgendaClosed(closes)),
        placeable(state, motion, sitting.opens_at, at, sitting.civil.offset),
    )
    return AgendaExtended(at, sitting.id, motion.id), noticed(motion, sitting.id, at, evidence.seq)
