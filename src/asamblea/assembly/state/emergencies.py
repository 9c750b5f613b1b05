"""Emergencies. Only the manner is freed; maximum intervals stand still meanwhile (procedure 3.26; rulings B4.2, D1)."""

from dataclasses import dataclass, replace

from asamblea.assembly.events.emergencies import (
    EmergencyCertified,
    EmergencyEnded,
    EmergencyRenewed,
    SittingMoved,
    SittingOnPaper,
)
from asamblea.assembly.shelves import Shelf, Single, State
from asamblea.assembly.state.deadlines import DEADLINES, drop_deadline, set_deadline
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Emergency:
    """One emergency: since when and until when it holds, and how often it was renewed."""

    id: str
    since: Instant
    until: Instant
    renewals: int


EMERGENCIES: Shelf[str, Emergency] = Shelf("emergencies")
ON_PAPER: Shelf[str, Instant] = Shelf("sittings on paper")
_NOW: Single[str] = Single("emergency")


def emergency_now(state: State) -> Emergency | None:
    """The emergency that holds, if one does."""
    found = _NOW.find(state)
    return EMERGENCIES.at(state, found) if found else None


@evolves(EmergencyCertified)
def _certified(state: State, event: EmergencyCertified) -> State:
    state = EMERGENCIES.put(state, event.emergency, Emergency(event.emergency, event.at, event.until, 0))
    state = set_deadline(state, event.until, "emergency", event.emergency)
    return _put_off(_NOW.put(state, event.emergency), event.until - event.at)


@evolves(EmergencyRenewed)
def _renewed(state: State, event: EmergencyRenewed) -> State:
    emergency = EMERGENCIES.at(state, event.emergency)
    longer = event.until - emergency.until
    emergency = replace(emergency, until=event.until, renewals=emergency.renewals + 1)
    state = EMERGENCIES.put(state, event.emergency, emergency)
    return _put_off(set_deadline(state, event.until, "emergency", event.emergency), longer)


@evolves(EmergencyEnded)
def _ended(state: State, event: EmergencyEnded) -> State:
    return _NOW.put(drop_deadline(state, "emergency", event.emergency), "")


def _put_off(state: State, by: int) -> State:
    """No second vote lapses by days of emergency, where the orders in force say so."""
    guarding = orders_now(state).guarding
    if guarding is None or not guarding.emergency.clocks_stop:
        return state
    for (kind, motion_id), deadline in DEADLINES.all(state).items():
        if kind == "lapse":
            motion = MOTIONS.at(state, motion_id)
            assert motion.first is not None
            first = replace(motion.first, lapses_at=motion.first.lapses_at + by)
            state = MOTIONS.put(state, motion_id, replace(motion, first=first))
            state = set_deadline(state, deadline.at + by, "lapse", motion_id)
    return state


@evolves(SittingMoved)
def _moved(state: State, event: SittingMoved) -> State:
    sitting = replace(SITTINGS.at(state, event.sitting), place=event.place, remote=event.remote)
    return SITTINGS.put(state, event.sitting, sitting)


@evolves(SittingOnPaper)
def _on_paper(state: State, event: SittingOnPaper) -> State:
    return ON_PAPER.put(state, event.sitting, event.at)
