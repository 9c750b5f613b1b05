"""Why a person may not do it."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal
from asamblea.assembly.words.members import Office


@dataclass(frozen=True, slots=True)
class OfficeNeeded(Refusal):
    """This is for the holders of an office."""

    RULE: ClassVar[str] = "3.7"
    office: Office


@dataclass(frozen=True, slots=True)
class SeatNeeded(Refusal):
    """This is for delegates who hold a seat."""

    RULE: ClassVar[str] = "3.4"
    member: str


@dataclass(frozen=True, slots=True)
class SignersMissing(Refusal):
    """More persons entitled to it must sign: `signed` of `needed`."""

    RULE: ClassVar[str] = "3.0"
    needed: int
    signed: int


@dataclass(frozen=True, slots=True)
class MemberUnknown(Refusal):
    """No member of this id is enrolled."""

    RULE: ClassVar[str] = "3.2"
    member: str


@dataclass(frozen=True, slots=True)
class MemberKnown(Refusal):
    """A member of this id is enrolled already."""

    RULE: ClassVar[str] = "3.2"
    member: str


@dataclass(frozen=True, slots=True)
class KeyUnfit(Refusal):
    """The key is not of a form that can sign here."""

    RULE: ClassVar[str] = "key.id"
    fault: str


@dataclass(frozen=True, slots=True)
class KeyKnown(Refusal):
    """This key was enrolled before; a key serves one member once."""

    RULE: ClassVar[str] = "key.id"
    key: str


@dataclass(frozen=True, slots=True)
class KeyUnknown(Refusal):
    """No such key is in force."""

    RULE: ClassVar[str] = "key.id"
    key: str


@dataclass(frozen=True, slots=True)
class BodyNotRepresented(Refusal):
    """The key of representation gives this body no seats."""

    RULE: ClassVar[str] = "3.3"
    body: str


@dataclass(frozen=True, slots=True)
class SeatsTaken(Refusal):
    """Every seat of this body has its holder: `seats` of them."""

    RULE: ClassVar[str] = "3.3"
    body: str
    seats: int


@dataclass(frozen=True, slots=True)
class SeatHeld(Refusal):
    """The person holds a seat already; one person, one seat."""

    RULE: ClassVar[str] = "3.6"
    member: str
    seat: str


@dataclass(frozen=True, slots=True)
class DemoKeyMismatch(Refusal):
    """A demonstration key stands only in a body that is marked as one."""

    RULE: ClassVar[str] = "record.5"
