"""A delegate tables an amendment: its operations, checked against the words that they quote (3.9; rulings B4.4). One
that harmonises is the commission's, and credited to nobody else (B4.6).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.amendments.drawing import Sheet, drawn, entitled_to
from asamblea.assembly.acts.amendments.filing import filed, signed_by
from asamblea.assembly.conditions import text_open
from asamblea.assembly.events.amendments import AmendmentTabled
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.provisions import class_of_question
from asamblea.assembly.refusals.base import refuse
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import next_amendment_number
from asamblea.assembly.state.members import accredited
from asamblea.assembly.state.orders import IN_FORCE
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "amendment.table/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """`base` is the text's words now, `words` the amendment's operations, `parent` those of the amendment that it
    amends or empty: public references, as `title`; `reasons` too, or empty. `ids` is the name under which it makes
    provisions, empty if it makes none.
    """

    text: str
    title: str
    base: str
    words: str
    parent: str
    reasons: str
    ids: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The amendment has its number, and those who sign the step as its sponsors."""
    draft, number = act.payload, next_amendment_number(state)
    text = text_open(state, draft.text)
    rule = class_of_question(state, "amendment")
    sheet = Sheet(draft.base, draft.words, draft.parent)
    found = drawn(state, text, number, sheet, draft.ids, evidence)
    refuse(entitled_to(state, found.amendment, act.author))
    needed = 1 if found.amendment.harmonises else rule.sponsors.of(accredited(state))
    tabled = AmendmentTabled(
        at=at,
        amendment=number,
        text=text.id,
        title=draft.title,
        words=draft.words,
        reasons=draft.reasons,
        ids=draft.ids,
        amends=found.amendment.amends,
        replaces=found.amendment.replaces,
        answers=found.amendment.answers,
        articles=found.articles,
        harmonises=found.amendment.harmonises,
        touches=found.touches,
        by=act.author,
        orders=IN_FORCE.at(state).orders,
        sponsors_needed=needed,
    )
    others = signed_by(state, act.signers[1:])
    return (tabled, *filed(state, number, 1, others, needed - 1, at))
