"""After the hour it is stated where the archive's ballots end, before anything is decrypted: by two officers, and after
their time by anybody enrolled (3.17; review B2; invariant 11).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.sealed_votes.standing import at_stage, is_hash, officers_or_anybody, sealed_vote_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.sealed_votes import SealedVoteEnded
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.sealed_votes import BallotsDiffer, SealedFieldUnfit
from asamblea.assembly.shelves import State
from asamblea.assembly.state.sealed_votes import entered
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "sealed_vote.close/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The sealed vote, the hash of the archive's last event before EndBallots, and how many ballots it holds."""

    sealed_vote: str
    last: str
    ballots: int


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The ballots end there. Without any, the last event is the setup."""
    told, vote = act.payload, sealed_vote_of(state, act.payload.sealed_vote)
    ballots = entered(state, vote.id)
    refuse(
        at_stage(vote, "closed", "ended"),
        officers_or_anybody(state, act, at, vote.opened.closes_at, restates=vote.stage == "ended"),
        is_hash(told.last, "last"),
        unless((told.last == vote.opened.setup) == (ballots == 0), SealedFieldUnfit("last")),
        unless(told.ballots == ballots, BallotsDiffer(told.ballots, ballots)),
    )
    return (SealedVoteEnded(at, vote.id, told.last, told.ballots),)
