"""Motions and where each stands. There is no event that sets a stage at will."""

from dataclasses import dataclass, replace
from typing import Any

from asamblea.assembly.events.motions import (
    MotionAccepted,
    MotionAdopted,
    MotionAnnulled,
    MotionFiled,
    MotionFirstPassed,
    MotionLapsed,
    MotionLost,
    MotionNoticed,
    MotionReturned,
    MotionSponsored,
    MotionTabled,
    MotionUnreached,
    MotionWithdrawn,
)
from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.deadlines import drop_deadline, set_deadline
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.words.motions import Effect, MotionStage
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class FirstVote:
    """The first vote that a motion passed: where, when, what it makes possible and until when.

    `seq` is the entry that declared it.
    """

    vote: str
    sitting: str
    at: Instant
    not_before: Instant
    lapses_at: Instant
    seq: int


@dataclass(frozen=True, slots=True)
class Motion:
    """A motion.

    `kind` is its class in the orders pinned at tabling; `reading` is the one it stands in, from 1; `noticed_at`,
    `notice_seq` are its latest notice; `decided_by` is the vote that ended it.
    """

    id: str
    kind: str
    stage: MotionStage
    title: str
    text: str
    reasons: str
    effect: Effect
    by: str
    orders: str
    tabled_at: Instant
    sponsors: tuple[str, ...]
    sponsors_needed: int
    reading: int
    sitting: str
    noticed_at: Instant | None
    notice_seq: int
    grounds: str
    first: FirstVote | None
    decided_by: str


MOTIONS: Shelf[str, Motion] = Shelf("motions")


def next_motion_id(state: State) -> str:
    """The id, and public number, that the next motion will have."""
    return f"m{len(MOTIONS.all(state)) + 1}"


def class_of(state: State, motion: Motion) -> MotionClass:
    """The class of the motion under the orders that it pinned."""
    return ORDERS.at(state, motion.orders).classes[motion.kind]


def _change(state: State, motion: str, **fields: Any) -> State:
    return MOTIONS.put(state, motion, replace(MOTIONS.at(state, motion), **fields))


@evolves(MotionTabled)
def _tabled(state: State, event: MotionTabled) -> State:
    motion = Motion(
        id=event.motion,
        kind=event.kind,
        stage="gathering",
        title=event.title,
        text=event.text,
        reasons=event.reasons,
        effect=event.effect,
        by=event.by,
        orders=event.orders,
        tabled_at=event.at,
        sponsors=(event.by,),
        sponsors_needed=event.sponsors_needed,
        reading=1,
        sitting="",
        noticed_at=None,
        notice_seq=0,
        grounds="",
        first=None,
        decided_by="",
    )
    return MOTIONS.put(state, event.motion, motion)


@evolves(MotionSponsored)
def _sponsored(state: State, event: MotionSponsored) -> State:
    return _change(state, event.motion, sponsors=(*MOTIONS.at(state, event.motion).sponsors, event.by))


@evolves(MotionFiled)
def _filed(state: State, event: MotionFiled) -> State:
    state = set_deadline(state, event.ruling_due, "ruling", event.motion)
    return _change(state, event.motion, stage="filed")


@evolves(MotionAccepted)
def _accepted(state: State, event: MotionAccepted) -> State:
    return _change(drop_deadline(state, "ruling", event.motion), event.motion, stage="accepted")


@evolves(MotionReturned)
def _returned(state: State, event: MotionReturned) -> State:
    return _change(drop_deadline(state, "ruling", event.motion), event.motion, stage="returned", grounds=event.grounds)


@evolves(MotionNoticed)
def _noticed(state: State, event: MotionNoticed) -> State:
    return _change(
        state,
        event.motion,
        stage="noticed",
        sitting=event.sitting,
        reading=event.reading,
        noticed_at=event.at,
        notice_seq=event.seq,
    )


@evolves(MotionWithdrawn)
def _withdrawn(state: State, event: MotionWithdrawn) -> State:
    return _change(drop_deadline(state, "ruling", event.motion), event.motion, stage="withdrawn")


@evolves(MotionUnreached)
def _unreached(state: State, event: MotionUnreached) -> State:
    first = MOTIONS.at(state, event.motion).first
    return _change(state, event.motion, stage="accepted" if first is None else "first_passed", sitting="")


@evolves(MotionFirstPassed)
def _first_passed(state: State, event: MotionFirstPassed) -> State:
    sitting = MOTIONS.at(state, event.motion).sitting
    first = FirstVote(event.vote, sitting, event.at, event.not_before, event.lapses_at, event.seq)
    state = set_deadline(state, event.lapses_at, "lapse", event.motion)
    return _change(state, event.motion, stage="first_passed", first=first, sitting="")


@evolves(MotionAdopted)
def _adopted(state: State, event: MotionAdopted) -> State:
    return _change(drop_deadline(state, "lapse", event.motion), event.motion, stage="adopted", decided_by=event.vote)


@evolves(MotionLost)
def _lost(state: State, event: MotionLost) -> State:
    return _change(drop_deadline(state, "lapse", event.motion), event.motion, stage="lost", decided_by=event.vote)


@evolves(MotionLapsed)
def _lapsed(state: State, event: MotionLapsed) -> State:
    return _change(drop_deadline(state, "lapse", event.motion), event.motion, stage="lapsed")


@evolves(MotionAnnulled)
def _annulled(state: State, event: MotionAnnulled) -> State:
    return _change(drop_deadline(state, "lapse", event.motion), event.motion, stage="annulled")
