"""A delegate votes by name in an election; until closing a later vote replaces an earlier one.

Nobody votes for another (edge case 53): the paper is that of the author, and it has no field for anybody else. When
everybody has voted the poll closes and is counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.elections.standing import at_stage, election_of, marks_fit
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.elections import ElectionVoted
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.elections import MarkUnknown, TooManyMarks
from asamblea.assembly.refusals.votes import MannerUnfit, NotInElectorate
from asamblea.assembly.results import close_poll
from asamblea.assembly.shelves import State
from asamblea.assembly.state.elections import MARKED, Election, withdrawn_from
from asamblea.assembly.state.evolve import evolve
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "election.vote/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The election, and the numbers of candidates as they stand on the paper: the first preference first, or, where
    the method reads a set, in any order. None: a blank paper.
    """

    election: str
    marks: tuple[int, ...]


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Her vote stands; the last one closes the poll. A seat that is no longer hers is not voted (edge case 13)."""
    election = election_of(state, act.payload.election)
    entitled = act.author in election.electorate and HOLDERS.find(state, act.author) == election.electorate[act.author]
    refuse(
        at_stage(election, "polling"),
        unless(election.opened.manner == "roll_call", MannerUnfit(election.opened.manner)),
        unless(entitled, NotInElectorate(act.author)),
        marks_fit(state, election, act.payload.marks, 1),
        _can_be_corrected(state, election, act.payload.marks),
    )
    voted = ElectionVoted(at, election.id, election.round, act.author, act.payload.marks)
    after = evolve(state, voted)
    if MARKED.at(after, (election.id, election.round)) < len(election.electorate):
        return (voted,)
    return voted, *close_poll(after, election, at)


def _can_be_corrected(state: State, election: Election, marks: tuple[int, ...]) -> Iterator[Refusal]:
    """What a paper in the urn would pass over or spoil is told to whoever is still there to correct it."""
    away = withdrawn_from(state, election)
    yield from (MarkUnknown(number, 1) for number in marks if number in away)
    if election.opened.method == "block":
        yield from unless(len(marks) <= election.opened.seats, TooManyMarks(election.opened.seats, 1))
