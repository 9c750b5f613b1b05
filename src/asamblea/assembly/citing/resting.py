"""A seat that rests on another seat: who loses the one below loses the one above, at the entry that cites it (rulings
B3.6; edge case 90).
"""

from asamblea.assembly.citing.cited import Cited, Meaning
from asamblea.assembly.citing.recalls import end_seat, seat_held
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.members import DelegateRemoved
from asamblea.assembly.events.seats import DelegateRecalled, DelegateResigned, SeatOrphaned
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES
from asamblea.assembly.state.members import SEATS
from asamblea.record.instants import Instant


def _lost(
    state: State,
    cited: Cited,
    event: DelegateRecalled | DelegateResigned | DelegateRemoved | SeatOrphaned,
    at: Instant,
    seq: int,
) -> Events:
    """In an assembly above, for whoever sits there for the assembly in which she lost her seat."""
    body = BODIES.at(state, cited.body)
    seat = seat_held(state, event.member)
    if body.tier == "base" or seat is None or SEATS.at(state, seat).body != body.electorate:
        return ()
    if isinstance(event, DelegateResigned):
        return end_seat(state, DelegateResigned(at, seat, event.member, body.electorate))
    below = f"{cited.body}:{cited.index}"
    return end_seat(state, DelegateRecalled(at, seat, event.member, body.electorate, below, event.at))


MEANINGS: dict[type[Event], Meaning] = {
    DelegateRecalled: _lost,
    DelegateResigned: _lost,
    DelegateRemoved: _lost,
    SeatOrphaned: _lost,
}
