"""A text before the assembly: laid, consolidated, put, adopted."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.texts import TextForm


@dataclass(frozen=True, slots=True)
class TextLaid(Event):
    """A base text lies before the assembly. `title`, `base` (its canonical bytes) and `source` (the document it was
    read from, empty for our own tree) are public blobs; `articles` counts what is voted one by one.
    """

    NAME: ClassVar[str] = "text.laid/1"
    at: int
    text: str
    title: str
    base: str
    form: TextForm
    source: str
    language: str
    articles: int
    by: str
