"""Why a text, or a question on it, is not there yet."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.refusals.base import Refusal


@dataclass(frozen=True, slots=True)
class TextUnknown(Refusal):
    """No such text lies before the assembly."""

    RULE: ClassVar[str] = "3.12"
    text: str


@dataclass(frozen=True, slots=True)
class TextMalformed(Refusal):
    """A text or an amendment that the step names is not in its form, at this place."""

    RULE: ClassVar[str] = "3.12"
    place: str
    rule: str
    fault: str


@dataclass(frozen=True, slots=True)
class SourceDiffers(Refusal):
    """What is laid is not what the document says."""

    RULE: ClassVar[str] = "3.12"
    source: str


@dataclass(frozen=True, slots=True)
class TextIsFinal(Refusal):
    """The whole text is put or adopted: nothing in it is amended any more."""

    RULE: ClassVar[str] = "3.12"
    text: str


@dataclass(frozen=True, slots=True)
class NotTheTextNow(Refusal):
    """The step names other words than the text has now, `now`."""

    RULE: ClassVar[str] = "3.12"
    text: str
    now: str


@dataclass(frozen=True, slots=True)
class PartUnfit(Refusal):
    """What is put is not a part, or not an article, of the text as it is now."""

    RULE: ClassVar[str] = "B2.2"
    provision: str


@dataclass(frozen=True, slots=True)
class QuestionStands(Refusal):
    """This is put, or decided, already."""

    RULE: ClassVar[str] = "3.10"
    motion: str


@dataclass(frozen=True, slots=True)
class GeneralFirst(Refusal):
    """The part is accepted in general before anything in it is put (`root`: the whole text)."""

    RULE: ClassVar[str] = "B2.2"
    part: str


@dataclass(frozen=True, slots=True)
class NothingAdopted(Refusal):
    """No amendment was adopted since the text was last consolidated."""

    RULE: ClassVar[str] = "3.12"
    text: str


@dataclass(frozen=True, slots=True)
class AmendmentsPending(Refusal):
    """Amendments to articles that were changed wait for their vote: they would have to be drawn again."""

    RULE: ClassVar[str] = "B4.4"
    amendments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResultsOpen(Refusal):
    """A result can still be challenged until `until`, or is."""

    RULE: ClassVar[str] = "3.16"
    vote: str
    until: int


@dataclass(frozen=True, slots=True)
class NotTheReplay(Refusal):
    """The replay of what was adopted gives other words, of this hash."""

    RULE: ClassVar[str] = "3.12"
    hash: str


@dataclass(frozen=True, slots=True)
class NotConsolidated(Refusal):
    """Adopted amendments are not yet in the text."""

    RULE: ClassVar[str] = "3.12"
    amendments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProvisionsUndecided(Refusal):
    """So many articles were not read to the end; the first of them."""

    RULE: ClassVar[str] = "3.12"
    count: int
    provisions: tuple[str, ...]
