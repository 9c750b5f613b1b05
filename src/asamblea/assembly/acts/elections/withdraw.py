"""A candidate withdraws, and nobody for her: papers pass her over; once elected, she gives up her place (3.4, 3.18)."""

from dataclasses import dataclass

from asamblea.assembly.acts.elections.standing import at_stage, candidate_of, election_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.elections import CandidateWithdrawn
from asamblea.assembly.events.members import OfficeVacated
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.elections import NotTheCandidate, WithdrawnAlready
from asamblea.assembly.shelves import State
from asamblea.assembly.state.elections import holds_by, rule_of
from asamblea.assembly.state.members import holds_office
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "candidate.withdraw/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The election, and the candidate who withdraws."""

    election: str
    candidate: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """She no longer stands; if she holds a place of this election, it is vacant."""
    member = act.payload.candidate
    election = election_of(state, act.payload.election)
    candidate = candidate_of(state, election, member)
    refuse(
        at_stage(election, "nominating", "polling", "closed", "counted", "declared"),
        unless(act.author == member, NotTheCandidate(member)),
        unless(not candidate.withdrawn, WithdrawnAlready(member)),
    )
    withdrawn = CandidateWithdrawn(at, election.id, member)
    office = rule_of(state, election).office
    if office == "none" or not holds_by(state, election, member) or not holds_office(state, member, office):
        return (withdrawn,)
    return withdrawn, OfficeVacated(at, office, member, "")
