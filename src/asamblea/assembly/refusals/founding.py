"""Why a founding call is not one."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal
from asamblea.assembly.words.members import Office


@dataclass(frozen=True, slots=True)
class CallWithoutFounders(Refusal):
    """Nobody signs the call."""

    RULE: ClassVar[str] = "D27"


@dataclass(frozen=True, slots=True)
class TwiceInCall(Refusal):
    """An id stands twice in the call; `what` is founder or body."""

    RULE: ClassVar[str] = "D27"
    what: str
    id: str


@dataclass(frozen=True, slots=True)
class OfficeNotFilled(Refusal):
    """Nobody is named for this office of the founding board."""

    RULE: ClassVar[str] = "D27"
    office: Office


@dataclass(frozen=True, slots=True)
class RepresentationEmpty(Refusal):
    """The key of representation gives a body no seat, or names no body."""

    RULE: ClassVar[str] = "3.3"


@dataclass(frozen=True, slots=True)
class PresetUnknown(Refusal):
    """No preset of this name has the data that the call names."""

    RULE: ClassVar[str] = "D27"
    preset: str
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LogKeyUnfit(Refusal):
    """The log's key is not a public key."""

    RULE: ClassVar[str] = "record.3"
    fault: str


@dataclass(frozen=True, slots=True)
class MemberIdUnfit(Refusal):
    """A member's id is 16 digits of 0 to 9 and a to f."""

    RULE: ClassVar[str] = "record.2"
    member: str


@dataclass(frozen=True, slots=True)
class CosignerUnfit(Refusal):
    """The key is none of a cosigner of this name."""

    RULE: ClassVar[str] = "record.6"
    cosigner: str
