"""The archive and its result are published: by two officers, and after their time by anybody enrolled, who can verify
it just as well (3.17; review B4; invariant 11).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.sealed_votes.standing import at_stage, officers_or_anybody, sealed_vote_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.sealed_votes import SealedVotePublished
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.sealed_votes import CastDiffers, CastUnfit, SealedFieldUnfit
from asamblea.assembly.shelves import State
from asamblea.assembly.state.sealed_votes import MOST_RESULT, entered
from asamblea.assembly.step import Step
from asamblea.record.blobs import is_public
from asamblea.record.instants import Instant

TYPE = "sealed_vote.publish/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The sealed vote, the archive (a public reference), its result as the archive writes it (a very long one
    by its SHA-256), how many persons cast by
    the scrutineers' list, and how many ballots were counted.
    """

    sealed_vote: str
    archive: str
    result: str
    cast: int
    counted: int


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The result stands; an observer verifies the archive against all that was entered."""
    told, vote = act.payload, sealed_vote_of(state, act.payload.sealed_vote)
    refuse(at_stage(vote, "ended"))
    ballots = entered(state, vote.id)
    most = min(ballots, vote.opened.codes)
    since = vote.opened.closes_at if vote.ended is None else vote.ended.at
    refuse(
        officers_or_anybody(state, act, at, since),
        unless(is_public(told.archive), SealedFieldUnfit("archive")),
        unless(0 < len(told.result) <= MOST_RESULT, SealedFieldUnfit("result")),
        unless(told.cast == told.counted, CastDiffers(told.cast, told.counted)),
        unless(0 <= told.cast <= most and (told.cast > 0) == (ballots > 0), CastUnfit(told.cast, most)),
    )
    return (SealedVotePublished(at, vote.id, told.archive, told.result, told.cast),)
