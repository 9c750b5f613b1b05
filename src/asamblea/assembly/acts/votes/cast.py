"""A delegate votes by name; until closing a later vote replaces an earlier one.

When everybody has voted the vote closes (3.17).
"""

from dataclasses import dataclass

from asamblea.assembly.closing import close_vote
from asamblea.assembly.conditions import vote_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.votes import VoteCast
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse
from asamblea.assembly.refusals.votes import MannerUnfit, NotInElectorate, VoteNotOpen
from asamblea.assembly.shelves import State
from asamblea.assembly.state.evolve import evolve
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.state.votes import BALLOTS, VOTED
from asamblea.assembly.step import Step
from asamblea.assembly.words.votes import Choice
from asamblea.record.instants import Instant

TYPE = "vote.cast/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The vote, and the choice; not voting is none of them."""

    vote: str
    choice: Choice


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Her vote stands; the last one closes the vote. A seat that is no longer hers is not voted (edge case 13)."""
    vote = vote_of(state, act.payload.vote)
    seat = vote.electorate.get(act.author)
    entitled = seat is not None and HOLDERS.find(state, act.author) == seat
    # A log holds more votes than anything else: a reason is made where it is needed.
    refuse(
        () if vote.stage == "open" else [VoteNotOpen(vote.id)],
        () if vote.opened.manner == "roll_call" else [MannerUnfit(vote.opened.manner)],
        () if entitled else [NotInElectorate(act.author)],
    )
    cast = VoteCast(at, vote.id, act.author, act.payload.choice)
    again = BALLOTS.find(state, (vote.id, act.author)) is not None
    if again or (VOTED.find(state, vote.id) or 0) + 1 < len(vote.electorate):
        return (cast,)
    return (cast, *close_vote(evolve(state, cast), vote, at, evidence.seq))
