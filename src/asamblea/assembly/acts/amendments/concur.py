"""A member of the commission says whether a recommendation is hers too: it is the commission's while the majority of
amendments in committee carries it among those who spoke (3.13; rulings B2.2, B4.4).
"""

from dataclasses import dataclass

from asamblea.assembly.commission import of_commission
from asamblea.assembly.conditions import amendment_at, amendment_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.recommendations import RecommendationAnswered
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.recommendations import AnsweredAlready, OnAList, RecommendationNotNow
from asamblea.assembly.shelves import State
from asamblea.assembly.state.recommendations import recommended
from asamblea.assembly.step import Step
from asamblea.assembly.words.amendments import Answer
from asamblea.record.instants import Instant

TYPE = "amendment.concur/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The amendment, the number of the recommendation on it, and what she says."""

    amendment: str
    number: int
    answer: Answer


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """What she says now; it takes the place of what she said before."""
    said = act.payload
    amendment = amendment_of(state, said.amendment)
    found = recommended(state, amendment.id)
    if found is None or found.told.number != said.number:
        raise Refused([RecommendationNotNow(amendment.id)])
    refuse(
        of_commission(state, act.author),
        amendment_at(amendment, "gathering", "filed"),
        unless(not amendment.en_bloc, OnAList(amendment.en_bloc)),
        unless(found.votes.get(act.author) != said.answer, AnsweredAlready(act.author)),
    )
    return (RecommendationAnswered(at, amendment.id, said.number, act.author, said.answer),)
