"""Elections: candidates, votes by name, tellers' sheets, results, terms."""

from dataclasses import dataclass, replace

from immutables import Map

from asamblea.assembly.events.elections import (
    CandidateAccepted,
    CandidateNominated,
    CandidateWithdrawn,
    ElectionClosed,
    ElectionCounted,
    ElectionDeclared,
    ElectionFailed,
    ElectionOpened,
    ElectionVoted,
    LotThrown,
    NominationsClosed,
    PapersEntered,
    SecondRoundOpened,
    TotalsEntered,
    VacancyFilled,
)
from asamblea.assembly.orders.elections import ElectionRule
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.deadlines import drop_deadline, set_deadline
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.sealed_votes import result_by, runs_on
from asamblea.assembly.words.elections import ElectionStage, FailureCause
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Election:
    """An election.

    `electorate` maps member to seat as frozen at opening; `standing` are the candidates as they stand on the paper,
    empty while nominations are open; `pair` meets in the second round; `seed` is None until a lot is thrown;
    `passed_over` had withdrawn when it was counted; `seated` hold places of it now; `vacated` left one, in order, and
    nobody has followed yet.
    """

    id: str
    stage: ElectionStage
    opened: ElectionOpened
    round: int
    closes_at: Instant
    electorate: Map[str, str]
    standing: tuple[str, ...] = ()
    pair: tuple[str, ...] = ()
    seed: str | None = None
    counted: ElectionCounted | None = None
    passed_over: frozenset[int] = frozenset()
    cause: FailureCause = "none"
    declared_at: Instant | None = None
    term_until: Instant = 0
    seated: tuple[str, ...] = ()
    vacated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A nominee: her list and sex where the method reads them, who nominated her, what she says, and whether she
    accepted or withdrew.
    """

    member: str
    place: int
    list: str
    sex: str
    by: tuple[str, ...]
    accepted: bool = False
    statement: str = ""
    withdrawn: bool = False


Sheet = PapersEntered | TotalsEntered

ELECTIONS: Shelf[str, Election] = Shelf("elections")
CANDIDATES: Shelf[tuple[str, str], Candidate] = Shelf("candidates")
# How many were nominated, by election.
NOMINATED: Shelf[str, int] = Shelf("nominated")
MARKS: Shelf[tuple[str, int, str], ElectionVoted] = Shelf("marks")
# How many have voted by name, by election and round; apart from the election so that voting stays cheap.
MARKED: Shelf[tuple[str, int], int] = Shelf("marked")
SHEETS: Shelf[tuple[str, int, str], Sheet] = Shelf("sheets")
# Until when a member holds a place to which this body elected her, by kind of election and member.
TERMS: Shelf[tuple[str, str], Instant] = Shelf("terms")
REFILLED: Shelf[tuple[str, str], VacancyFilled] = Shelf("refilled")


def next_election_id(state: State) -> str:
    """The id that the next election will have."""
    return f"e{len(ELECTIONS.all(state)) + 1}"


def rule_of(state: State, election: Election) -> ElectionRule:
    """The rule pinned when the election opened."""
    return ORDERS.at(state, election.opened.orders).elections[election.opened.kind]


def candidates_of(state: State, election: str) -> tuple[Candidate, ...]:
    """The nominees, in order of nomination."""
    found = (candidate for (of, _), candidate in CANDIDATES.all(state).items() if of == election)
    return tuple(sorted(found, key=lambda candidate: candidate.place))


def sheets_of(state: State, election: str, number: int) -> tuple[Sheet, ...]:
    """The tellers' sheets of a round, by urn."""
    found = {urn: sheet for (of, at, urn), sheet in SHEETS.all(state).items() if (of, at) == (election, number)}
    return tuple(found[urn] for urn in sorted(found))


def withdrawn_from(state: State, election: Election) -> frozenset[int]:
    """The numbers on the paper of those who withdrew."""
    away = (CANDIDATES.at(state, (election.id, member)).withdrawn for member in election.standing)
    return frozenset(number for number, gone in enumerate(away, 1) if gone)


def holds_by(state: State, election: Election, member: str) -> bool:
    """Whether the member holds her place by this election, and not by a later one."""
    return member in election.seated and TERMS.find(state, (election.opened.kind, member)) == election.term_until


def protected_places(state: State, kind: str, at: Instant) -> int:
    """How many hold a place of this kind by election for a term that still runs."""
    return sum(until > at for (of, _), until in TERMS.all(state).items() if of == kind)


def _change(state: State, election: str, **change: object) -> State:
    return ELECTIONS.put(state, election, replace(ELECTIONS.at(state, election), **change))  # type: ignore[arg-type]


@evolves(ElectionOpened)
def _opened(state: State, event: ElectionOpened) -> State:
    election = Election(event.election, "nominating", event, 1, event.closes_at, HOLDERS.all(state))
    return set_deadline(
        ELECTIONS.put(state, event.election, election), event.nominations_until, "nominations", event.election
    )


@evolves(CandidateNominated)
def _nominated(state: State, event: CandidateNominated) -> State:
    place = (NOMINATED.find(state, event.election) or 0) + 1
    candidate = Candidate(event.candidate, place, event.list, event.sex, event.by)
    return NOMINATED.put(CANDIDATES.put(state, (event.election, event.candidate), candidate), event.election, place)


@evolves(CandidateAccepted)
def _accepted(state: State, event: CandidateAccepted) -> State:
    key = event.election, event.candidate
    return CANDIDATES.put(state, key, replace(CANDIDATES.at(state, key), accepted=True, statement=event.statement))


@evolves(CandidateWithdrawn)
def _withdrawn(state: State, event: CandidateWithdrawn) -> State:
    key = event.election, event.candidate
    state = CANDIDATES.put(state, key, replace(CANDIDATES.at(state, key), withdrawn=True))
    election = ELECTIONS.at(state, event.election)
    if event.candidate not in election.seated:
        return state
    seated = tuple(member for member in election.seated if member != event.candidate)
    if holds_by(state, election, event.candidate):
        state = TERMS.drop(state, (election.opened.kind, event.candidate))
    return _change(state, election.id, seated=seated, vacated=(*election.vacated, event.candidate))


@evolves(NominationsClosed)
def _nominations_closed(state: State, event: NominationsClosed) -> State:
    state = drop_deadline(state, "nominations", event.election)
    state = _change(state, event.election, stage="polling", standing=event.standing)
    return set_deadline(state, ELECTIONS.at(state, event.election).closes_at, "poll", event.election)


@evolves(LotThrown)
def _thrown(state: State, event: LotThrown) -> State:
    return _change(state, event.election, seed=event.seed)


@evolves(ElectionVoted)
def _voted(state: State, event: ElectionVoted) -> State:
    key = event.election, event.round, event.member
    if key not in MARKS.all(state):
        of = event.election, event.round
        state = MARKED.put(state, of, (MARKED.find(state, of) or 0) + 1)
    return MARKS.put(state, key, event)


@evolves(ElectionClosed)
def _closed(state: State, event: ElectionClosed) -> State:
    state = _change(drop_deadline(state, "poll", event.election), event.election, stage="closed")
    count_by = event.at + rule_of(state, ELECTIONS.at(state, event.election)).count_within
    sealed = runs_on(state, "election", event.election, event.round)
    if sealed is not None:
        count_by = max(count_by, result_by(state, sealed.opened.closes_at))
    return set_deadline(state, count_by, "tally", event.election)


@evolves(PapersEntered)
def _papers(state: State, event: PapersEntered) -> State:
    return SHEETS.put(state, (event.election, event.round, event.urn), event)


@evolves(TotalsEntered)
def _totals(state: State, event: TotalsEntered) -> State:
    return SHEETS.put(state, (event.election, event.round, event.urn), event)


@evolves(ElectionCounted)
def _counted(state: State, event: ElectionCounted) -> State:
    away = withdrawn_from(state, ELECTIONS.at(state, event.election))
    state = _change(drop_deadline(state, "tally", event.election), event.election, counted=event, passed_over=away)
    if event.outcome != "elected":
        return state
    state = _change(state, event.election, stage="counted")
    rule = rule_of(state, ELECTIONS.at(state, event.election))
    return set_deadline(state, event.at + rule.declare_within, "declare", event.election)


@evolves(SecondRoundOpened)
def _second_round(state: State, event: SecondRoundOpened) -> State:
    state = _change(state, event.election, stage="polling", round=2, pair=event.pair, closes_at=event.closes_at)
    return set_deadline(state, event.closes_at, "poll", event.election)


@evolves(ElectionFailed)
def _failed(state: State, event: ElectionFailed) -> State:
    state = drop_deadline(state, "nominations", event.election)
    return _change(state, event.election, stage="failed", cause=event.cause)


@evolves(ElectionDeclared)
def _declared(state: State, event: ElectionDeclared) -> State:
    state = drop_deadline(state, "declare", event.election)
    election = ELECTIONS.at(state, event.election)
    assert election.counted is not None
    vacated = tuple(member for member in election.counted.elected if member not in event.elected)
    for member in event.elected:
        state = TERMS.put(state, (election.opened.kind, member), event.term_until)
    return _change(
        state, event.election, stage="declared", declared_at=event.at, term_until=event.term_until,
        seated=event.elected, vacated=vacated,
    )  # fmt: skip


@evolves(VacancyFilled)
def _filled(state: State, event: VacancyFilled) -> State:
    election = ELECTIONS.at(state, event.election)
    vacated = tuple(member for member in election.vacated if member != event.left)
    state = TERMS.put(state, (election.opened.kind, event.taken), election.term_until)
    state = REFILLED.put(state, (event.election, event.left), event)
    return _change(state, event.election, seated=(*election.seated, event.taken), vacated=vacated)
