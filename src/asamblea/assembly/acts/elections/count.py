"""Two tellers state that every urn is entered; the result is computed, and typed in by nobody (invariants 1, 4).

If nobody says so in time, what was entered is counted; if nothing was, the election is void.
"""

from dataclasses import dataclass

from asamblea.assembly.acts.elections.standing import at_stage, election_of, sealed_first, tellers_sign
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.elections import NothingEntered
from asamblea.assembly.results import count_poll, poll_of
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "election.count/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The election."""

    election: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The result, or a second round, or nothing, with the cause."""
    election = election_of(state, act.payload.election)
    refuse(
        at_stage(election, "closed"),
        tellers_sign(state, act.signers),
        sealed_first(state, election),
        unless(poll_of(state, election, election.round).sheets, NothingEntered(election.id)),
    )
    return count_poll(state, election, at)
