"""The story of a provision: who brought each run of its words, who took others, and what else was done to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.charter.consolidation import Consolidation
from asamblea.charter.draft import BASE, Source
from asamblea.charter.words import joined, words

_ENDS = (".", ";", ":", "?", "!", ".”", ".»", '."')


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive words that one operation brought (BASE: the base)."""

    words: str
    source: Source


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a provision: its runs, and the runs that went from where it stands, with who took them."""

    runs: tuple[Run, ...]
    gone: tuple[tuple[Run, Source], ...] = ()


@dataclass(frozen=True, slots=True)
class Deed:
    """That an operation did a verb to the provision: insert, replace, delete, move, renumber, split, join."""

    verb: str
    source: Source


@dataclass(frozen=True, slots=True)
class Story:
    """How a provision came to say what it says. A provision that is gone has no sentences, but its deeds."""

    provision: str
    sentences: tuple[Sentence, ...]
    deeds: tuple[Deed, ...]


def story(state: Consolidation, provision: str) -> Story:
    """The story of a provision that stands or stood in a text; raises KeyError for one that never did."""
    node = state.text.nodes.get(provision)
    if node is None and provision not in state.touches:
        raise KeyError(provision)
    deeds = tuple(Deed(each.verb, each.source) for each in state.touches.get(provision, ()))
    known = words(node.text) if node else ()
    sources = state.words.get(provision, (BASE,) * len(known))
    return Story(provision, tuple(_sentences(state, provision, known, sources)), deeds)


def _sentences(
    state: Consolidation, provision: str, known: tuple[str, ...], sources: tuple[Source, ...]
) -> Iterator[Sentence]:
    passed = state.passed.get(provision, ())
    ends = [at for at, word in enumerate(known, 1) if word.endswith(_ENDS) or at == len(known)]
    start = 0
    for end in ends or ([0] if passed else []):
        last = end == len(known)
        gone = tuple(
            (Run(each.words, each.by), each.taken)
            for each in passed
            if start <= each.before < end or (last and each.before >= end)
        )
        yield Sentence(tuple(_runs(known[start:end], sources[start:end])), gone)
        start = end


def _runs(known: tuple[str, ...], sources: tuple[Source, ...]) -> Iterator[Run]:
    start = 0
    for at in range(1, len(known) + 1):
        if at == len(known) or sources[at] != sources[start]:
            yield Run(joined(known[start:at]), sources[start])
            start = at
