"""A delegate registers at a sitting: presence is what people did, never a heartbeat (3.14)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import seat, sitting_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.sittings import PresenceRegistered
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.sittings import RegistrationNotOpen, SittingNotAtStage
from asamblea.assembly.shelves import State
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "presence.register/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The sitting."""

    sitting: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """She is present until she leaves or the sitting closes."""
    sitting = sitting_of(state, act.payload.sitting)
    opens = sitting.opens_at - orders_now(state).sittings.registration
    refuse(
        seat(state, act.author),
        unless(sitting.stage != "closed", SittingNotAtStage(sitting.id, sitting.stage, "open")),
        unless(at >= opens, RegistrationNotOpen(opens)),
    )
    return (PresenceRegistered(at, sitting.id, act.author),)
