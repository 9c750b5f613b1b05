"""Members, their keys, offices and seats."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.members import KeyAlgorithm, KeyUse, Office


@dataclass(frozen=True, slots=True)
class MemberEnrolled(Event):
    """A member id was made; `person` is the blob of her name, public or personal."""

    NAME: ClassVar[str] = "member.enrolled/1"
    at: int
    member: str
    person: str


@dataclass(frozen=True, slots=True)
class KeyEnrolled(Event):
    """From the next entry on this key may sign for the member."""

    NAME: ClassVar[str] = "key.enrolled/1"
    at: int
    member: str
    key: str
    alg: KeyAlgorithm
    public: str
    use: KeyUse


@dataclass(frozen=True, slots=True)
class KeyRevoked(Event):
    """From the next entry on this key may not sign."""

    NAME: ClassVar[str] = "key.revoked/1"
    at: int
    key: str


@dataclass(frozen=True, slots=True)
class CodeSpent(Event):
    """A paper code was revealed; it signs nothing more."""

    NAME: ClassVar[str] = "code.spent/1"
    at: int
    code: str


@dataclass(frozen=True, slots=True)
class OfficeFilled(Event):
    """A member holds an office."""

    NAME: ClassVar[str] = "office.filled/1"
    at: int
    office: Office
    member: str


@dataclass(frozen=True, slots=True)
class OfficeVacated(Event):
    """A member no longer holds an office; `motion` took it from her, or is empty."""

    NAME: ClassVar[str] = "office.vacated/1"
    at: int
    office: Office
    member: str
    motion: str


@dataclass(frozen=True, slots=True)
class DelegateSeated(Event):
    """A credential was accepted against the key of representation: the member holds a seat of that body."""

    NAME: ClassVar[str] = "delegate.seated/1"
    at: int
    seat: str
    body: str
    member: str


@dataclass(frozen=True, slots=True)
class DelegateRemoved(Event):
    """A seat was taken back by an adopted motion."""

    NAME: ClassVar[str] = "delegate.removed/1"
    OWED: ClassVar[str] = "resting"
    at: int
    seat: str
    member: str
    motion: str
