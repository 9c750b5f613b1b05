"""Petitions of members for a sitting or with an amendment, from the body where they sign to the assembly that adds them
up.
"""

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


@dataclass(frozen=True, slots=True)
class AmendmentPetitioned(Event):
    """Members of this body petition an assembly with an amendment to a text of its: `title`, `words` and `reasons` are
    public references, the rest as for a sitting.
    """

    NAME: ClassVar[str] = "amendment.petitioned/1"
    at: int
    petition: str
    assembly: str
    text: str
    title: str
    words: str
    reasons: str
    roll: str
    handed_in: int
    root: str
    sheet: str
    check_by: int


@dataclass(frozen=True, slots=True)
class AmendmentSignaturesCounted(Event):
    """The petition with an amendment stands with so many signatures of so many members; `tested` as for a sitting."""

    NAME: ClassVar[str] = "amendment_signatures.counted/1"
    OWED: ClassVar[str] = "assembly"
    at: int
    petition: str
    assembly: str
    text: str
    title: str
    words: str
    reasons: str
    valid: int
    members: int
    tested: bool


@dataclass(frozen=True, slots=True)
class AmendmentSignaturesEntered(Event):
    """In the assembly: members of a body sign an amendment to a text. With those of other bodies there are so many
    `signatures` of `needed`, from so many electorates (`regions`) of `regions_needed`.
    """

    NAME: ClassVar[str] = "amendment_signatures.entered/1"
    at: int
    body: str
    text: str
    title: str
    words: str
    reasons: str
    valid: int
    tested: bool
    signatures: int
    needed: int
    regions: int
    regions_needed: int
