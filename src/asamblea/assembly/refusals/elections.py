"""Why an election cannot be opened, a candidate cannot stand, papers cannot be entered, a result not be declared."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal
from asamblea.assembly.words.elections import ElectionStage


@dataclass(frozen=True, slots=True)
class ElectionUnknown(Refusal):
    """No such election."""

    RULE: ClassVar[str] = "3.18"
    election: str


@dataclass(frozen=True, slots=True)
class ElectionKindUnknown(Refusal):
    """The orders in force hold no rule for electing this."""

    RULE: ClassVar[str] = "3.18"
    kind: str
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ElectionNotAtStage(Refusal):
    """The election stands at another stage."""

    RULE: ClassVar[str] = "3.18"
    election: str
    stage: ElectionStage
    needed: tuple[ElectionStage, ...]


@dataclass(frozen=True, slots=True)
class ElectionRunning(Refusal):
    """An election of this kind is going on."""

    RULE: ClassVar[str] = "3.18"
    election: str


@dataclass(frozen=True, slots=True)
class NoPlaceFree(Refusal):
    """Every place is held by somebody elected whose term runs; to take it from her is a removal (invariant 12)."""

    RULE: ClassVar[str] = "3.30.12"
    kind: str
    places: int


@dataclass(frozen=True, slots=True)
class ChoiceInClear(Refusal):
    """Outside an assembly of delegates nobody signs a choice of a person in clear."""

    RULE: ClassVar[str] = "A4"
    kind: str


@dataclass(frozen=True, slots=True)
class NominationsTooShort(Refusal):
    """Nominations stay open until `earliest` at least."""

    RULE: ClassVar[str] = "3.18"
    earliest: int


@dataclass(frozen=True, slots=True)
class NominatorsMissing(Refusal):
    """More of those who can vote must sign a nomination: `signed` of `needed`."""

    RULE: ClassVar[str] = "3.18"
    needed: int
    signed: int


@dataclass(frozen=True, slots=True)
class NominatedAlready(Refusal):
    """She is nominated already; one person stands once."""

    RULE: ClassVar[str] = "3.18"
    candidate: str


@dataclass(frozen=True, slots=True)
class TooManyNominated(Refusal):
    """No further nomination is taken: `most` were made."""

    RULE: ClassVar[str] = "3.18"
    most: int


@dataclass(frozen=True, slots=True)
class ListUnfit(Refusal):
    """A list is named where the method counts lists, and nowhere else."""

    RULE: ClassVar[str] = "3.18"
    list: str


@dataclass(frozen=True, slots=True)
class SexMissing(Refusal):
    """The count corrects for parity, so the nomination says the candidate's sex."""

    RULE: ClassVar[str] = "3.3"
    candidate: str


@dataclass(frozen=True, slots=True)
class NotNominated(Refusal):
    """She is not nominated in this election."""

    RULE: ClassVar[str] = "3.18"
    candidate: str


@dataclass(frozen=True, slots=True)
class NotTheCandidate(Refusal):
    """She alone does it; her acceptance on paper is entered by two officers who saw it."""

    RULE: ClassVar[str] = "3.18"
    candidate: str


@dataclass(frozen=True, slots=True)
class AcceptedAlready(Refusal):
    """She has accepted."""

    RULE: ClassVar[str] = "3.18"
    candidate: str


@dataclass(frozen=True, slots=True)
class WithdrawnAlready(Refusal):
    """She has withdrawn."""

    RULE: ClassVar[str] = "3.18"
    candidate: str


@dataclass(frozen=True, slots=True)
class LotThrownAlready(Refusal):
    """The lot is thrown once."""

    RULE: ClassVar[str] = "3.18"
    seed: str


@dataclass(frozen=True, slots=True)
class LotTooLate(Refusal):
    """The lot is thrown before anybody votes, so that nobody can throw it for somebody: `voted` have."""

    RULE: ClassVar[str] = "3.18"
    voted: int


@dataclass(frozen=True, slots=True)
class SeedUnfit(Refusal):
    """A seed is 1 to 64 digits and plain letters, as they were thrown."""

    RULE: ClassVar[str] = "3.18"
    seed: str


@dataclass(frozen=True, slots=True)
class MarkRepeated(Refusal):
    """A candidate's number stands twice on the paper of this line."""

    RULE: ClassVar[str] = "3.18"
    number: int
    line: int


@dataclass(frozen=True, slots=True)
class MarkUnknown(Refusal):
    """No candidate of this number stands on the paper of this round."""

    RULE: ClassVar[str] = "3.18"
    number: int
    line: int


@dataclass(frozen=True, slots=True)
class TooManyMarks(Refusal):
    """The method reads at most `most` marks a paper."""

    RULE: ClassVar[str] = "3.18"
    most: int
    line: int


@dataclass(frozen=True, slots=True)
class CountUnfit(Refusal):
    """A number of papers is a whole number, and of a line at least one."""

    RULE: ClassVar[str] = "3.18"
    number: int
    line: int


@dataclass(frozen=True, slots=True)
class UrnUnfit(Refusal):
    """An urn is named by 1 to 32 small letters, digits or hyphens."""

    RULE: ClassVar[str] = "3.18"
    urn: str


@dataclass(frozen=True, slots=True)
class UrnEntered(Refusal):
    """The papers of this urn were entered; they are corrected by a recount, not by a second sheet."""

    RULE: ClassVar[str] = "B2.18"
    urn: str


@dataclass(frozen=True, slots=True)
class MethodNeedsPapers(Refusal):
    """Sums are not enough for this method: it needs the papers."""

    RULE: ClassVar[str] = "3.18"
    method: str


@dataclass(frozen=True, slots=True)
class TotalsUnfit(Refusal):
    """The sums do not fit: one a candidate, `candidates` of them, and together what `valid` papers can bear."""

    RULE: ClassVar[str] = "3.18"
    candidates: int
    valid: int
    sum: int


@dataclass(frozen=True, slots=True)
class PollStillOpen(Refusal):
    """The poll lasts until its hour, or until everybody has voted: `cast` of `electors`."""

    RULE: ClassVar[str] = "B2.4"
    until: int
    cast: int
    electors: int


@dataclass(frozen=True, slots=True)
class NothingEntered(Refusal):
    """No urn was entered."""

    RULE: ClassVar[str] = "3.17"
    election: str


@dataclass(frozen=True, slots=True)
class NoVacancy(Refusal):
    """Nobody has left a place of this election."""

    RULE: ClassVar[str] = "3.4"
    election: str


@dataclass(frozen=True, slots=True)
class ByElectionNeeded(Refusal):
    """The orders fill this vacancy by another election."""

    RULE: ClassVar[str] = "3.4"
    kind: str


@dataclass(frozen=True, slots=True)
class TermOver(Refusal):
    """The term ended at `until`: another election is due."""

    RULE: ClassVar[str] = "3.4"
    until: int


@dataclass(frozen=True, slots=True)
class NobodyLeft(Refusal):
    """Nobody who stood is left to take the place; another election is due."""

    RULE: ClassVar[str] = "3.4"
    election: str
