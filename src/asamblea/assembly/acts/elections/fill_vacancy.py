"""A delegate or officer has a vacancy filled from the same papers, counted again without whoever left (3.4, 3.18).

Who follows is computed; where the orders ask for another election, there is nothing to fill.
"""

from dataclasses import dataclass

from asamblea.assembly.acts.elections.standing import at_stage, election_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.elections import ByElectionNeeded, NobodyLeft, NoVacancy, TermOver
from asamblea.assembly.refusals.members import SeatNeeded
from asamblea.assembly.results import refill
from asamblea.assembly.shelves import State
from asamblea.assembly.state.elections import rule_of
from asamblea.assembly.state.members import HOLDERS, holds_office
from asamblea.assembly.step import Step
from asamblea.record.errors import Malformed
from asamblea.record.instants import Instant

TYPE = "vacancy.fill/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The election one of whose places is vacant."""

    election: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The first place left is taken by whom the count gives it to."""
    election = election_of(state, act.payload.election)
    refuse(at_stage(election, "declared"))
    officer = any(holds_office(state, act.author, each) for each in ("chair", "secretary", "teller"))
    refuse(
        unless(officer or act.author in HOLDERS.all(state), SeatNeeded(act.author)),
        unless(election.vacated, NoVacancy(election.id)),
        unless(rule_of(state, election).vacancy == "recount", ByElectionNeeded(election.opened.kind)),
        unless(at < election.term_until, TermOver(election.term_until)),
    )
    try:
        return refill(state, election, at)
    except Malformed as fault:
        raise Refused([NobodyLeft(election.id)]) from fault
