"""Petitions of members for a sitting, from the body where they sign to the assembly that adds them up."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event


@dataclass(frozen=True, slots=True)
class SittingPetitioned(Event):
    """Members of this body ask that an assembly sit: so many signatures were handed in against this roll. Tellers test
    them by `check_by`, else they stand as handed in. `root` is of the signatures, `sheet` a restricted reference.
    """

    NAME: ClassVar[str] = "sitting.petitioned/1"
    at: int
    petition: str
    assembly: str
    roll: str
    handed_in: int
    root: str
    sheet: str
    check_by: int


@dataclass(frozen=True, slots=True)
class SignaturesCounted(Event):
    """The petition stands with so many signatures of so many members; `tested`: tellers tested them, and nobody's
    silence did.
    """

    NAME: ClassVar[str] = "signatures.counted/1"
    OWED: ClassVar[str] = "assembly"
    at: int
    petition: str
    assembly: str
    valid: int
    members: int
    tested: bool


@dataclass(frozen=True, slots=True)
class SignaturesEntered(Event):
    """In the assembly: members of a body ask for a sitting; with those of other bodies `asking`, of `needed`."""

    NAME: ClassVar[str] = "signatures.entered/1"
    at: int
    body: str
    valid: int
    tested: bool
    asking: int
    needed: int
