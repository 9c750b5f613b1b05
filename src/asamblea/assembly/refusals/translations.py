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


@dataclass(frozen=True, slots=True)
class NoLevelVersion(Refusal):
    """No version in this language stands beside the text's words as they are now: it has to be laid, or to follow what
    was adopted.
    """

    RULE: ClassVar[str] = "3.12"
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class NotCarried(Refusal):
    """Carried into the text's own language, the amendment has other words, of this hash."""

    RULE: ClassVar[str] = "B2.11"
    hash: str


@dataclass(frozen=True, slots=True)
class NotInAnotherLanguage(Refusal):
    """The amendment, or the one that it amends, was not drawn in this other language; or its words in the text's own
    were given already.
    """

    RULE: ClassVar[str] = "B2.11"
    amendment: str


@dataclass(frozen=True, slots=True)
class NothingToFollow(Refusal):
    """The version is one of the words as they are now, or of none that the text had."""

    RULE: ClassVar[str] = "3.12"
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class LanguagesAwaited(Refusal):
    """The whole is voted once all authentic languages have stood beside its words long enough, or without those that
    are missing from `until` on.
    """

    RULE: ClassVar[str] = "B2.11"
    text: str
    missing: tuple[str, ...]
    until: int
