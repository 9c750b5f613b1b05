"""Debates, the floor, and the defence of a charged person."""

from dataclasses import dataclass, replace

from asamblea.assembly.events.debates import (
    ChargesAcknowledged,
    ChargesServed,
    DebateClosed,
    DebateOpened,
    DefenceAnswered,
    DefenceOpened,
    DefenceStoodOpen,
    DefenceUsed,
    DefenceWaived,
    FloorAsked,
    FloorEnded,
    FloorGiven,
)
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.deadlines import drop_deadline, set_deadline
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.words.debates import DefenceStage, ServiceManner, Side
from asamblea.assembly.words.motions import MotionStage
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Debate:
    """The debate of one reading: who asked to speak and not yet has, in order; who has the floor and until when; who
    spoke on which side.
    """

    motion: str
    opened_at: Instant
    closed_at: Instant | None
    queue: tuple[tuple[str, Side], ...]
    speaker: str
    speaker_side: Side
    until: Instant
    spoken: tuple[tuple[str, Side], ...]


@dataclass(frozen=True, slots=True)
class Defence:
    """The defence of one motion: attempts at service, the instant from which notice runs (None until served), the
    receipt, the answer, and each slot that stood open unused; `waived_for` the sitting for whose hearing she waived,
    empty until it is known.
    """

    attempts: tuple[tuple[Instant, ServiceManner], ...]
    served_at: Instant | None
    served_seq: int
    acknowledged_at: Instant | None
    answer: str
    stage: DefenceStage
    until: Instant
    stood_open: tuple[Instant, ...]
    waived_for: str = ""


NO_DEFENCE_YET = Defence((), None, 0, None, "", "owed", 0, ())

DEBATES: Shelf[str, Debate] = Shelf("debates")
DEFENCES: Shelf[str, Defence] = Shelf("defences")


def defence_of(state: State, motion: str) -> Defence:
    """The defence as it stands; one that is wholly owed if nothing was done. A waiver holds for one hearing alone: in
    another sitting the defence is owed again (3.11).
    """
    defence = DEFENCES.find(state, motion) or NO_DEFENCE_YET
    if defence.stage != "waived" or MOTIONS.at(state, motion).sitting in ("", defence.waived_for):
        return defence
    return replace(defence, stage="stood_open" if defence.stood_open else "owed") if defence.waived_for else defence


def _stage(state: State, motion: str, stage: MotionStage) -> State:
    return MOTIONS.put(state, motion, replace(MOTIONS.at(state, motion), stage=stage))


@evolves(DebateOpened)
def _opened(state: State, event: DebateOpened) -> State:
    debate = Debate(event.motion, event.at, None, (), "", "neither", 0, ())
    defence = DEFENCES.find(state, event.motion)
    if defence is not None and defence.stage == "waived" and not defence.waived_for:
        state = DEFENCES.put(state, event.motion, replace(defence, waived_for=event.sitting))
    return _stage(DEBATES.put(state, event.motion, debate), event.motion, "debating")


@evolves(DebateClosed)
def _closed(state: State, event: DebateClosed) -> State:
    debate = replace(DEBATES.at(state, event.motion), closed_at=event.at, queue=())
    return _stage(DEBATES.put(state, event.motion, debate), event.motion, "debated")


@evolves(FloorAsked)
def _asked(state: State, event: FloorAsked) -> State:
    debate = DEBATES.at(state, event.motion)
    return DEBATES.put(state, event.motion, replace(debate, queue=(*debate.queue, (event.member, event.side))))


@evolves(FloorGiven)
def _given(state: State, event: FloorGiven) -> State:
    debate = DEBATES.at(state, event.motion)
    side = next(side for member, side in debate.queue if member == event.member)
    rest = tuple(asked for asked in debate.queue if asked[0] != event.member)
    debate = replace(debate, queue=rest, speaker=event.member, speaker_side=side, until=event.until)
    return set_deadline(DEBATES.put(state, event.motion, debate), event.until, "floor", event.motion)


@evolves(FloorEnded)
def _ended(state: State, event: FloorEnded) -> State:
    debate = DEBATES.at(state, event.motion)
    debate = replace(debate, speaker="", spoken=(*debate.spoken, (event.member, debate.speaker_side)))
    return drop_deadline(DEBATES.put(state, event.motion, debate), "floor", event.motion)


@evolves(ChargesServed)
def _served(state: State, event: ChargesServed) -> State:
    defence = defence_of(state, event.motion)
    defence = replace(defence, attempts=(*defence.attempts, (event.at, event.manner)))
    if event.complete:
        defence = replace(defence, served_at=event.at, served_seq=event.seq)
    return DEFENCES.put(state, event.motion, defence)


@evolves(ChargesAcknowledged)
def _acknowledged(state: State, event: ChargesAcknowledged) -> State:
    defence = defence_of(state, event.motion)
    served = event.at if defence.served_at is None else defence.served_at
    seq = event.seq if defence.served_at is None else defence.served_seq
    return DEFENCES.put(
        state, event.motion, replace(defence, acknowledged_at=event.at, served_at=served, served_seq=seq)
    )


@evolves(DefenceAnswered)
def _answered(state: State, event: DefenceAnswered) -> State:
    return DEFENCES.put(state, event.motion, replace(defence_of(state, event.motion), answer=event.answer))


@evolves(DefenceOpened)
def _slot_opened(state: State, event: DefenceOpened) -> State:
    defence = replace(defence_of(state, event.motion), stage="running", until=event.until)
    return set_deadline(DEFENCES.put(state, event.motion, defence), event.until, "defence", event.motion)


@evolves(DefenceUsed)
def _used(state: State, event: DefenceUsed) -> State:
    state = drop_deadline(state, "defence", event.motion)
    return DEFENCES.put(state, event.motion, replace(defence_of(state, event.motion), stage="used"))


@evolves(DefenceWaived)
def _waived(state: State, event: DefenceWaived) -> State:
    state = drop_deadline(state, "defence", event.motion)
    sitting = MOTIONS.at(state, event.motion).sitting
    defence = replace(defence_of(state, event.motion), stage="waived", waived_for=sitting)
    return DEFENCES.put(state, event.motion, defence)


@evolves(DefenceStoodOpen)
def _stood_open(state: State, event: DefenceStoodOpen) -> State:
    defence = defence_of(state, event.motion)
    state = drop_deadline(state, "defence", event.motion)
    return DEFENCES.put(
        state, event.motion, replace(defence, stage="stood_open", stood_open=(*defence.stood_open, event.at))
    )
