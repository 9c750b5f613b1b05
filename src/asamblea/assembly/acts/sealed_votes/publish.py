"""The archive and its result are published: by two officers, and after their time by anybody enrolled, who can verify
it just as well (3.17; review B4; invariant 11).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.sealed_votes.standing import at_stage, officers_or_anybody, sealed_vote_of
from asamblea.assembly.closing import close_vote
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.elections import ElectionClosed
from asamblea.assembly.events.sealed_votes import SealedVotePublished
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.sealed_votes import (
    ArchiveUnsound,
    CastDiffers,
    CastUnfit,
    PaperFirst,
    SealedFieldUnfit,
)
from asamblea.assembly.results import count_poll
from asamblea.assembly.sealed_counts import enters
from asamblea.assembly.shelves import State
from asamblea.assembly.state.elections import ELECTIONS
from asamblea.assembly.state.evolve import fold
from asamblea.assembly.state.sealed_votes import MOST_RESULT, SEALED_VOTES, SealedVote, entered, sealed_orders
from asamblea.assembly.state.votes import VOTES
from asamblea.assembly.step import Step
from asamblea.record.blobs import is_public
from asamblea.record.instants import Instant

TYPE = "sealed_vote.publish/1"
# Of an archive that does not hold the first faults are named; `sealed verify` lists them all.
MOST_FAULTS = 8


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
    """The result stands, and comes into its matter. The office has verified the archive against all that was entered,
    and every observer does.
    """
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
        _paper(state, vote, since, at),
        (ArchiveUnsound(each.where, each.rule, each.fault) for each in evidence.unsound[:MOST_FAULTS]),
    )
    return _entered(state, SealedVotePublished(at, vote.id, told.archive, told.result, told.cast), at, evidence.seq)


def _paper(state: State, vote: SealedVote, since: Instant, at: Instant) -> Iterator[Refusal]:
    """Those on paper vote without knowing the result; the papers of a vote are counted with it, so that the tellers'
    come first, as long as they keep their time.
    """
    opened = vote.opened
    if opened.paper.count == 0:
        return
    if opened.on == "election":
        election = ELECTIONS.at(state, opened.matter)
        yield from unless(election.stage == "closed", PaperFirst(election.closes_at))
    elif opened.on == "vote":
        on = VOTES.at(state, opened.matter)
        yield from unless(at >= on.closes_at, PaperFirst(on.closes_at))
        until = max(since, on.closes_at) + sealed_orders(state).officers_within
        yield from unless(on.tally is not None or at >= until, PaperFirst(until))


def _entered(state: State, published: SealedVotePublished, at: Instant, seq: int) -> Events:
    """The result, and what follows for its matter: the motion is decided; an election in which nobody votes on paper is
    counted. A recall is decided by the minutes of the meeting that heard her.
    """
    opened = SEALED_VOTES.at(state, published.sealed_vote).opened
    own = enters(state, published)
    events: list[Event] = [published] if own is None else [published, own]
    if opened.on == "vote":
        events += close_vote(fold(state, events), VOTES.at(state, opened.matter), at, seq)
    elif opened.on == "election" and opened.paper.count == 0:
        election = ELECTIONS.at(state, opened.matter)
        if election.stage == "polling":
            events.insert(1, ElectionClosed(at, election.id, election.round))
        if own is not None:
            events += count_poll(fold(state, events), election, at)
    return tuple(events)
