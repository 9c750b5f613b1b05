"""Texts before the assembly, the questions put on them, and what each round of amendments left."""

from dataclasses import dataclass

from asamblea.assembly.events.texts import TextLaid
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.words.texts import QuestionKind, TextForm, TextStage
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Text:
    """A text.

    `laid` is the public blob of its first words, `base` of its words as last consolidated: amendments are drawn on
    those. `round` counts from 1: how often amendments were gathered on a base. `final` is the blob of the whole text
    once that is put.
    """

    id: str
    stage: TextStage
    title: str
    laid: str
    base: str
    form: TextForm
    source: str
    language: str
    articles: int
    by: str
    laid_at: Instant
    round: int = 1
    final: str = ""


@dataclass(frozen=True, slots=True)
class Round:
    """What a consolidation took in: the base, the adopted amendments in their order (a public blob, a line each, and
    how many), and what came of them.
    """

    base: str
    adopted: str
    count: int
    result: str
    at: Instant


@dataclass(frozen=True, slots=True)
class Question:
    """What a motion puts on a text: a chapter in general, a provision, an amendment, a list, an order, the whole."""

    motion: str
    text: str
    kind: QuestionKind
    on: str


TEXTS: Shelf[str, Text] = Shelf("texts")
ROUNDS: Shelf[tuple[str, int], Round] = Shelf("rounds")
QUESTIONS: Shelf[str, Question] = Shelf("questions")
# The latest motion that puts this, by text, kind of question and what it is on.
PUT: Shelf[tuple[str, QuestionKind, str], str] = Shelf("put")


def next_text_id(state: State) -> str:
    """The id that the next text will have."""
    return f"t{len(TEXTS.all(state)) + 1}"


@evolves(TextLaid)
def _laid(state: State, event: TextLaid) -> State:
    text = Text(
        event.text,
        "laid",
        event.title,
        event.base,
        event.base,
        event.form,
        event.source,
        event.language,
        event.articles,
        event.by,
        event.at,
    )
    return TEXTS.put(state, event.text, text)
