"""Two tellers declare an open vote void for a listed cause, before its total is seen; the old ballots stay, and a new
vote takes its place (rulings B2.4).
"""

from dataclasses import dataclass
from typing import Literal

from asamblea.assembly.acts.votes.tally import TELLERS
from asamblea.assembly.conditions import vote_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.votes import VoteVoided
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.votes import TellersNeeded, VoteNotOpen
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import holds_office
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "vote.void/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The vote and the cause."""

    vote: str
    cause: Literal["wrong_text", "wrong_roll", "channel_failure"]


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The vote is void; the motion stands where it stood."""
    vote = vote_of(state, act.payload.vote)
    signed = sum(holds_office(state, who, "teller") for who in act.signers)
    refuse(
        unless(vote.stage == "open", VoteNotOpen(vote.id)),
        unless(signed >= TELLERS, TellersNeeded(signed)),
    )
    return (VoteVoided(at, vote.id, act.payload.cause),)
