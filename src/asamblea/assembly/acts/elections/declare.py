"""The chair declares the computed result, and it takes effect; if she does not, time does (3.17; invariant 11)."""

from dataclasses import dataclass

from asamblea.assembly.acts.elections.standing import at_stage, election_of
from asamblea.assembly.conditions import office
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse
from asamblea.assembly.results import declare
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "election.declare/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The election; who is elected is computed."""

    election: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Those elected take their places."""
    election = election_of(state, act.payload.election)
    refuse(at_stage(election, "counted"), office(state, act.author, "chair"))
    return declare(state, election, at)
