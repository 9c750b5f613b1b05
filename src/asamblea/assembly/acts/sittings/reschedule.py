"""The hour of a sitting is moved: later only, once within the orders' limit.

Earlier is not possible by any act (3.7, edge case 29).
"""

from dataclasses import dataclass

from asamblea.assembly.conditions import LATEST, Reasons, is_missed, sitting_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.sittings import SittingRescheduled
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.members import OfficeNeeded
from asamblea.assembly.refusals.sittings import HourMovedEarlier, SittingMissed, SittingNotAtStage, TooFarAhead
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import holds_office
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.sittings import Sitting
from asamblea.assembly.step import Step
from asamblea.assembly.words.sittings import CivilTime
from asamblea.record.instants import Instant

TYPE = "sitting.reschedule/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The sitting and its new hour."""

    sitting: str
    opens_at: Instant
    civil: CivilTime


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The sitting has its new hour."""
    sitting = sitting_of(state, act.payload.sitting)
    officer = holds_office(state, act.author, "chair") or holds_office(state, act.author, "secretary")
    refuse(
        unless(officer, OfficeNeeded("chair")),
        unless(sitting.stage == "convened", SittingNotAtStage(sitting.id, sitting.stage, "convened")),
        unless(not is_missed(sitting, at), SittingMissed(sitting.id, sitting.opens_at + LATEST)),
        _within(state, sitting, act.payload.opens_at),
    )
    return (SittingRescheduled(at, sitting.id, act.payload.opens_at, act.payload.civil),)


def _within(state: State, sitting: Sitting, opens_at: Instant) -> Reasons:
    latest = sitting.noticed_for + orders_now(state).sittings.later_at_most
    return (
        *unless(opens_at > sitting.opens_at, HourMovedEarlier(sitting.opens_at)),
        *unless(opens_at <= latest, TooFarAhead(latest)),
    )
