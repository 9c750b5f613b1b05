"""The mover of an amendment joins it, with its sponsors, to one that does the same (rulings B4.4)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import amendment_at, amendment_of, movers
from asamblea.assembly.drafting import as_tabled
from asamblea.assembly.events.amendments import AmendmentJoined
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.amendments import AmendedItself, NotTheSame
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDING
from asamblea.assembly.state.questions import on_the_same_words
from asamblea.assembly.step import Step
from asamblea.charter.operations import effect
from asamblea.record.instants import Instant

TYPE = "amendment.join/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The amendment, the one that it joins, and the words of both (public references)."""

    amendment: str
    to: str
    words: str
    to_words: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The other one has the sponsors of both."""
    joining, to = amendment_of(state, act.payload.amendment), amendment_of(state, act.payload.to)
    one, other = as_tabled(evidence, joining, act.payload.words), as_tabled(evidence, to, act.payload.to_words)
    same = joining.id != to.id and on_the_same_words(state, joining, to) and effect(one) == effect(other)
    refuse(
        movers(joining, act.author),
        amendment_at(joining, "gathering", "filed"),
        amendment_at(to, "filed"),
        unless(same, NotTheSame(joining.id, to.id)),
        unless(not AMENDING.find(state, joining.id), AmendedItself(AMENDING.find(state, joining.id) or ())),
    )
    return (AmendmentJoined(at, joining.id, to.id),)
