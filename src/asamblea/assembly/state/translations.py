"""Texts in other languages, and what was confirmed to say the same. No version wins by itself (edge case 66)."""

from asamblea.assembly.events.translations import TranslationConfirmed, TranslationLaid
from asamblea.assembly.shelves import Shelf, State
from asamblea.assembly.state.evolve import evolves

# The latest version of a text in a language, by text and language.
TRANSLATIONS: Shelf[tuple[str, str], TranslationLaid] = Shelf("translations")
# The latest confirmation of an article, by text and article.
CONFIRMED: Shelf[tuple[str, str], TranslationConfirmed] = Shelf("confirmed")


@evolves(TranslationLaid)
def _laid(state: State, event: TranslationLaid) -> State:
    return TRANSLATIONS.put(state, (event.text, event.language), event)


@evolves(TranslationConfirmed)
def _confirmed(state: State, event: TranslationConfirmed) -> State:
    return CONFIRMED.put(state, (event.text, event.article), event)
