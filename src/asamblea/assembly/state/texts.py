"""Texts before the assembly, and what each round of amendments made of them."""

from dataclasses import dataclass

from asamblea.assembly.events.texts import TextAdopted, TextLaid
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.words.texts import TextForm
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Text:
    """A text.

    `laid` is the public blob of its first words, `base` of its words as last consolidated: amendments are drawn on
    those. `round` counts from 1: how often amendments were gathered on a base.
    """

    id: str
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


TEXTS: Shelf[str, Text] = Shelf("texts")
ROUNDS: Shelf[tuple[str, int], Round] = Shelf("rounds")
# The last round whose adopted amendments changed something in an article, by text and article.
CHANGED: Shelf[tuple[str, str], int] = Shelf("changed")


def next_text_id(state: State) -> str:
    """The id that the next text will have."""
    return f"t{len(TEXTS.all(state)) + 1}"


@evolves(TextLaid)
def _laid(state: State, event: TextLaid) -> State:
    text = Text(
        event.text,
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


@evolves(TextAdopted)
def _adopted(state: State, event: TextAdopted) -> State:
    """That it is adopted follows from its motion, and stops with it."""
    return state
