"""Why a vote cannot be opened, cast, counted or challenged."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class VoteUnknown(Refusal):
    """No such vote."""

    RULE: ClassVar[str] = "3.17"
    vote: str


@dataclass(frozen=True, slots=True)
class VoteNotOpen(Refusal):
    """The vote is not open."""

    RULE: ClassVar[str] = "3.17"
    vote: str


@dataclass(frozen=True, slots=True)
class VoteNotClosed(Refusal):
    """The vote has no result yet, or none that stands."""

    RULE: ClassVar[str] = "3.17"
    vote: str


@dataclass(frozen=True, slots=True)
class OpenTooShort(Refusal):
    """The vote must stay open until `earliest` at least."""

    RULE: ClassVar[str] = "3.17"
    earliest: int


@dataclass(frozen=True, slots=True)
class OpenTooLong(Refusal):
    """The vote must close by `latest`."""

    RULE: ClassVar[str] = "3.17"
    latest: int


@dataclass(frozen=True, slots=True)
class ClosingShortened(Refusal):
    """A closing hour is extended, never shortened."""

    RULE: ClassVar[str] = "B2.4"
    closes_at: int


@dataclass(frozen=True, slots=True)
class NotInElectorate(Refusal):
    """The electorate was frozen at opening, and the person is not in it."""

    RULE: ClassVar[str] = "3.30.6"
    member: str


@dataclass(frozen=True, slots=True)
class MannerUnfit(Refusal):
    """This vote is held in another manner."""

    RULE: ClassVar[str] = "3.17"
    manner: str


@dataclass(frozen=True, slots=True)
class TellersNeeded(Refusal):
    """Two tellers sign: `signed` did."""

    RULE: ClassVar[str] = "3.17"
    signed: int


@dataclass(frozen=True, slots=True)
class TallyExceedsRoll(Refusal):
    """The sheet counts more than could vote: `counted` of `electors`."""

    RULE: ClassVar[str] = "3.17"
    counted: int
    electors: int


@dataclass(frozen=True, slots=True)
class TalliedAlready(Refusal):
    """The count was entered; it is corrected by a recount, not by a second sheet."""

    RULE: ClassVar[str] = "B2.18"
    vote: str


@dataclass(frozen=True, slots=True)
class TooLateTo(Refusal):
    """The window closed at `until`."""

    RULE: ClassVar[str] = "3.17"
    until: int


@dataclass(frozen=True, slots=True)
class DidNotVote(Refusal):
    """Only who voted explains a vote."""

    RULE: ClassVar[str] = "3.17"
    member: str


@dataclass(frozen=True, slots=True)
class ChallengedAlready(Refusal):
    """The result is under challenge, or its challenge was decided."""

    RULE: ClassVar[str] = "3.25"
    challenge: str


@dataclass(frozen=True, slots=True)
class MannerNotDemandable(Refusal):
    """Nobody can demand this manner for a motion of this class: it is so already, it is secret, or the orders do not
    name it.
    """

    RULE: ClassVar[str] = "3.17"
    manner: str
    kind: str


@dataclass(frozen=True, slots=True)
class DemandedAlready(Refusal):
    """This manner was demanded before, for this motion in this sitting."""

    RULE: ClassVar[str] = "3.17"
    motion: str
    manner: str


@dataclass(frozen=True, slots=True)
class SizesUnknown(Refusal):
    """No closed roll of these represented bodies is known: their cards have no weight."""

    RULE: ClassVar[str] = "3.3"
    bodies: tuple[str, ...]
