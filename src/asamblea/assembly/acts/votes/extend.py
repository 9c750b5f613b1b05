"""The chair moves the closing hour: later, never earlier (rulings B2.4)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import office, vote_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.votes import VoteExtended
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.sealed_votes import SealedVoteFirst
from asamblea.assembly.refusals.votes import ClosingShortened, OpenTooLong, VoteNotOpen
from asamblea.assembly.shelves import State
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.sealed_votes import runs_on
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "vote.extend/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The vote and its new closing hour."""

    vote: str
    closes_at: Instant


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The vote stays open longer."""
    vote = vote_of(state, act.payload.vote)
    pinned = ORDERS.at(state, MOTIONS.at(state, vote.opened.motion).orders)
    latest = vote.opened.at + pinned.votes.max_open
    sealed = runs_on(state, "vote", vote.id, vote.opened.reading)
    refuse(
        office(state, act.author, "chair"),
        unless(vote.stage == "open", VoteNotOpen(vote.id)),
        () if sealed is None else (SealedVoteFirst(sealed.id),),
        unless(act.payload.closes_at > vote.closes_at, ClosingShortened(vote.closes_at)),
        unless(act.payload.closes_at <= latest, OpenTooLong(latest)),
    )
    return (VoteExtended(at, vote.id, act.payload.closes_at),)
