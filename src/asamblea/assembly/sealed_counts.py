"""What the published result of a sealed vote comes to in its matter: sums for and against, or one more urn of an
election. Nobody types it in (invariants 1, 4).

The ballot has one question. On a vote or a recall its answers are for and against, in this order; in an election, the
candidates on the paper of the round, in their order. Its blank paper, where there is one, comes before them.
"""

from collections.abc import Sequence
from typing import Any

from asamblea.assembly.events.elections import PapersEntered, TotalsEntered
from asamblea.assembly.events.sealed_votes import SealedVoteCounted, SealedVotePublished
from asamblea.assembly.refusals.base import Refused
from asamblea.assembly.refusals.sealed_votes import ResultUnfit
from asamblea.assembly.shelves import State
from asamblea.assembly.state.elections import ELECTIONS, Election, Sheet
from asamblea.assembly.state.sealed_votes import SEALED_VOTES
from asamblea.assembly.words.elections import BY_TOTALS, Papers
from asamblea.assembly.words.sealed_votes import SEALED_URN, BallotShape, ResultShape, SealedSubject
from asamblea.counting.ballots import grouped
from asamblea.counting.methods import METHODS
from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.rankings import approved, preferences
from asamblea.sealed.setup.questions import Homomorphic, Lists, NonHomomorphic, Question

# A result of more characters stands in its entry by its SHA-256.
_HASH = 64


def ballot_of(questions: Sequence[Question]) -> tuple[BallotShape, int]:
    """What a sealed ballot asks, and how many answers it offers."""
    match tuple(questions):
        case (Homomorphic(answers=answers),):
            return "sums", len(answers)
        case (NonHomomorphic(answers=answers),):
            return "rankings", len(answers)
        case (Lists(answers=answers),):
            return "candidate_lists", len(answers)
    return "several_questions", 0


def asked(state: State, on: SealedSubject, matter: str) -> tuple[ResultShape, int]:
    """What a matter takes, with how many answers."""
    if on != "election":
        return "for_and_against", 2
    election = ELECTIONS.at(state, matter)
    return "sums" if election.opened.method in BY_TOTALS else "rankings", len(numbers_of(election))


def enters(state: State, told: SealedVotePublished) -> SealedVoteCounted | Sheet | None:
    """The event that takes a published result into its matter; None if the result is too long for an entry: then the
    tellers enter its papers urn by urn. Raises Refused unless it fits the matter.
    """
    opened = SEALED_VOTES.at(state, told.sealed_vote).opened
    if opened.on != "election":
        return _choice(told)
    election = ELECTIONS.at(state, opened.matter)
    if election.opened.method in BY_TOTALS:
        return _totals(election, told)
    return None if _is_hash(told.result) else _papers(election, told)


def _is_hash(result: str) -> bool:
    return len(result) == _HASH and not result.startswith("[")


def _rows(told: SealedVotePublished, shape: ResultShape) -> list[Any]:
    """What came of the only question."""
    try:
        (row,) = forms.items(forms.read_canonical(told.result.encode(), "result"), "result", 1)
        return forms.items(row, "result")
    except Malformed as fault:
        raise Refused([ResultUnfit(told.sealed_vote, shape, 0)]) from fault


def _sums(told: SealedVotePublished, shape: ResultShape, answers: int) -> tuple[int, tuple[int, ...]]:
    """Blank papers, and a sum for each answer."""
    rows = _rows(told, shape)
    if len(rows) not in (answers, answers + 1) or not all(
        type(each) is int and 0 <= each <= told.cast for each in rows
    ):
        raise Refused([ResultUnfit(told.sealed_vote, shape, answers)])
    blank = rows[0] if len(rows) > answers else 0
    return blank, tuple(rows[-answers:])


def _choice(told: SealedVotePublished) -> SealedVoteCounted:
    blank, (yes, no) = _sums(told, "for_and_against", 2)
    if blank + yes + no != told.cast:
        raise Refused([ResultUnfit(told.sealed_vote, "for_and_against", 2)])
    return SealedVoteCounted(told.at, told.sealed_vote, yes, no, blank)


def numbers_of(election: Election) -> tuple[int, ...]:
    """The numbers of the candidates on the paper of its round: all, or the two who meet."""
    return tuple(
        number
        for number, member in enumerate(election.standing, 1)
        if election.round == 1 or member in election.pair
    )  # fmt: skip


def _totals(election: Election, told: SealedVotePublished) -> TotalsEntered:
    on_paper = numbers_of(election)
    blank, sums = _sums(told, "sums", len(on_paper))
    valid, votes = told.cast - blank, sum(sums)
    most = {"approval": len(on_paper), "block": election.opened.seats}.get(election.opened.method, 1)
    if not valid <= votes <= valid * most or max(sums) > valid:
        raise Refused([ResultUnfit(told.sealed_vote, "sums", len(on_paper))])
    named = dict(zip(on_paper, sums, strict=True))
    totals = tuple(named.get(number, 0) for number in range(1, len(election.standing) + 1))
    urn = SEALED_URN + told.sealed_vote
    return TotalsEntered(told.at, election.id, election.round, urn, totals, valid, blank, 0, "")


def _papers(election: Election, told: SealedVotePublished) -> PapersEntered:
    """Papers without any number are blank; those whose first rank two candidates share are not valid."""
    on_paper = numbers_of(election)
    rows = _rows(told, "rankings")
    if len(rows) != told.cast or not all(_is_ranking(row, len(on_paper)) for row in rows):
        raise Refused([ResultUnfit(told.sealed_vote, "rankings", len(on_paper))])
    reads = approved if METHODS[election.opened.method].reads == "a set" else preferences
    marked = [tuple(on_paper[answer - 1] for answer in reads(row)) for row in rows]
    blank = sum(not any(row) for row in rows)
    papers = tuple(Papers(count, marks) for count, marks in grouped((1, marks) for marks in marked if marks))
    invalid = told.cast - blank - sum(each.count for each in papers)
    urn = SEALED_URN + told.sealed_vote
    return PapersEntered(told.at, election.id, election.round, urn, papers, blank, invalid, "")


def _is_ranking(row: Sequence[Any], answers: int) -> bool:
    return type(row) is list and len(row) == answers and all(type(each) is int and 0 <= each < 256 for each in row)
