"""A delegate who voted by name explains her vote (3.17)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import vote_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.votes import VoteExplained
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.votes import DidNotVote, TooLateTo
from asamblea.assembly.shelves import State
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.votes import BALLOTS
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "vote.explain/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The vote, and the explanation (a public reference)."""

    vote: str
    text: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Her explanation stands beside her vote."""
    vote = vote_of(state, act.payload.vote)
    pinned = ORDERS.at(state, MOTIONS.at(state, vote.opened.motion).orders)
    until = (vote.closes_at if vote.closed is None else vote.closed.at) + pinned.votes.explain
    refuse(
        unless(BALLOTS.find(state, (vote.id, act.author)) is not None, DidNotVote(act.author)),
        unless(at <= until, TooLateTo(until)),
    )
    return (VoteExplained(at, vote.id, act.author, act.payload.text),)
