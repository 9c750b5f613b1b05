"""Conditions that acts on a seat share."""

from collections.abc import Iterator

from asamblea.assembly.conditions import named
from asamblea.assembly.refusals.base import Refusal, Refused
from asamblea.assembly.refusals.seats import SeatEmpty, SeatUnknown
from asamblea.assembly.refusals.sittings import VoteStillOpen
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import SEATS, Seat
from asamblea.assembly.state.votes import open_votes


def seat_of(state: State, seat: str) -> Seat:
    """The seat of this id; raises Refused if nobody ever held it."""
    return named(SEATS, state, seat, SeatUnknown)


def holder_of(state: State, seat: str) -> str:
    """Who holds the seat; raises Refused if nobody does."""
    held = seat_of(state, seat).member
    if held is None:
        raise Refused([SeatEmpty(seat)])
    return held


def between_votes(state: State) -> Iterator[Refusal]:
    """A seat's vote changes hands between votes, never in an open one (procedure 3.4)."""
    return (VoteStillOpen(vote.id) for vote in open_votes(state))
