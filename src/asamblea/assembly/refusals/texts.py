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
class NotTheTextNow(Refusal):
    """The step names other words than the text has now, `now`."""

    RULE: ClassVar[str] = "3.12"
    text: str
    now: str
