"""Sealed votes: their ballots' trackers in order, codes suspended, how they ended."""

from dataclasses import dataclass, replace

from asamblea.assembly.events.sealed_votes import (
    SealedVoteClosed,
    SealedVoteCounted,
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
from asamblea.assembly.state.votes import VOTES
from asamblea.assembly.words.sealed_votes import RUNNING, SealedStage, SealedSubject
from asamblea.record.canonical import digest
from asamblea.record.instants import DAY, HOUR, Instant

# Where the orders do not say: the commands warn below as many voters, too.
DEFAULTS = SealedOrders(min_electorate=20, officers_within=HOUR, result_within=7 * DAY)


# Of what an entry holds, a result in the archive's own form takes no more characters than this: it stands in the act
# and in its event, and the papers that it comes to take less than three times as much.
MOST_RESULT = 12_288


@dataclass(frozen=True, slots=True)
class SealedVote:
    """A sealed vote: as opened, the codes suspended in it, and its end, result or failure once there is one."""

    id: str
    stage: SealedStage
    opened: SealedVoteOpened
    suspended: tuple[VotingCodeSuspended, ...] = ()
    ended: SealedVoteEnded | None = None
    published: SealedVotePublished | None = None
    counted: SealedVoteCounted | None = None
    failed: SealedVoteFailed | None = None

    @property
    def owes(self) -> bool:
        """Ballots are in it that nobody opened yet, or nobody will: its round cannot be counted without them."""
        return self.stage in RUNNING or (self.failed is not None and self.failed.cause == "not_published")


SEALED_VOTES: Shelf[str, SealedVote] = Shelf("sealed votes")
# The place of each tracker among those of its vote, from 0; the shelf keeps insertions cheap.
TRACKERS: Shelf[tuple[str, str], int] = Shelf("trackers")
# Those that are not published and have not failed, by id: nearly always none, and asked after every act.
RUN: Shelf[str, SealedVoteOpened] = Shelf("sealed votes running")
# How many were entered, by sealed vote.
ENTERED: Shelf[str, int] = Shelf("trackers entered")


def next_sealed_vote_id(state: State) -> str:
    """The id that the next sealed vote will have."""
    return f"b{len(SEALED_VOTES.all(state)) + 1}"


def sealed_orders(state: State) -> SealedOrders:
    """What the orders in force say of sealed votes, or the defaults."""
    return orders_now(state).sealed or DEFAULTS


def sealed_on(state: State, on: SealedSubject, matter: str, number: int) -> SealedVote | None:
    """The last sealed vote that was held on this round of a matter and was not given up before its end."""
    held = [
        each
        for each in SEALED_VOTES.all(state).values()
        if (each.opened.on, each.opened.matter, each.opened.round) == (on, matter, number)
        and (each.owes or each.published is not None)
    ]
    return max(held, key=lambda each: int(each.id[1:]), default=None)


def runs_on(state: State, on: SealedSubject, matter: str, number: int) -> SealedVote | None:
    """The sealed vote on this round of a matter that is not published yet."""
    held = sealed_on(state, on, matter, number)
    return held if held is not None and held.stage in RUNNING else None


def result_by(state: State, closed_at: Instant) -> Instant:
    """When a sealed vote that closed at this instant has failed without a result."""
    return closed_at + sealed_orders(state).result_within


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
    state = RUN.put(state, event.sealed_vote, event)
    if event.on == "vote":
        # The vote closes with the result, or when there will be none.
        state = drop_deadline(state, "vote", event.matter)
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
    return set_deadline(state, result_by(state, event.at), "sealed result", event.sealed_vote)


@evolves(SealedVoteEnded)
def _ended(state: State, event: SealedVoteEnded) -> State:
    return _change(state, event.sealed_vote, stage="ended", ended=event)


@evolves(SealedVotePublished)
def _published(state: State, event: SealedVotePublished) -> State:
    state = RUN.drop(drop_deadline(state, "sealed result", event.sealed_vote), event.sealed_vote)
    return _change(state, event.sealed_vote, stage="published", published=event)


@evolves(SealedVoteCounted)
def _counted(state: State, event: SealedVoteCounted) -> State:
    return _change(state, event.sealed_vote, counted=event)


@evolves(SealedVoteFailed)
def _failed(state: State, event: SealedVoteFailed) -> State:
    state = drop_deadline(state, "sealed closing", event.sealed_vote)
    state = RUN.drop(drop_deadline(state, "sealed result", event.sealed_vote), event.sealed_vote)
    state = _change(state, event.sealed_vote, stage="failed", failed=event)
    opened = SEALED_VOTES.at(state, event.sealed_vote).opened
    if opened.on == "vote" and (vote := VOTES.at(state, opened.matter)).stage == "open":
        return set_deadline(state, max(event.at, vote.closes_at), "vote", vote.id)
    return state
