"""A version of a text in another language is laid beside it: the same provisions, each in other words (3.12; edge case
66).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.texts.tabling import entitled
from asamblea.assembly.conditions import text_of
from asamblea.assembly.drafting import charter_now, charter_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.translations import TranslationLaid
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.translations import SameLanguage, VersionsUnlike
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.charter.languages import unlike
from asamblea.record.instants import Instant

TYPE = "translation.lay/1"
NAMED = 10


@dataclass(frozen=True, slots=True)
class Payload:
    """The text; public references to its words now and to the version."""

    text: str
    base: str
    words: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The version lies beside the text, and is confirmed nowhere yet."""
    laid = act.payload
    text = text_of(state, laid.text)
    refuse(entitled(state, act.author))
    base, version = charter_now(text, evidence, laid.base), charter_of(evidence, laid.words)
    differ = unlike(base, version)
    refuse(
        unless(version.language != text.language, SameLanguage(version.language)),
        unless(not differ, VersionsUnlike(len(differ), differ[:NAMED])),
    )
    return (TranslationLaid(at, text.id, version.language, laid.words, laid.base, act.author),)
