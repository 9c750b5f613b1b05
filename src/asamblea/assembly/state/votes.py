"""Votes, ballots by name, results and their challenges."""

from dataclasses import dataclass, replace

from immutables import Map

from asamblea.assembly.events.votes import (
    ResultAnnulled,
    ResultChallenged,
    ResultUpheld,
    VoteCast,
    VoteClosed,
    VoteExplained,
    VoteExtended,
    VoteOpened,
    VoteTallied,
    VoteVoided,
)
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.deadlines import drop_deadline, set_deadline
from asamblea.assembly.state.demands import cards_of
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.words.votes import VoteStage
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote.

    `electorate` maps member to seat as frozen at opening; `tally` is the tellers' count of hands or papers;
    `closed` stands once it has closed; `weights` are the cards of those who can vote, in a card vote.
    """

    id: str
    stage: VoteStage
    opened: VoteOpened
    closes_at: Instant
    electorate: Map[str, str]
    tally: VoteTallied | None
    closed: VoteClosed | None
    challenge: str
    weights: Map[str, int]


@dataclass(frozen=True, slots=True)
class Challenge:
    """A challenge to a result; `standing` is pending, upheld (the result stands) or annulled."""

    id: str
    vote: str
    rule: str
    grounds: str
    by: tuple[str, ...]
    lodged_at: Instant
    decide_by: Instant
    standing: str
    panel: bool = False


VOTES: Shelf[str, Vote] = Shelf("votes")
BALLOTS: Shelf[tuple[str, str], VoteCast] = Shelf("ballots")
# How many of the electorate have voted, by vote; apart from the vote so that casting stays cheap.
VOTED: Shelf[str, int] = Shelf("voted")
EXPLANATIONS: Shelf[tuple[str, str], VoteExplained] = Shelf("explanations")
CHALLENGES: Shelf[str, Challenge] = Shelf("challenges")


def next_vote_id(state: State) -> str:
    """The id that the next vote will have."""
    return f"v{len(VOTES.all(state)) + 1}"


def open_votes(state: State) -> tuple[Vote, ...]:
    """The votes that are open, in order of opening."""
    return tuple(
        sorted((vote for vote in VOTES.all(state).values() if vote.stage == "open"), key=lambda vote: int(vote.id[1:]))
    )


@evolves(VoteOpened)
def _opened(state: State, event: VoteOpened) -> State:
    electorate = HOLDERS.all(state)
    for member in event.aside:
        electorate = electorate.delete(member)
    weights = Map[str, int]() if event.cards is None else cards_of(state, electorate)[0]
    vote = Vote(event.vote, "open", event, event.closes_at, electorate, None, None, "", weights)
    motion = MOTIONS.at(state, event.motion)
    state = drop_deadline(MOTIONS.put(state, event.motion, replace(motion, stage="voting")), "lapse", event.motion)
    return set_deadline(VOTES.put(state, event.vote, vote), event.closes_at, "vote", event.vote)


@evolves(VoteCast)
def _cast(state: State, event: VoteCast) -> State:
    key = (event.vote, event.member)
    ballots = BALLOTS.all(state)
    if key not in ballots:
        state = VOTED.put(state, event.vote, (VOTED.find(state, event.vote) or 0) + 1)
    return state.set(BALLOTS.name, ballots.set(key, event))


@evolves(VoteTallied)
def _tallied(state: State, event: VoteTallied) -> State:
    return VOTES.put(state, event.vote, replace(VOTES.at(state, event.vote), tally=event))


@evolves(VoteExtended)
def _extended(state: State, event: VoteExtended) -> State:
    state = VOTES.put(state, event.vote, replace(VOTES.at(state, event.vote), closes_at=event.closes_at))
    return set_deadline(state, event.closes_at, "vote", event.vote)


@evolves(VoteClosed)
def _closed(state: State, event: VoteClosed) -> State:
    vote = replace(VOTES.at(state, event.vote), stage="void" if event.outcome == "void" else "closed", closed=event)
    state = drop_deadline(VOTES.put(state, event.vote, vote), "vote", event.vote)
    return _back_to_debated(state, vote, event.at) if event.outcome == "void" else state


@evolves(VoteVoided)
def _voided(state: State, event: VoteVoided) -> State:
    vote = replace(VOTES.at(state, event.vote), stage="void")
    state = drop_deadline(VOTES.put(state, event.vote, vote), "vote", event.vote)
    return _back_to_debated(state, vote, event.at)


def _back_to_debated(state: State, vote: Vote, at: Instant) -> State:
    """A void vote leaves the motion where it was; the clock of its lapse stood still while it was open."""
    motion = replace(MOTIONS.at(state, vote.opened.motion), stage="debated")
    if motion.first is not None:
        first = replace(motion.first, lapses_at=motion.first.lapses_at + at - vote.opened.at)
        motion = replace(motion, first=first)
        state = set_deadline(state, first.lapses_at, "lapse", motion.id)
    return MOTIONS.put(state, motion.id, motion)


@evolves(VoteExplained)
def _explained(state: State, event: VoteExplained) -> State:
    return EXPLANATIONS.put(state, (event.vote, event.member), event)


@evolves(ResultChallenged)
def _challenged(state: State, event: ResultChallenged) -> State:
    challenge = Challenge(
        event.challenge,
        event.vote,
        event.rule,
        event.grounds,
        event.by,
        event.at,
        event.decide_by,
        "pending",
        event.panel,
    )
    state = CHALLENGES.put(state, event.challenge, challenge)
    state = VOTES.put(state, event.vote, replace(VOTES.at(state, event.vote), challenge=event.challenge))
    return set_deadline(state, event.decide_by, "challenge", event.challenge)


@evolves(ResultUpheld)
def _upheld(state: State, event: ResultUpheld) -> State:
    challenge = replace(CHALLENGES.at(state, event.challenge), standing="upheld")
    return drop_deadline(CHALLENGES.put(state, event.challenge, challenge), "challenge", event.challenge)


@evolves(ResultAnnulled)
def _annulled(state: State, event: ResultAnnulled) -> State:
    challenge = replace(CHALLENGES.at(state, event.challenge), standing="annulled")
    state = drop_deadline(CHALLENGES.put(state, event.challenge, challenge), "challenge", event.challenge)
    return VOTES.put(state, event.vote, replace(VOTES.at(state, event.vote), stage="annulled"))
