"""An alternate stands in for a delegate who is detained, missing, ill or on the way; the seat stays hers (procedure
3.4; edge case 23).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import board_signs
from asamblea.assembly.acts.seats.standing import between_votes, holder_of, seat_of
from asamblea.assembly.conditions import Reasons
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.seats import SubstitutionBegun
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.seats import NotAnAlternate, StoodInFor
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.state.seats import ALTERNATES, SUBSTITUTED
from asamblea.assembly.step import Step
from asamblea.assembly.words.seats import Absence
from asamblea.record.instants import Instant

TYPE = "delegate.substitute/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The seat, the alternate, and why."""

    seat: str
    alternate: str
    cause: Absence


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The alternate has the seat's vote until the holder is back."""
    told = act.payload
    holder = holder_of(state, told.seat)
    standing_in = SUBSTITUTED.find(state, told.seat)
    refuse(
        board_signs(state, act.signers),
        between_votes(state),
        () if standing_in is None else (StoodInFor(standing_in.alternate),),
        _alternate(state, seat_of(state, told.seat).body, told.alternate),
    )
    return (SubstitutionBegun(at, told.seat, holder, told.alternate, told.cause),)


def _alternate(state: State, electorate: str, member: str) -> Reasons:
    ranked = {each.member for each in ALTERNATES.find(state, electorate) or ()}
    free = member in ranked and HOLDERS.find(state, member) is None
    return unless(free, NotAnAlternate(member))
