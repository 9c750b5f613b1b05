"""A sponsor assents to the words that the commission would accept instead, or does not; with the assent of all of them
they are the amendment's (rulings B4.4).
"""

from dataclasses import dataclass

from asamblea.assembly.commission import carried_by
from asamblea.assembly.conditions import amendment_at, amendment_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.recommendations import AmendmentAssented, AmendmentModified
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.amendments import AmendedItself, NotASponsor
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.petitions import TabledByPetition
from asamblea.assembly.refusals.recommendations import AnsweredAlready, NoWordsToAssentTo
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import TabledAmendment, settled_on
from asamblea.assembly.state.recommendations import Recommendation, recommended
from asamblea.assembly.state.texts import TEXTS
from asamblea.assembly.step import Step
from asamblea.assembly.words.amendments import Answer
from asamblea.record.instants import Instant

TYPE = "amendment.assent/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The amendment, the number of the commission's recommendation on it, and what she says."""

    amendment: str
    number: int
    answer: Answer


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """What she says; the last assent that was missing changes the words."""
    said = act.payload
    amendment = amendment_of(state, said.amendment)
    found = _words_for(state, amendment, said.number)
    refuse(
        amendment_at(amendment, "gathering", "filed"),
        unless(amendment.mover, TabledByPetition(amendment.id)),
        unless(act.author in amendment.sponsors, NotASponsor(act.author)),
        unless(act.author not in found.answers, AnsweredAlready(act.author)),
        unless(not (on_it := settled_on(state, amendment.id)), AmendedItself(on_it)),
    )
    assented = AmendmentAssented(at, amendment.id, said.number, act.author, said.answer)
    others = (each for each in amendment.sponsors if each != act.author)
    if said.answer == "no" or not all(found.answers.get(each) == "yes" for each in others):
        return (assented,)
    return (assented, AmendmentModified(at, amendment.id, amendment.version + 1, found.told.words))


def _words_for(state: State, amendment: TabledAmendment, number: int) -> Recommendation:
    """The latest recommendation on the amendment as it is, if it has other words, drawn on the text as it is."""
    found = recommended(state, amendment.id)
    if found is None or found.told.number != number or not found.told.words:
        raise Refused([NoWordsToAssentTo(amendment.id)])
    if not carried_by(state, found) or found.round != TEXTS.at(state, amendment.text).round:
        raise Refused([NoWordsToAssentTo(amendment.id)])
    return found
