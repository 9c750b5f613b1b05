"""Emergencies. Only the manner is freed; maximum intervals stand still meanwhile (procedure 3.26; rulings B4.2, D1)."""

from dataclasses import dataclass, replace

from asamblea.assembly.events.emergencies import (
    EmergencyCertified,
    EmergencyConfirmed,
    EmergencyEnded,
    EmergencyRenewed,
    SittingMoved,
    SittingOnPaper,
)
from asamblea.assembly.shelves import Shelf, Single, State
from asamblea.assembly.state.deadlines import DEADLINES, drop_deadline, set_deadline
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.state.motions import MOTIONS, Motion, class_of
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.sittings import SITTINGS
from asamblea.assembly.state.votes import VOTES
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Emergency:
    """One emergency: since when and until when it holds, how often it was renewed, and the motion that confirmed what
    was decided in it, or empty.
    """

    id: str
    since: Instant
    until: Instant
    renewals: int
    confirmed_by: str = ""


EMERGENCIES: Shelf[str, Emergency] = Shelf("emergencies")
ON_PAPER: Shelf[str, Instant] = Shelf("sittings on paper")
_NOW: Single[str] = Single("emergency")


def emergency_now(state: State) -> Emergency | None:
    """The emergency that holds, if one does."""
    found = _NOW.find(state)
    return EMERGENCIES.at(state, found) if found else None


def decided_in(state: State, emergency: Emergency) -> tuple[Motion, ...]:
    """What was adopted while it held and is to be confirmed: no protected class, whose guarantees were whole (rulings
    D1), and nothing that had an effect on the procedure alone.
    """
    found = (
        motion
        for motion in MOTIONS.all(state).values()
        if motion.stage == "adopted" and motion.effect.kind == "none" and motion.decided_by
        and not class_of(state, motion).protected and not class_of(state, motion).incidental
    )  # fmt: skip
    return tuple(
        motion for motion in sorted(found, key=lambda each: int(each.id[1:])) if _held_at(state, emergency, motion)
    )


def _held_at(state: State, emergency: Emergency, motion: Motion) -> bool:
    closed = VOTES.at(state, motion.decided_by).closed
    return closed is not None and emergency.since <= closed.at < emergency.until


def unconfirmed(state: State, at: Instant) -> tuple[tuple[Emergency, Motion], ...]:
    """What was decided in emergencies that were over by an instant, and nobody has confirmed."""
    over = (each for each in EMERGENCIES.all(state).values() if each.until <= at and not each.confirmed_by)
    return tuple((each, motion) for each in sorted(over, key=_number) for motion in decided_in(state, each))


def _number(emergency: Emergency) -> int:
    return int(emergency.id[1:])


@evolves(EmergencyConfirmed)
def _confirmed(state: State, event: EmergencyConfirmed) -> State:
    emergency = replace(EMERGENCIES.at(state, event.emergency), confirmed_by=event.motion)
    return EMERGENCIES.put(state, event.emergency, emergency)


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
