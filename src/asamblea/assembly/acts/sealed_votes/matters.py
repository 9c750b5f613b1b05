"""What a sealed vote is on, whether it is voted in secret now, and who can vote on it."""

from dataclasses import dataclass

from immutables import Map

from asamblea.assembly.acts.elections.standing import at_stage, election_of
from asamblea.assembly.acts.recalls.standing import at_recall_stage, recall_of
from asamblea.assembly.conditions import vote_of
from asamblea.assembly.recall_numbers import recall_rules
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.recalls import HearingBeforeHour
from asamblea.assembly.refusals.votes import MannerUnfit, VoteNotOpen
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import ROLL
from asamblea.assembly.state.founding import BODY
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.words.sealed_votes import SealedSubject
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Matter:
    """Its round, by when a vote on it ends, how many can vote, and who (None where members are counted by a roll)."""

    round: int
    closes_by: Instant
    electors: int
    members: frozenset[str] | None


def matter_of(state: State, on: SealedSubject, matter: str, at: Instant) -> Matter:
    """The matter that is voted on; raises Refused if there is none, or if it is not voted in secret now."""
    match on:
        case "election":
            election = election_of(state, matter)
            refuse(
                at_stage(election, "polling"),
                unless(election.opened.manner == "paper", MannerUnfit(election.opened.manner)),
            )
            return _voted(state, election.round, election.closes_at, election.electorate)
        case "vote":
            vote = vote_of(state, matter)
            refuse(
                unless(vote.stage == "open", VoteNotOpen(vote.id)),
                unless(vote.opened.manner == "paper", MannerUnfit(vote.opened.manner)),
            )
            return _voted(state, vote.opened.reading, vote.closes_at, vote.electorate)
        case "recall":
            recall = recall_of(state, matter)
            opens_at = recall.opens_at or at
            refuse(at_recall_stage(recall, "convened"), unless(at >= opens_at, HearingBeforeHour(opens_at)))
            # As long as a postponement may last: she is heard before anybody votes.
            latest = max(recall.vote_by, opens_at + recall_rules(state).vote.after_postponement)
            return _voted(state, recall.summons, recall.closes_at or latest, Map())


def _voted(state: State, number: int, closes_by: Instant, electorate: Map[str, str]) -> Matter:
    """Delegates who still hold the seats of the frozen electorate; elsewhere everybody on the roll that was closed
    last.
    """
    if BODY.at(state).kind != "assembly":
        roll = ROLL.find(state)
        return Matter(number, closes_by, 0 if roll is None else roll.members, None)
    now = HOLDERS.all(state)
    members = frozenset(member for member, seat in electorate.items() if now.get(member) == seat)
    return Matter(number, closes_by, len(members), members)
