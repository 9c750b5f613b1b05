"""Sealed votes: their ballots' trackers in order, codes suspended, how they ended."""

from dataclasses import dataclass, replace

from asamblea.assembly.events.sealed_votes import (
    SealedVoteClosed,
    SealedVoteEnded,
    SealedVoteFailed,
    SealedVoteOpened,
    SealedVotePublished,
    TrackerEntered,
    VotingCodeSuspended,
)
from asamblea.assembly.orders.sealed import SealedOrders
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.deadlines import drop_deadline, set_deadline
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.words.sealed_votes import SealedFailure, SealedStage
from asamblea.record.canonical import digest
from asamblea.record.instants import DAY, HOUR

# Where the orders do not say: the commands warn below as many voters, too.
DEFAULTS = SealedOrders(min_electorate=20, officers_within=HOUR, result_within=7 * DAY)


# Of what an entry holds, a result in the archive's own form takes no more characters than this.
MOST_RESULT = 16_384


@dataclass(frozen=True, slots=True)
class SealedVote:
    """A sealed vote: as opened, the codes suspended in it, and its end, result or failure once there is one."""

    id: str
    stage: SealedStage
    opened: SealedVoteOpened
    suspended: tuple[VotingCodeSuspended, ...] = ()
    ended: SealedVoteEnded | None = None
    published: SealedVotePublished | None = None
    cause: SealedFailure | None = None


SEALED_VOTES: Shelf[str, SealedVote] = Shelf("sealed votes")
# The place of each tracker among those of its vote, from 0; the shelf keeps insertions cheap.
TRACKERS: Shelf[tuple[str, str], int] = Shelf("trackers")
# How many were entered, by sealed vote.
ENTERED: Shelf[str, int] = Shelf("trackers entered")


def next_sealed_vote_id(state: State) -> str:
    """The id that the next sealed vote will have."""
    return f"b{len(SEALED_VOTES.all(state)) + 1}"


def sealed_orders(state: State) -> SealedOrders:
    """What the orders in force say of sealed votes, or the defaults."""
    return orders_now(state).sealed or DEFAULTS


def entered(state: State, sealed_vote: str) -> int:
    """How many ballots were entered in it."""
    return ENTERED.find(state, sealed_vote) or 0


def trackers_of(state: State, sealed_vote: str) -> tuple[str, ...]:
    """The trackers entered in a sealed vote, in order."""
    found = {place: tracker for (of, tracker), place in TRACKERS.all(state).items() if of == sealed_vote}
    return tuple(found[place] for place in sorted(found))


def result_as_published(result: str) -> str:
    """A result in the archive's own form as an entry holds it: itself, or its SHA-256 where it is too long."""
    return result if len(result) <= MOST_RESULT else digest(result.encode())


def seats_lost(state: State, vote: SealedVote) -> int:
    """How many of its voters by device hold no seat any more; none where voters are no delegates."""
    return sum(member not in HOLDERS.all(state) for member in vote.opened.device.members)


def _change(state: State, sealed_vote: str, **change: object) -> State:
    changed = replace(SEALED_VOTES.at(state, sealed_vote), **change)  # type: ignore[arg-type]
    return SEALED_VOTES.put(state, sealed_vote, changed)


@evolves(SealedVoteOpened)
def _opened(state: State, event: SealedVoteOpened) -> State:
    state = SEALED_VOTES.put(state, event.sealed_vote, SealedVote(event.sealed_vote, "open", event))
    return set_deadline(state, event.closes_at, "sealed closing", event.sealed_vote)


@evolves(TrackerEntered)
def _entered(state: State, event: TrackerEntered) -> State:
    place = entered(state, event.sealed_vote)
    state = TRACKERS.put(state, (event.sealed_vote, event.tracker), place)
    return ENTERED.put(state, event.sealed_vote, place + 1)


@evolves(VotingCodeSuspended)
def _suspended(state: State, event: VotingCodeSuspended) -> State:
    suspended = SEALED_VOTES.at(state, event.sealed_vote).suspended
    return _change(state, event.sealed_vote, suspended=(*suspended, event))


@evolves(SealedVoteClosed)
def _closed(state: State, event: SealedVoteClosed) -> State:
    state = _change(drop_deadline(state, "sealed closing", event.sealed_vote), event.sealed_vote, stage="closed")
    result_by = event.at + sealed_orders(state).result_within
    return set_deadline(state, result_by, "sealed result", event.sealed_vote)


@evolves(SealedVoteEnded)
def _ended(state: State, event: SealedVoteEnded) -> State:
    return _change(state, event.sealed_vote, stage="ended", ended=event)


@evolves(SealedVotePublished)
def _published(state: State, event: SealedVotePublished) -> State:
    state = drop_deadline(state, "sealed result", event.sealed_vote)
    return _change(state, event.sealed_vote, stage="published", published=event)


@evolves(SealedVoteFailed)
def _failed(state: State, event: SealedVoteFailed) -> State:
    state = drop_deadline(state, "sealed closing", event.sealed_vote)
    state = drop_deadline(state, "sealed result", event.sealed_vote)
    return _change(state, event.sealed_vote, stage="failed", cause=event.cause)
