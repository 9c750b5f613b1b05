"""Why a version of a text in another language is not there yet."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class SameLanguage(Refusal):
    """The version is in the text's own language."""

    RULE: ClassVar[str] = "3.12"
    language: str


@dataclass(frozen=True, slots=True)
class VersionsUnlike(Refusal):
    """The two are not the same provisions in the same order: so many differ, and the first of them."""

    RULE: ClassVar[str] = "3.12"
    count: int
    provisions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoVersionsNamed(Refusal):
    """A confirmation names at least one version in another language, each as it lies beside the text now."""

    RULE: ClassVar[str] = "3.12"
    text: str
