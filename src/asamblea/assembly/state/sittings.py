"""Sittings, their agendas, who is present."""

from dataclasses import dataclass, replace

from asamblea.assembly.events.sittings import (
    AgendaExtended,
    PresenceEnded,
    PresenceRegistered,
    SittingClosed,
    SittingConvened,
    SittingOpened,
    SittingRescheduled,
)
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.words.sittings import CivilTime, SittingKind, SittingStage
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Sitting:
    """A sitting.

    `seq` is the entry that gave notice of it; `noticed_for` is the hour as first noticed, `opens_at` the one that
    holds now; `opened_at`, `closed_at` are None until then; `quorum_needed` is what made it quorate.
    """

    id: str
    kind: SittingKind
    stage: SittingStage
    convened_at: Instant
    seq: int
    opens_at: Instant
    noticed_for: Instant
    civil: CivilTime
    place: str
    remote: bool
    agenda: tuple[str, ...]
    by: str
    opened_at: Instant | None
    closed_at: Instant | None
    quorum_needed: int


@dataclass(frozen=True, slots=True)
class Presence:
    """When a member registered at a sitting, and when she left; None while she is present."""

    since: Instant
    until: Instant | None


SITTINGS: Shelf[str, Sitting] = Shelf("sittings")
PRESENT: Shelf[tuple[str, str], Presence] = Shelf("presence")
# The number present now, by sitting, so that a quorum is not counted anew at every act.
PRESENT_COUNT: Shelf[str, int] = Shelf("present count")


def next_sitting_id(state: State) -> str:
    """The id that the next sitting will have."""
    return f"s{len(SITTINGS.all(state)) + 1}"


def is_present(state: State, sitting: str, member: str) -> bool:
    """Whether the member is registered at the sitting and has not left."""
    found = PRESENT.find(state, (sitting, member))
    return found is not None and found.until is None


def present_ever(state: State, sitting: str, member: str) -> bool:
    """Whether the member registered at the sitting at any moment: who left stays enrolled (rulings A7)."""
    return PRESENT.find(state, (sitting, member)) is not None


def present_count(state: State, sitting: str) -> int:
    """How many are present now."""
    return PRESENT_COUNT.find(state, sitting) or 0


def present_members(state: State, sitting: str) -> tuple[str, ...]:
    """Who is present now, in order of their ids."""
    return tuple(
        sorted(who for (where, who), found in PRESENT.all(state).items() if where == sitting and found.until is None)
    )


def open_sitting(state: State) -> Sitting | None:
    """The sitting that is open, if one is."""
    return next((sitting for sitting in SITTINGS.all(state).values() if sitting.stage == "open"), None)


@evolves(SittingConvened)
def _convened(state: State, event: SittingConvened) -> State:
    sitting = Sitting(
        id=event.sitting,
        kind=event.kind,
        stage="convened",
        convened_at=event.at,
        seq=event.seq,
        opens_at=event.opens_at,
        noticed_for=event.opens_at,
        civil=event.civil,
        place=event.place,
        remote=event.remote,
        agenda=event.agenda,
        by=event.by,
        opened_at=None,
        closed_at=None,
        quorum_needed=0,
    )
    return SITTINGS.put(state, event.sitting, sitting)


@evolves(SittingRescheduled)
def _rescheduled(state: State, event: SittingRescheduled) -> State:
    sitting = replace(SITTINGS.at(state, event.sitting), opens_at=event.opens_at, civil=event.civil)
    return SITTINGS.put(state, event.sitting, sitting)


@evolves(AgendaExtended)
def _extended(state: State, event: AgendaExtended) -> State:
    sitting = SITTINGS.at(state, event.sitting)
    return SITTINGS.put(state, event.sitting, replace(sitting, agenda=(*sitting.agenda, event.motion)))


@evolves(PresenceRegistered)
def _registered(state: State, event: PresenceRegistered) -> State:
    if not is_present(state, event.sitting, event.member):
        state = PRESENT_COUNT.put(state, event.sitting, present_count(state, event.sitting) + 1)
    return PRESENT.put(state, (event.sitting, event.member), Presence(event.at, None))


@evolves(PresenceEnded)
def _left(state: State, event: PresenceEnded) -> State:
    key = (event.sitting, event.member)
    state = PRESENT_COUNT.put(state, event.sitting, present_count(state, event.sitting) - 1)
    return PRESENT.put(state, key, replace(PRESENT.at(state, key), until=event.at))


@evolves(SittingOpened)
def _opened(state: State, event: SittingOpened) -> State:
    sitting = replace(SITTINGS.at(state, event.sitting), stage="open", opened_at=event.at, quorum_needed=event.needed)
    return SITTINGS.put(state, event.sitting, sitting)


@evolves(SittingClosed)
def _closed(state: State, event: SittingClosed) -> State:
    sitting = replace(SITTINGS.at(state, event.sitting), stage="closed", closed_at=event.at)
    return SITTINGS.put(state, event.sitting, sitting)
