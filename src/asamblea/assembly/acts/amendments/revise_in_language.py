"""Its mover gives an amendment other words in the language that she reads the text in, or draws it again on the text as
it is: a new version, which nobody else has signed (3.9; rulings B2.11; edge case 59).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.amendments import revise
from asamblea.assembly.acts.amendments.in_language import Original, carried_over
from asamblea.assembly.conditions import amendment_of, text_open
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "amendment.revise_in_language/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The amendment; the rest as when it was tabled in that language."""

    amendment: str
    base: str
    version: str
    original: str
    words: str
    parent: str
    parent_original: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The next version, with those who sign the step as its sponsors."""
    draft = act.payload
    amendment = amendment_of(state, draft.amendment)
    text = text_open(state, amendment.text)
    sheet = Original(draft.base, draft.version, draft.original, draft.words, draft.parent, draft.parent_original)
    original = carried_over(state, text, amendment.id, sheet, at, evidence)
    told = revise.Payload(draft.amendment, draft.base, draft.words, draft.parent)
    revised, *rest = revise.decide(state, Step(*act[:-1], payload=told), at, evidence)
    return (revised, original, *rest)
