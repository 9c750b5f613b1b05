"""Elections, from opening to the filling of a vacancy."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.elections import ElectionOutcome, FailureCause, MethodName, Papers
from asamblea.assembly.words.votes import Manner


@dataclass(frozen=True, slots=True)
class ElectionOpened(Event):
    """An election is open for nominations.

    `kind` names the rule in the orders with the hash `orders`, which is pinned: method, choices, ties. The electorate
    is frozen here: `electors` counts it, `roll` is the SHA-256 of the canonical array of [seat, member] pairs.
    `seats` is how many places are free. The poll opens at `nominations_until` and closes at `closes_at`.
    """

    NAME: ClassVar[str] = "election.opened/1"
    at: int
    election: str
    kind: str
    title: str
    orders: str
    method: MethodName
    manner: Manner
    seats: int
    nominations_until: int
    closes_at: int
    electors: int
    quorum_needed: int
    roll: str


@dataclass(frozen=True, slots=True)
class CandidateNominated(Event):
    """Electors nominate a member; she stands once she accepts."""

    NAME: ClassVar[str] = "candidate.nominated/1"
    at: int
    election: str
    candidate: str
    list: str
    sex: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CandidateAccepted(Event):
    """The nominee accepts; `statement` is a public blob or empty."""

    NAME: ClassVar[str] = "candidate.accepted/1"
    at: int
    election: str
    candidate: str
    statement: str


@dataclass(frozen=True, slots=True)
class CandidateWithdrawn(Event):
    """A candidate withdraws: papers pass her over. Once declared elected she gives up her place."""

    NAME: ClassVar[str] = "candidate.withdrawn/1"
    at: int
    election: str
    candidate: str


@dataclass(frozen=True, slots=True)
class NominationsClosed(Event):
    """The poll opens. `standing` are the candidates as they stand on every paper, number 1 first."""

    NAME: ClassVar[str] = "nominations.closed/1"
    at: int
    election: str
    standing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LotThrown(Event):
    """Two tellers threw the seed of the lot in public, before anybody voted."""

    NAME: ClassVar[str] = "lot.thrown/1"
    at: int
    election: str
    seed: str


@dataclass(frozen=True, slots=True)
class ElectionVoted(Event):
    """An elector voted by name; a later one of the same member replaces it until closing. No marks: blank."""

    NAME: ClassVar[str] = "election.voted/1"
    at: int
    election: str
    round: int
    member: str
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ElectionClosed(Event):
    """The poll of this round closed."""

    NAME: ClassVar[str] = "election.closed/1"
    at: int
    election: str
    round: int


@dataclass(frozen=True, slots=True)
class PapersEntered(Event):
    """Two tellers entered the papers of an urn, one by one; `sheet` is a restricted blob or empty."""

    NAME: ClassVar[str] = "papers.entered/1"
    at: int
    election: str
    round: int
    urn: str
    papers: tuple[Papers, ...]
    blank: int
    invalid: int
    sheet: str


@dataclass(frozen=True, slots=True)
class TotalsEntered(Event):
    """Two tellers entered the sums of an urn or of raised hands: one sum a candidate, as they stand on the paper, and
    how many valid papers there were.
    """

    NAME: ClassVar[str] = "totals.entered/1"
    at: int
    election: str
    round: int
    urn: str
    totals: tuple[int, ...]
    valid: int
    blank: int
    invalid: int
    sheet: str


@dataclass(frozen=True, slots=True)
class ElectionCounted(Event):
    """The result by computation.

    `count` is the SHA-256 of the canonical count with every stage, which anybody recomputes from the papers, the pinned
    rule and `seed`; `lots` is how many ties the lot decided; `elected` in order of election.
    """

    NAME: ClassVar[str] = "election.counted/1"
    at: int
    election: str
    round: int
    valid: int
    blank: int
    invalid: int
    not_voting: int
    quorate: bool
    seed: str
    lots: int
    outcome: ElectionOutcome
    cause: FailureCause
    elected: tuple[str, ...]
    count: str


@dataclass(frozen=True, slots=True)
class SecondRoundOpened(Event):
    """Nobody has more than half: the two who lead meet in a second round."""

    NAME: ClassVar[str] = "second_round.opened/1"
    at: int
    election: str
    pair: tuple[str, ...]
    closes_at: int


@dataclass(frozen=True, slots=True)
class ElectionFailed(Event):
    """The election came to nothing; another can be opened."""

    NAME: ClassVar[str] = "election.failed/1"
    at: int
    election: str
    cause: FailureCause


@dataclass(frozen=True, slots=True)
class ElectionDeclared(Event):
    """The computed result is declared and takes effect: these hold their places until `term_until`."""

    NAME: ClassVar[str] = "election.declared/1"
    at: int
    election: str
    elected: tuple[str, ...]
    term_until: int


@dataclass(frozen=True, slots=True)
class VacancyFilled(Event):
    """The same papers counted again without whoever left give the place to `taken`; `count` as in the result."""

    NAME: ClassVar[str] = "vacancy.filled/1"
    at: int
    election: str
    left: str
    taken: str
    lots: int
    count: str
