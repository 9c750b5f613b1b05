"""In an emergency a convened sitting is moved to another place, or held remotely; its hour and agenda stay (3.26)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import sitting_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.emergencies import SittingMoved
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.emergencies import NoEmergency
from asamblea.assembly.refusals.members import OfficeNeeded
from asamblea.assembly.refusals.sittings import SittingNotAtStage
from asamblea.assembly.shelves import State
from asamblea.assembly.state.emergencies import emergency_now
from asamblea.assembly.state.members import holds_office
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "sitting.move/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The sitting, its new place (a reference or empty), and whether it is held remotely."""

    sitting: str
    place: str
    remote: bool


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The sitting is held there."""
    sitting = sitting_of(state, act.payload.sitting)
    officer = holds_office(state, act.author, "chair") or holds_office(state, act.author, "secretary")
    refuse(
        unless(officer, OfficeNeeded("secretary")),
        unless(emergency_now(state) is not None, NoEmergency()),
        unless(sitting.stage != "closed", SittingNotAtStage(sitting.id, sitting.stage, "convened")),
    )
    return (SittingMoved(at, sitting.id, act.payload.place, act.payload.remote),)
