"""Its mover gives an amendment other words, or draws it again on the text as it is: a new version with the same number,
which nobody else has signed (3.9; edge case 59).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.amendments.drawing import Sheet, drawn, entitled_to
from asamblea.assembly.acts.amendments.filing import filed, signed_by
from asamblea.assembly.conditions import amendment_at, amendment_of, movers, text_open
from asamblea.assembly.events.amendments import AmendmentRevised
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.amendments import AmendedItself, NothingRevised, PurposeChanged
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import settled_on
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "amendment.revise/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The amendment; the rest as when it was tabled."""

    amendment: str
    base: str
    words: str
    parent: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The next version, with those who sign the step as its sponsors."""
    draft = act.payload
    amendment = amendment_of(state, draft.amendment)
    text = text_open(state, amendment.text)
    refuse(
        amendment_at(amendment, "gathering", "filed", "returned"),
        movers(amendment, act.author),
        unless(draft.words != amendment.words, NothingRevised(amendment.id)),
        unless(not (on_it := settled_on(state, amendment.id)), AmendedItself(on_it)),
    )
    sheet = Sheet(draft.base, draft.words, draft.parent)
    found = drawn(state, text, amendment.id, sheet, amendment.ids, evidence)
    refuse(entitled_to(state, found.amendment, act.author))
    same = (found.amendment.amends, found.amendment.harmonises) == (amendment.amends, amendment.harmonises)
    refuse(unless(same, PurposeChanged(amendment.id)))
    revised = AmendmentRevised(
        at=at,
        amendment=amendment.id,
        version=amendment.version + 1,
        words=draft.words,
        replaces=found.amendment.replaces,
        answers=found.amendment.answers,
        articles=found.articles,
        touches=found.touches,
        rebased=amendment.round != text.round,
        by=act.author,
    )
    others = signed_by(state, act.signers[1:])
    return (revised, *filed(state, amendment.id, revised.version, others, amendment.sponsors_needed - 1, at))
