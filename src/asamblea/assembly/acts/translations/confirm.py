"""Somebody who knows the languages confirms that an article says the same in them; it holds as long as nobody's words
change (3.12; edge case 66).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.texts.tabling import entitled
from asamblea.assembly.conditions import text_of
from asamblea.assembly.drafting import charter_now, charter_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.translations import TranslationConfirmed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.texts import PartUnfit
from asamblea.assembly.refusals.translations import NoVersionsNamed
from asamblea.assembly.shelves import State
from asamblea.assembly.state.translations import TRANSLATIONS
from asamblea.assembly.step import Step
from asamblea.charter.languages import confirmation
from asamblea.record.instants import Instant

TYPE = "translation.confirm/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The text and the id of an article; public references to the text's words now, and to the versions in which it
    says the same.
    """

    text: str
    article: str
    base: str
    versions: tuple[str, ...]


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The hash of the article's words in each language."""
    said = act.payload
    text = text_of(state, said.text)
    known = {each.words for (of, _), each in TRANSLATIONS.all(state).items() if of == text.id}
    refuse(
        entitled(state, act.author),
        unless(said.versions and set(said.versions) <= known, NoVersionsNamed(text.id)),
    )
    texts = (charter_now(text, evidence, said.base), *(charter_of(evidence, each) for each in said.versions))
    held = all(said.article in each.nodes and each.article(said.article) == said.article for each in texts)
    refuse(unless(held, PartUnfit(said.article)))
    hashes = dict(confirmation(texts, said.article).hashes)
    return (TranslationConfirmed(at, text.id, said.article, hashes, act.author),)
