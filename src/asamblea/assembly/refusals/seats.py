"""Why a seat is not filled, left, stood in for or claimed."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class PollingUnknown(Refusal):
    """No polling of this id."""

    RULE: ClassVar[str] = "3.6"
    polling: str


@dataclass(frozen=True, slots=True)
class PollingPending(Refusal):
    """A polling of this electorate is not summed yet."""

    RULE: ClassVar[str] = "3.6"
    polling: str
    returns_by: int


@dataclass(frozen=True, slots=True)
class PollingHoursWrong(Refusal):
    """A poll closes later than now, and returns are taken until then or longer."""

    RULE: ClassVar[str] = "3.18"
    closes_at: int


@dataclass(frozen=True, slots=True)
class NoSeatFree(Refusal):
    """Every seat of this electorate has its holder."""

    RULE: ClassVar[str] = "3.3"
    electorate: str


@dataclass(frozen=True, slots=True)
class SumContested(Refusal):
    """A rectified return contests the sum: it is decided first."""

    RULE: ClassVar[str] = "3.6"
    polling: str


@dataclass(frozen=True, slots=True)
class NotElected(Refusal):
    """The sum of the polling does not name her."""

    RULE: ClassVar[str] = "3.6"
    member: str


@dataclass(frozen=True, slots=True)
class CredentialKnown(Refusal):
    """Her credential was accepted already."""

    RULE: ClassVar[str] = "3.6"
    member: str


@dataclass(frozen=True, slots=True)
class ClaimPending(Refusal):
    """A rival claim to these seats is not decided."""

    RULE: ClassVar[str] = "3.6"
    electorate: str


@dataclass(frozen=True, slots=True)
class ClaimUnsupported(Refusal):
    """A rival claim needs minutes signed by officers and by a share of the roll."""

    RULE: ClassVar[str] = "3.6"
    needed: int
    signatures: int
    officers_needed: int
    officers: int


@dataclass(frozen=True, slots=True)
class SeatUnknown(Refusal):
    """No seat of this id."""

    RULE: ClassVar[str] = "3.4"
    seat: str


@dataclass(frozen=True, slots=True)
class SeatEmpty(Refusal):
    """The seat has no holder."""

    RULE: ClassVar[str] = "3.4"
    seat: str


@dataclass(frozen=True, slots=True)
class SeatNotEmpty(Refusal):
    """The seat has a holder."""

    RULE: ClassVar[str] = "3.4"
    seat: str


@dataclass(frozen=True, slots=True)
class AlternateWaits(Refusal):
    """An accredited alternate follows: the seat is not vacant."""

    RULE: ClassVar[str] = "3.4"
    member: str


@dataclass(frozen=True, slots=True)
class VacancyKnown(Refusal):
    """The vacancy was declared already."""

    RULE: ClassVar[str] = "3.4"
    at: int


@dataclass(frozen=True, slots=True)
class NotAnAlternate(Refusal):
    """She is no accredited alternate of this electorate without a seat."""

    RULE: ClassVar[str] = "3.4"
    member: str


@dataclass(frozen=True, slots=True)
class StoodInFor(Refusal):
    """Somebody stands in for the holder already."""

    RULE: ClassVar[str] = "3.4"
    alternate: str


@dataclass(frozen=True, slots=True)
class NobodyStandsIn(Refusal):
    """Nobody stands in for the holder."""

    RULE: ClassVar[str] = "3.4"
    seat: str


@dataclass(frozen=True, slots=True)
class LotMalformed(Refusal):
    """The seed of the lot is 64 digits of 0 to 9 and a to f."""

    RULE: ClassVar[str] = "3.18"
