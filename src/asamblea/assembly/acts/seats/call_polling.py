"""An electorate's bodies are called to elect delegates, all until one instant (procedure 3.3, 3.18; rulings B3.6)."""

import re
from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import board_signs
from asamblea.assembly.conditions import Reasons
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.seats import PollingCalled
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.bodies import ElectorateUnknown, NumberBelowZero
from asamblea.assembly.refusals.seats import LotMalformed, NoSeatFree, PollingHoursWrong, PollingPending
from asamblea.assembly.shelves import State
from asamblea.assembly.state.founding import REPRESENTATION
from asamblea.assembly.state.members import SEATS
from asamblea.assembly.state.seats import next_polling_id, polling_of
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "polling.call/1"
_SEED = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Payload:
    """The electorate; alternates to be elected beside its free seats; when the poll closes and until when returns are
    taken; the seed of the lot among equals, thrown in public before anybody votes (64 hex).
    """

    electorate: str
    alternates: int
    closes_at: Instant
    returns_by: Instant
    lot: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The polling is called for as many seats as are free; it is summed by time, or when every body has returned."""
    call = act.payload
    free = free_seats(state, call.electorate)
    refuse(
        board_signs(state, act.signers),
        unless(call.electorate in REPRESENTATION.all(state), ElectorateUnknown(call.electorate)),
        unless(free or call.electorate not in REPRESENTATION.all(state), NoSeatFree(call.electorate)),
        unless(call.alternates >= 0, NumberBelowZero("alternates")),
        unless(at < call.closes_at <= call.returns_by, PollingHoursWrong(call.closes_at)),
        unless(_SEED.fullmatch(call.lot), LotMalformed()),
        _pending(state, call.electorate),
    )
    return (
        PollingCalled(
            at,
            next_polling_id(state),
            call.electorate,
            len(free),
            call.alternates,
            call.closes_at,
            call.returns_by,
            call.lot,
        ),
    )


def free_seats(state: State, electorate: str) -> tuple[str, ...]:
    """The ids of the electorate's seats that nobody holds."""
    represented = REPRESENTATION.find(state, electorate)
    numbers = range(1, 1 + (0 if represented is None else represented.seats))
    seats = SEATS.all(state)
    ids = (f"{electorate}-{number}" for number in numbers)
    return tuple(seat for seat in ids if (held := seats.get(seat)) is None or held.member is None)


def _pending(state: State, electorate: str) -> Reasons:
    last = polling_of(state, electorate)
    if last is None or last.summed is not None:
        return ()
    return (PollingPending(last.called.polling, last.called.returns_by),)
