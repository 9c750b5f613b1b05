"""Texts in other languages, and what was confirmed to say the same. No version wins by itself (edge case 66)."""

from dataclasses import dataclass, replace

from asamblea.assembly.events.translations import (
    AmendmentInLanguage,
    AmendmentRendered,
    TranslationConfirmed,
    TranslationLaid,
)
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.amendments import AMENDMENTS, change_amendment
from asamblea.assembly.state.evolve import evolves
from asamblea.assembly.state.texts import ROUNDS, Text


@dataclass(frozen=True, slots=True)
class Original:
    """An amendment as it was drawn in another language: its operations and the words on which they stand (public
    blobs), for which version of it, and who gave its words in the text's own language, if anybody did.
    """

    language: str
    words: str
    of: str
    version: int
    rendered_by: str = ""


# The latest version of a text in a language, by text and language.
TRANSLATIONS: Shelf[tuple[str, str], TranslationLaid] = Shelf("translations")
# The latest confirmation of an article, by text and article.
CONFIRMED: Shelf[tuple[str, str], TranslationConfirmed] = Shelf("confirmed")
# What was tabled in another language than the text's own, by amendment: the last version of it that was.
_ORIGINALS: Shelf[str, Original] = Shelf("originals")


def level_version(state: State, text: Text, language: str) -> TranslationLaid | None:
    """The version of a text in a language, if it is one of its words as they are now."""
    found = TRANSLATIONS.find(state, (text.id, language))
    return found if found is not None and found.of == text.base else None


def round_to_follow(state: State, text: Text, language: str) -> int:
    """The round of whose words before it there is a version in this language; 0 if it is one of the words of now, or
    there is none.
    """
    found = TRANSLATIONS.find(state, (text.id, language))
    if found is None or found.of == text.base:
        return 0
    rounds = range(text.round - 1, 0, -1)
    return next((each for each in rounds if ROUNDS.at(state, (text.id, each)).base == found.of), 0)


def original_of(state: State, amendment: str) -> Original | None:
    """An amendment as it was drawn in another language; None if its words now are in the text's own."""
    found = _ORIGINALS.find(state, amendment)
    return found if found is not None and found.version == AMENDMENTS.at(state, amendment).version else None


@evolves(TranslationLaid)
def _laid(state: State, event: TranslationLaid) -> State:
    return TRANSLATIONS.put(state, (event.text, event.language), event)


@evolves(TranslationConfirmed)
def _confirmed(state: State, event: TranslationConfirmed) -> State:
    return CONFIRMED.put(state, (event.text, event.article), event)


@evolves(AmendmentInLanguage)
def _in_language(state: State, event: AmendmentInLanguage) -> State:
    version = AMENDMENTS.at(state, event.amendment).version
    return _ORIGINALS.put(state, event.amendment, Original(event.language, event.original, event.of, version))


@evolves(AmendmentRendered)
def _rendered(state: State, event: AmendmentRendered) -> State:
    known = _ORIGINALS.at(state, event.amendment)
    state = _ORIGINALS.put(state, event.amendment, replace(known, rendered_by=event.by))
    return change_amendment(state, event.amendment, words=event.words)
