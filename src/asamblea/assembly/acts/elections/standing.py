"""Conditions that the acts of an election share."""

import re
from collections.abc import Iterator

from asamblea.assembly.acts.votes.tally import TELLERS
from asamblea.assembly.conditions import Reasons, named
from asamblea.assembly.refusals.base import Refusal, Refused, unless
from asamblea.assembly.refusals.elections import (
    ElectionNotAtStage,
    ElectionUnknown,
    MarkRepeated,
    MarkUnknown,
    NotNominated,
    TooManyMarks,
    UrnEntered,
    UrnUnfit,
)
from asamblea.assembly.refusals.sealed_votes import SealedVoteFirst
from asamblea.assembly.refusals.votes import TallyExceedsRoll, TellersNeeded
from asamblea.assembly.results import poll_of
from asamblea.assembly.shelves import State
from asamblea.assembly.state.elections import CANDIDATES, ELECTIONS, SHEETS, Candidate, Election
from asamblea.assembly.state.members import holds_office
from asamblea.assembly.state.sealed_votes import runs_on, sealed_on
from asamblea.assembly.words.elections import ONE_MARK, ElectionStage
from asamblea.assembly.words.sealed_votes import SEALED_URN

_NAME = re.compile(r"[a-z0-9-]{1,32}", re.ASCII)


def is_name(text: str) -> bool:
    """Whether the text can name a list or an urn: 1 to 32 small letters, digits or hyphens."""
    return _NAME.fullmatch(text) is not None


def election_of(state: State, election: str) -> Election:
    """The election of this id; raises Refused if there is none."""
    return named(ELECTIONS, state, election, ElectionUnknown)


def candidate_of(state: State, election: Election, member: str) -> Candidate:
    """The nominee; raises Refused if she is none."""
    found = CANDIDATES.find(state, (election.id, member))
    if found is None:
        raise Refused([NotNominated(member)])
    return found


def at_stage(election: Election, *stages: ElectionStage) -> Reasons:
    """The election stands at one of these stages."""
    return unless(election.stage in stages, ElectionNotAtStage(election.id, election.stage, stages))


def tellers_sign(state: State, signers: tuple[str, ...]) -> Reasons:
    """Two tellers sign."""
    signed = sum(holds_office(state, who, "teller") for who in signers)
    return unless(signed >= TELLERS, TellersNeeded(signed))


def marks_fit(state: State, election: Election, marks: tuple[int, ...], line: int) -> Iterator[Refusal]:
    """What stands on a paper are numbers of this round's paper, none twice, and no more than the method reads.

    Who withdrew after the papers were printed may be marked, and is passed over.
    """
    for place, number in enumerate(marks):
        if number in marks[:place]:
            yield MarkRepeated(number, line)
        elif not on_paper(election, number):
            yield MarkUnknown(number, line)
    one = election.opened.method in ONE_MARK or election.round > 1
    if one and len(marks) > 1:
        yield TooManyMarks(1, line)


def on_paper(election: Election, number: int) -> bool:
    """Whether a candidate of this number stands on the paper of this round."""
    if not 1 <= number <= len(election.standing):
        return False
    return election.round == 1 or election.standing[number - 1] in election.pair


def urn_fits(state: State, election: Election, urn: str, given: int) -> Iterator[Refusal]:
    """The urn has a name of its own, was not entered before, and holds no more papers than persons could give in."""
    yield from unless(is_name(urn) and not urn.startswith(SEALED_URN), UrnUnfit(urn))
    yield from unless(SHEETS.find(state, (election.id, election.round, urn)) is None, UrnEntered(urn))
    entered = poll_of(state, election, election.round).given + given
    most = given_at_most(state, election)
    yield from unless(entered <= most, TallyExceedsRoll(entered, most))


def given_at_most(state: State, election: Election) -> int:
    """How many papers can be given in: one a voter, and by device no more than the sealed vote counted."""
    sealed = sealed_on(state, "election", election.id, election.round)
    if sealed is None:
        return len(election.electorate)
    return sealed.opened.paper.count + (0 if sealed.published is None else sealed.published.cast)


def sealed_first(state: State, election: Election) -> Reasons:
    """No sealed vote on this round waits for its result."""
    sealed = runs_on(state, "election", election.id, election.round)
    return () if sealed is None else (SealedVoteFirst(sealed.id),)
