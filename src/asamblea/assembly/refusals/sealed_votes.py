"""Why a sealed vote is not opened, a ballot not entered, an end or a result not taken."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal
from asamblea.assembly.words.sealed_votes import BallotShape, ResultShape, SealedStage, VotingWay


@dataclass(frozen=True, slots=True)
class SealedVoteUnknown(Refusal):
    """No such sealed vote."""

    RULE: ClassVar[str] = "3.17"
    sealed_vote: str


@dataclass(frozen=True, slots=True)
class SealedVoteNotAtStage(Refusal):
    """The sealed vote stands at another stage."""

    RULE: ClassVar[str] = "3.17"
    sealed_vote: str
    stage: SealedStage
    needed: tuple[SealedStage, ...]


@dataclass(frozen=True, slots=True)
class SealedVoteRunning(Refusal):
    """The matter has a sealed vote already."""

    RULE: ClassVar[str] = "3.17"
    sealed_vote: str


@dataclass(frozen=True, slots=True)
class ElectorateTooSmall(Refusal):
    """A result of so few voters by device would show how somebody voted: they vote on paper."""

    RULE: ClassVar[str] = "A10"
    voters: int
    needed: int


@dataclass(frozen=True, slots=True)
class VoterListUnfit(Refusal):
    """A list of voters is out of form: delegates by their ids alone, others by number, root and restricted list."""

    RULE: ClassVar[str] = "B3"
    way: VotingWay


@dataclass(frozen=True, slots=True)
class VotesInBothWays(Refusal):
    """Nobody stands on both lists."""

    RULE: ClassVar[str] = "B3"
    member: str


@dataclass(frozen=True, slots=True)
class VoterListsDiffer(Refusal):
    """Together the lists are those who can vote: `listed` persons are on them, of `electors` who can vote, and each one
    once.
    """

    RULE: ClassVar[str] = "B3"
    listed: int
    electors: int


@dataclass(frozen=True, slots=True)
class VotingCodesDiffer(Refusal):
    """There is one voting code for each voter by device."""

    RULE: ClassVar[str] = "B4"
    codes: int
    voters: int


@dataclass(frozen=True, slots=True)
class SealedFieldUnfit(Refusal):
    """What names a sealed election, or a part of one, is not of its form."""

    RULE: ClassVar[str] = "3.17"
    field: str


@dataclass(frozen=True, slots=True)
class TrackerKnown(Refusal):
    """A tracker is entered once."""

    RULE: ClassVar[str] = "B2"
    tracker: str


@dataclass(frozen=True, slots=True)
class NoSeatLost(Refusal):
    """As many codes are suspended as voters by device lost their seats."""

    RULE: ClassVar[str] = "B1"
    lost: int
    suspended: int


@dataclass(frozen=True, slots=True)
class VotingCodeSuspendedBefore(Refusal):
    """The code is suspended already."""

    RULE: ClassVar[str] = "B1"
    code: str


@dataclass(frozen=True, slots=True)
class OfficersFirst(Refusal):
    """Two officers do it until `until`; from then on anybody enrolled, if nobody has."""

    RULE: ClassVar[str] = "3.17"
    signed: int
    until: int


@dataclass(frozen=True, slots=True)
class BallotsDiffer(Refusal):
    """The archive has as many ballots as were entered."""

    RULE: ClassVar[str] = "B2"
    ballots: int
    entered: int


@dataclass(frozen=True, slots=True)
class CastDiffers(Refusal):
    """As many ballots are counted as persons cast one."""

    RULE: ClassVar[str] = "B4"
    cast: int
    counted: int


@dataclass(frozen=True, slots=True)
class CastUnfit(Refusal):
    """No more persons cast than had a code, and than there were ballots; with any ballot, somebody cast."""

    RULE: ClassVar[str] = "B4"
    cast: int
    most: int


@dataclass(frozen=True, slots=True)
class ResultUnfit(Refusal):
    """The result is not of the form that its matter asks for: one question, with so many answers."""

    RULE: ClassVar[str] = "3.17"
    sealed_vote: str
    shape: ResultShape
    answers: int


@dataclass(frozen=True, slots=True)
class BallotUnfit(Refusal):
    """The ballot asks something else than its matter takes: one question of this form, with so many answers."""

    RULE: ClassVar[str] = "3.17"
    shape: BallotShape
    answers: int
    takes: ResultShape
    needed: int


@dataclass(frozen=True, slots=True)
class ArchiveUnsound(Refusal):
    """The archive does not verify, or is not the one that the record tells of: at this place, by this rule."""

    RULE: ClassVar[str] = "B2"
    place: str
    rule: str
    fault: str


@dataclass(frozen=True, slots=True)
class SealedVoteFirst(Refusal):
    """A sealed vote on it is not published: nothing is counted without its ballots."""

    RULE: ClassVar[str] = "B4"
    sealed_vote: str


@dataclass(frozen=True, slots=True)
class PaperFirst(Refusal):
    """Until `until` some vote on paper, who do not know the result, or their papers are not entered."""

    RULE: ClassVar[str] = "B3"
    until: int


@dataclass(frozen=True, slots=True)
class PaperNow(Refusal):
    """Nobody opened the ballots of a sealed vote on this recall: it is voted on paper from now on."""

    RULE: ClassVar[str] = "3.30.11"
    sealed_vote: str
