"""A delegate tables an amendment in the language that she reads the text in (3.9; rulings B2.11, B4.4): it is put to
the vote in her words, and nobody who might translate them can hold it up.
"""

from dataclasses import dataclass

from asamblea.assembly.acts.amendments import table
from asamblea.assembly.acts.amendments.in_language import Original, carried_over
from asamblea.assembly.conditions import text_open
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import next_amendment_number
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "amendment.table_in_language/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """As in `amendment.table/1`, with `version` the words on which it was drawn, `original` its operations there, and
    `parent_original` those of the amendment that it amends or empty: public references.
    """

    text: str
    title: str
    base: str
    version: str
    original: str
    words: str
    parent: str
    parent_original: str
    reasons: str
    ids: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The amendment with its number, its sponsors, and the language in which it was drawn."""
    draft, number = act.payload, next_amendment_number(state)
    text = text_open(state, draft.text)
    sheet = Original(draft.base, draft.version, draft.original, draft.words, draft.parent, draft.parent_original)
    original = carried_over(state, text, number, sheet, at, evidence)
    told = table.Payload(draft.text, draft.title, draft.base, draft.words, draft.parent, draft.reasons, draft.ids)
    tabled, *rest = table.decide(state, Step(*act[:-1], payload=told), at, evidence)
    return (tabled, original, *rest)
