"""How a body begins."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event


@dataclass(frozen=True, slots=True)
class FoundingCalled(Event):
    """Bodies that recognise no one above them called this one; `seats` is the sum of the key of representation."""

    NAME: ClassVar[str] = "founding.called/1"
    at: int
    origin: str
    title: str
    kind: str
    demo: bool
    seats: int


@dataclass(frozen=True, slots=True)
class RepresentationSet(Event):
    """A convening body has this many seats."""

    NAME: ClassVar[str] = "representation.set/1"
    at: int
    body: str
    title: str
    seats: int


@dataclass(frozen=True, slots=True)
class AddressNamed(Event):
    """Passkeys sign under these web origins and this relying-party id from now on."""

    NAME: ClassVar[str] = "address.named/1"
    at: int
    origins: tuple[str, ...]
    rp: str
