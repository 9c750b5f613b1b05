"""A seat without holder or alternate is declared vacant: only then it leaves full membership (procedure 3.3; edge case
22).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import board_signs
from asamblea.assembly.acts.seats.standing import between_votes, seat_of
from asamblea.assembly.conditions import Reasons
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.seats import VacancyDeclared
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.seats import AlternateWaits, SeatNotEmpty, VacancyKnown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.seats import VACANT, successor
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "vacancy.declare/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The seat."""

    seat: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """From this instant the seat counts no more; before it, it does."""
    seat = seat_of(state, act.payload.seat)
    declared = VACANT.find(state, act.payload.seat)
    refuse(
        board_signs(state, act.signers),
        between_votes(state),
        unless(seat.member is None, SeatNotEmpty(act.payload.seat)),
        () if declared is None else (VacancyKnown(declared),),
        _follower(state, seat.body),
    )
    return (VacancyDeclared(at, act.payload.seat),)


def _follower(state: State, electorate: str) -> Reasons:
    follower = successor(state, electorate)
    return () if follower is None else (AlternateWaits(follower),)
