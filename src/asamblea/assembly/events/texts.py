"""A text before the assembly: laid, consolidated, put, adopted."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.texts import QuestionKind, TextForm


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


@dataclass(frozen=True, slots=True)
class TextConsolidated(Event):
    """The adopted amendments of a round were taken into the text: `adopted` is the public blob of them in their order,
    `count` how many they are, `result` that of the words that the replay gives. Later amendments are drawn on those.
    """

    NAME: ClassVar[str] = "text.consolidated/1"
    at: int
    text: str
    adopted: str
    count: int
    result: str
    by: str


@dataclass(frozen=True, slots=True)
class QuestionPut(Event):
    """A motion puts something of a text: a part in general (`on` is its id, or `root`), a provision (its id), an
    amendment (its number), the whole (the public blob of its words).
    """

    NAME: ClassVar[str] = "question.put/1"
    at: int
    motion: str
    text: str
    kind: QuestionKind
    on: str


@dataclass(frozen=True, slots=True)
class TextAdopted(Event):
    """Every vote that the whole text needs was carried: its words are those of the public blob `words`, by its hash."""

    NAME: ClassVar[str] = "text.adopted/1"
    DECLARES: ClassVar[bool] = True
    at: int
    text: str
    words: str
    motion: str
