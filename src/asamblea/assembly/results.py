"""The result of an election: the papers as the state holds them, counted by the pinned rule, and what follows.

Nobody has an act that sets a result. This is the one place where that of an election comes about (procedure 3.15, 3.17,
3.18).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.elections import (
    ElectionClosed,
    ElectionCounted,
    ElectionDeclared,
    ElectionFailed,
    PapersEntered,
    SecondRoundOpened,
    VacancyFilled,
)
from asamblea.assembly.events.members import OfficeFilled, OfficeVacated
from asamblea.assembly.shelves import State
from asamblea.assembly.state.elections import (
    CANDIDATES,
    MARKS,
    TERMS,
    Election,
    Sheet,
    candidates_of,
    rule_of,
    sheets_of,
    withdrawn_from,
)
from asamblea.assembly.state.members import holders_of
from asamblea.assembly.state.sealed_votes import sealed_on
from asamblea.assembly.words.elections import FailureCause
from asamblea.counting.ballots import Paper, Profile, grouped
from asamblea.counting.irv import count_runoff
from asamblea.counting.lists import ListCandidate, ListRule, count_lists
from asamblea.counting.lots import Lot
from asamblea.counting.methods import METHODS
from asamblea.counting.result import Count, fraction
from asamblea.counting.thresholds import Threshold
from asamblea.record.canonical import Json, digest, encode
from asamblea.record.errors import Malformed
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Poll:
    """What came in at one round: the papers with their marks, and how many were valid, blank, invalid."""

    papers: tuple[Paper, ...]
    valid: int
    blank: int
    invalid: int
    sheets: int

    @property
    def given(self) -> int:
        """Papers given in, whatever stood on them."""
        return self.valid + self.blank + self.invalid


def poll_of(state: State, election: Election, number: int) -> Poll:
    """What came in at a round: the votes by name, or the tellers' sheets."""
    if election.opened.manner != "roll_call":
        return _from_sheets(sheets_of(state, election.id, number))
    votes = MARKS.all(state)
    cast = [votes.get((election.id, number, member)) for member in election.electorate]
    marked = [vote.marks for vote in cast if vote is not None and vote.marks]
    blank = sum(vote is not None and not vote.marks for vote in cast)
    return Poll(grouped((1, marks) for marks in marked), len(marked), blank, 0, len(marked) + blank)


def _from_sheets(sheets: tuple[Sheet, ...]) -> Poll:
    papers: list[Paper] = []
    valid = 0
    for sheet in sheets:
        if isinstance(sheet, PapersEntered):
            rows = [(each.count, each.marks) for each in sheet.papers]
            valid += sum(count for count, _ in rows)
        else:
            rows = [(votes, (number,)) for number, votes in enumerate(sheet.totals, 1) if votes]
            valid += sheet.valid
        papers += rows
    blank, invalid = sum(sheet.blank for sheet in sheets), sum(sheet.invalid for sheet in sheets)
    return Poll(grouped(papers), valid, blank, invalid, len(sheets))


def seed_of(state: State, election: Election) -> str:
    """The seed of the lot: what two tellers threw in public; else the SHA-256 of the nominations, which stood before
    anybody voted.
    """
    if election.seed is not None:
        return election.seed
    nominated: list[Json] = [[each.member, list(each.by), each.statement] for each in candidates_of(state, election.id)]
    return digest(encode([election.id, election.opened.roll, nominated]))


def result_of(state: State, election: Election) -> Count | None:
    """The count whose hash the last result holds: papers pass over those alone who had withdrawn when it was made.
    None where there is no count.
    """
    if election.counted is None or not election.counted.count:
        return None
    return count_of(state, election, election.counted.round, election.passed_over)


def count_of(state: State, election: Election, number: int, away: frozenset[int] | None = None) -> Count:
    """The count of a round by the pinned rule, the papers passing over those `away`: by default whoever withdrew.

    Raises Malformed if it cannot be counted: nobody is left, or the lists that take part fill too few places.
    """
    away = withdrawn_from(state, election) if away is None else away
    lot = Lot(seed_of(state, election))
    seats = election.opened.seats
    if election.opened.method == "list":
        return _count_lists(state, election, poll_of(state, election, number), away, lot)
    profile = profile_of(state, election, 1, away)
    if not 1 <= seats <= len(profile.standing):
        raise Malformed(election.id, "seats", f"{seats} places, {len(profile.standing)} candidates")
    if number > 1:
        return count_runoff(profile, lot, profile_of(state, election, 2, away))
    counting = METHODS[election.opened.method].count
    assert counting is not None  # only lists are counted in another way, above
    return counting(profile, lot)


def profile_of(state: State, election: Election, number: int, away: frozenset[int]) -> Profile:
    """The papers of a round as they are counted, without those of `away`."""
    poll = poll_of(state, election, number)
    return Profile(election.standing, election.opened.seats, poll.papers, away, poll.blank, poll.invalid)


def lists_of(state: State, election: Election, poll: Poll) -> tuple[ListCandidate, ...]:
    """The lists as they are counted: every candidate with her votes, in the order of the paper."""
    votes = {marks[0]: count for count, marks in poll.papers}
    lines = (CANDIDATES.at(state, (election.id, member)) for member in election.standing)
    return tuple(
        ListCandidate(each.list, each.member, each.sex, votes.get(number, 0)) for number, each in enumerate(lines, 1)
    )


def _count_lists(state: State, election: Election, poll: Poll, away: frozenset[int], lot: Lot) -> Count:
    choices = rule_of(state, election).lists
    rule = ListRule(
        choices.formula,
        Threshold(choices.threshold_num, choices.threshold_den, strict=False),
        choices.order,
        choices.parity,
    )
    return count_lists(lists_of(state, election, poll), election.opened.seats, rule, lot, away)


def count_json(count: Count) -> Json:
    """The canonical count: every stage with exact sums, as `n/d` where they are fractions."""
    return {
        "elected": list(count.elected),
        "method": count.method,
        "quota": "" if count.quota is None else fraction(count.votes(count.quota)),
        "seats": count.seats,
        "stages": [
            {
                "action": stage.action,
                "elected": list(stage.elected),
                "exhausted": fraction(count.votes(stage.exhausted)),
                "lost": fraction(count.votes(stage.lost)),
                "of": list(stage.of),
                "totals": [fraction(count.votes(total)) for total in stage.totals],
            }
            for stage in count.stages
        ],
        "ties": [
            {"among": list(tie.among), "by": tie.by, "stage": tie.stage, "taken": tie.taken} for tie in count.ties
        ],
    }


def lots_in(count: Count) -> int:
    """How many ties the lot decided."""
    return sum(tie.by == "lot" for tie in count.ties)


def close_poll(state: State, election: Election, at: Instant) -> Events:
    """The events of a poll's close: votes by name are counted at once; papers wait for the tellers."""
    closed = ElectionClosed(at, election.id, election.round)
    if election.opened.manner != "roll_call":
        return (closed,)
    return (closed, *count_poll(state, election, at))


def count_poll(state: State, election: Election, at: Instant) -> Events:
    """The result of the round that closed, and what follows of itself."""
    poll = poll_of(state, election, election.round)
    quorate = poll.given >= election.opened.quorum_needed
    sealed = sealed_on(state, "election", election.id, election.round)
    # Ballots by device that nobody opened: what lies in the urns alone is no result.
    cause = "no_tally" if sealed is not None and sealed.owes else _cause(poll, quorate=quorate)
    count: Count | None = None
    if cause == "none":
        try:
            count = count_of(state, election, election.round)
        except Malformed:
            cause = "no_result"
    return tuple(_result(election, poll, count, cause, seed_of(state, election), at))


def _cause(poll: Poll, *, quorate: bool) -> FailureCause:
    if not poll.sheets:
        return "no_tally"
    if not quorate:
        return "quorum"
    return "none" if poll.valid else "no_votes"


def _result(
    election: Election, poll: Poll, count: Count | None, cause: FailureCause, seed: str, at: Instant
) -> Iterator[Event]:
    members = () if count is None else tuple(election.standing[number - 1] for number in count.elected)
    second = count is not None and not members
    yield ElectionCounted(
        at=at,
        election=election.id,
        round=election.round,
        valid=poll.valid,
        blank=poll.blank,
        invalid=poll.invalid,
        not_voting=len(election.electorate) - poll.given,
        quorate=poll.given >= election.opened.quorum_needed,
        seed=seed,
        lots=0 if count is None else lots_in(count),
        outcome="void" if count is None else "second_round" if second else "elected",
        cause=cause,
        elected=members,
        count="" if count is None else digest(encode(count_json(count))),
    )
    if count is None:
        yield ElectionFailed(at, election.id, cause)
    elif second:
        pair = tuple(election.standing[number - 1] for number in count.stages[-1].of)
        # The second poll lasts as long as the first.
        yield SecondRoundOpened(
            at, election.id, pair, at + election.opened.closes_at - election.opened.nominations_until
        )


def declare(state: State, election: Election, at: Instant) -> Events:
    """The declaration of a computed result, and the offices that it fills.

    Whoever was elected and withdrew meanwhile leaves her place vacant. Who holds the office and was not elected to it
    for a term that still runs leaves it.
    """
    assert election.counted is not None
    rule = rule_of(state, election)
    seated = tuple(
        member for member in election.counted.elected if not CANDIDATES.at(state, (election.id, member)).withdrawn
    )
    declared = ElectionDeclared(at, election.id, seated, at + rule.term)
    if rule.office == "none":
        return (declared,)
    terms = TERMS.all(state)
    leaving = (
        member
        for member in holders_of(state, rule.office)
        if member not in seated and terms.get((election.opened.kind, member), 0) <= at
    )
    held = set(holders_of(state, rule.office))
    return (
        declared,
        *(OfficeVacated(at, rule.office, member, "") for member in leaving),
        *(OfficeFilled(at, rule.office, member) for member in seated if member not in held),
    )


def refill(state: State, election: Election, at: Instant) -> Events:
    """The first vacancy filled by counting the same papers again without whoever left: the first in order of election
    who does not sit yet. Raises Malformed if nobody is left.
    """
    left = election.vacated[0]
    rule = rule_of(state, election)
    standing = len(election.standing) - len(withdrawn_from(state, election))
    seats = min(election.opened.seats, standing)
    again = replace(election, opened=replace(election.opened, seats=seats))
    count = count_of(state, again, election.round)
    free = [who for each in count.elected if (who := election.standing[each - 1]) not in election.seated]
    if not free:
        raise Malformed(election.id, "seats", "nobody is left")
    filled = VacancyFilled(at, election.id, left, free[0], lots_in(count), digest(encode(count_json(count))))
    return (filled,) if rule.office == "none" else (filled, OfficeFilled(at, rule.office, free[0]))
