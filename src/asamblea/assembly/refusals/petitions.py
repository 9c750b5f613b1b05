"""Why members' petition with an amendment does not go on."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class NotForAPetition(Refusal):
    """The amendment `what`: that is for the commission, or for those who tabled what is replaced."""

    RULE: ClassVar[str] = "3.9"
    what: Literal["harmonises", "replaces"]


@dataclass(frozen=True, slots=True)
class PetitionUnknown(Refusal):
    """No petition with these words to this text was cited here."""

    RULE: ClassVar[str] = "B4.8"
    text: str
    words: str


@dataclass(frozen=True, slots=True)
class RegionsMissing(Refusal):
    """Those who signed are of too few electorates."""

    RULE: ClassVar[str] = "3.8"
    regions: int
    needed: int


@dataclass(frozen=True, slots=True)
class TabledByPetition(Refusal):
    """Members tabled it by petition, with these words: no delegate changes or withdraws it."""

    RULE: ClassVar[str] = "B4.8"
    amendment: str


@dataclass(frozen=True, slots=True)
class PetitionTabled(Refusal):
    """The petition was tabled already, as this amendment."""

    RULE: ClassVar[str] = "B4.8"
    amendment: str
