"""Which harmonising operations touch substance (docs/spec/charter.md, section 9).

A harmonisation changes numbering and typography. What touches a defined term, a number, a negation, a modal verb or a
reference is listed apart and voted singly. No difference is computed: an operation is judged by its old and new words,
without those that are equal at their beginning and end. Doubt lists apart: in a language without a lexicon all is.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from asamblea.charter.lexicon import LEXICONS, Lexicon
from asamblea.charter.operations import Amendment, Edit, Join, Move, Operation, Renumber, SplitWords
from asamblea.charter.tree import Charter
from asamblea.charter.words import words

Touch = Literal["term", "number", "negation", "modal", "reference", "provision", "language"]

_SIGNS = "\"'“”«»‘’()[]{}.,;:¡!¿?—–-…§ªº°"
_FIGURE = re.compile(r"[0-9]|%")
_ROMAN = re.compile(r"[IVXLC]{2,}")
_REFERRING = re.compile(
    r"art[íi]culos?|arts?|articles?|inciso|incisos|párrafo|párrafos|numeral|literal|paragraph|item", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Apart:
    """An operation (from 1) of a harmonising amendment that is voted singly, and what it touches."""

    amendment: str
    operation: int
    touches: tuple[Touch, ...]


def defined_terms(text: Charter) -> frozenset[str]:
    """The terms that the text itself defines, in lower case."""
    lexicon = LEXICONS.get(text.language)
    found = (lexicon.defining.match(node.text) for node in text.walk()) if lexicon else ()
    return frozenset(each[1].strip().lower() for each in found if each)


def apart(text: Charter, amendment: Amendment, terms: Iterable[str] = ()) -> tuple[Apart, ...]:
    """The operations of an amendment that touch more than wording. `terms` are defined ones beside the text's own."""
    known = frozenset(word for term in (*defined_terms(text), *terms) for word in map(_bare, words(term.lower())))
    language = amendment.language or text.language
    found = ((number, _touches(each, language, known)) for number, each in enumerate(amendment.operations, 1))
    return tuple(Apart(amendment.number, number, touches) for number, touches in found if touches)


def _touches(operation: Operation, language: str, terms: frozenset[str]) -> tuple[Touch, ...]:
    match operation:
        case Renumber() | SplitWords():
            return ()
        case Move() | Join():
            # Where a provision stands, and under which heading, says something.
            return ("provision",)
        case Edit(_, start, end, quote, text):
            lexicon = LEXICONS.get(language)
            if lexicon is None:
                return ("language",)
            old = words(quote) if end > start else ()
            return tuple(dict.fromkeys(_of_words(_changed(old, words(text)), lexicon, terms)))
        case _:
            return ("provision",)


def _changed(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """The words of both without those equal at the beginning and at the end."""
    shorter = min(len(old), len(new))
    start = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    rest = shorter - start
    end = next((at for at in range(rest) if old[-1 - at] != new[-1 - at]), rest)
    return (*old[start : len(old) - end], *new[start : len(new) - end])


def _of_words(changed: Iterable[str], lexicon: Lexicon, terms: frozenset[str]) -> Iterator[Touch]:
    for word in changed:
        bare = _bare(word.lower())
        if bare in terms:
            yield "term"
        if _FIGURE.search(word) or _ROMAN.fullmatch(word.strip(_SIGNS)) or bare in lexicon.numerals:
            yield "number"
        if bare in lexicon.negations:
            yield "negation"
        if bare in lexicon.modals:
            yield "modal"
        if _REFERRING.fullmatch(bare):
            yield "reference"


def _bare(word: str) -> str:
    return word.strip(_SIGNS)
