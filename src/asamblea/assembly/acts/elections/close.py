"""Two tellers close a poll on paper before its hour, once everybody who could vote has; at its hour it closes of itself
(3.17; rulings B2.4).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.elections.standing import at_stage, election_of, sealed_first, tellers_sign
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.elections import PollStillOpen
from asamblea.assembly.refusals.votes import MannerUnfit
from asamblea.assembly.results import close_poll
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "election.close/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The election, and how many gave in a paper by the list of those who came."""

    election: str
    cast: int


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The poll is closed; the urns can be opened."""
    election = election_of(state, act.payload.election)
    electors = len(election.electorate)
    refuse(
        at_stage(election, "polling"),
        unless(election.opened.manner != "roll_call", MannerUnfit(election.opened.manner)),
        tellers_sign(state, act.signers),
        sealed_first(state, election),
        unless(act.payload.cast == electors, PollStillOpen(election.closes_at, act.payload.cast, electors)),
    )
    return close_poll(state, election, at)
