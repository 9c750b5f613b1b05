"""What need not be voted any more, because of what was decided before, is told so: the replay shows it, not whoever
tells (rulings B4.3; European Parliament, rule 174).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.amendments.standing import Near, standing
from asamblea.assembly.acts.texts.tabling import entitled
from asamblea.assembly.conditions import amendment_at, amendment_of, text_open
from asamblea.assembly.drafting import as_tabled, charter_now
from asamblea.assembly.events.amendments import AmendmentFell
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.motions import MotionWithdrawn
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.parts import parts_withdrawn
from asamblea.assembly.provisions import near, put_in_vain
from asamblea.assembly.refusals.amendments import DrawnOnOtherWords, NotTheSame, StillStands
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import TabledAmendment
from asamblea.assembly.state.questions import is_stale, on_the_same_words
from asamblea.assembly.step import Step
from asamblea.charter.operations import effect
from asamblea.record.instants import Instant

TYPE = "amendment.fall/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The amendment, and the blobs by which it is judged as when it is put. `same` is the number of a rejected
    amendment that does the same, with its words, or empty.
    """

    amendment: str
    words: str
    parent: str
    base: str
    near: str
    same: str
    same_words: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """It fell, with the amendment in whose way it stands, or that does the same."""
    told = act.payload
    amendment = amendment_of(state, told.amendment)
    text = text_open(state, amendment.text)
    vain = put_in_vain(state, amendment)
    refuse(
        entitled(state, act.author),
        () if vain else amendment_at(amendment, "gathering", "filed", "returned"),
        unless(not is_stale(state, amendment), DrawnOnOtherWords(amendment.id)),
    )
    gone = (MotionWithdrawn(at, amendment.motion), *parts_withdrawn(state, amendment, at)) if vain else ()
    if told.same:
        return (*gone, _with_the_same(state, amendment, told, at, evidence))
    base = charter_now(text, evidence, told.base)
    found = standing(state, amendment, Near(told.words, told.parent, told.near), base, evidence)
    if found.same_as:
        return (*gone, AmendmentFell(at, amendment.id, found.same_as, "identical"))
    adopted = near(state, amendment)
    if found.hindered is None or not adopted:
        raise Refused([StillStands(amendment.id)])
    by = found.hindered.by or adopted[-1]
    return (*gone, AmendmentFell(at, amendment.id, by, "excluded"))


def _with_the_same(
    state: State, amendment: TabledAmendment, told: Payload, at: Instant, evidence: Evidence
) -> AmendmentFell:
    other = amendment_of(state, told.same)
    refuse(amendment_at(other, "rejected"))
    alike = effect(as_tabled(evidence, amendment, told.words)) == effect(as_tabled(evidence, other, told.same_words))
    here = on_the_same_words(state, amendment, other)
    refuse(unless(alike and here, NotTheSame(amendment.id, other.id)))
    return AmendmentFell(at, amendment.id, other.id, "identical")
