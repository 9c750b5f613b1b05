"""The holder of a seat is back, and votes again (procedure 3.4)."""

from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import board_signs
from asamblea.assembly.acts.seats.standing import between_votes
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.seats import SubstitutionEnded
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refused, refuse
from asamblea.assembly.refusals.seats import NobodyStandsIn
from asamblea.assembly.shelves import State
from asamblea.assembly.state.seats import SUBSTITUTED
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "delegate.resume/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The seat."""

    seat: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """She says so herself, or two officers do: nobody keeps her out."""
    standing_in = SUBSTITUTED.find(state, act.payload.seat)
    if standing_in is None:
        raise Refused([NobodyStandsIn(act.payload.seat)])
    own = act.author == standing_in.member
    refuse(() if own else board_signs(state, act.signers), between_votes(state))
    return (SubstitutionEnded(at, standing_in.seat, standing_in.member, standing_in.alternate),)
