"""A nominee accepts; on paper, two officers enter the acceptance that they saw her sign (3.18; rulings B1.1)."""

from dataclasses import dataclass

from asamblea.assembly.acts.elections.standing import at_stage, candidate_of, election_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.elections import CandidateAccepted
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.elections import AcceptedAlready, NotTheCandidate, WithdrawnAlready
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import holds_office
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "candidate.accept/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The election, the nominee, and what she says to the electors (a public reference, or empty)."""

    election: str
    candidate: str
    text: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """She stands."""
    told = act.payload
    election = election_of(state, told.election)
    candidate = candidate_of(state, election, told.candidate)
    officers = sum(
        any(holds_office(state, who, office) for office in ("chair", "secretary", "teller")) for who in act.signers
    )
    entitled = act.author == told.candidate or officers >= orders_now(state).members.key_officers
    refuse(
        at_stage(election, "nominating"),
        unless(entitled, NotTheCandidate(told.candidate)),
        unless(not candidate.accepted, AcceptedAlready(told.candidate)),
        unless(not candidate.withdrawn, WithdrawnAlready(told.candidate)),
    )
    return (CandidateAccepted(at, election.id, told.candidate, told.text),)
