"""A delegate says what answers a demand, or a group of them; another step takes it back (charter, section 14)."""

from dataclasses import dataclass

from asamblea.assembly.acts.declarations.quoting import is_marked
from asamblea.assembly.conditions import seat
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.declarations import DemandAnswered
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.declarations import AnswerUnknown, DemandUnknown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.declarations import ANSWERS, Answer
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.step import Step
from asamblea.assembly.words.declarations import Answering, AnswerKind
from asamblea.record.instants import Instant

TYPE = "demand.answer/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The demand or group, what answers it, and whether it does or does no more."""

    demand: str
    kind: AnswerKind
    on: str
    says: Answering


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """What became of the demand is what becomes of its answer."""
    said = act.payload
    known = Answer(said.kind, said.on) in (ANSWERS.find(state, said.demand) or ())
    refuse(
        seat(state, act.author),
        unless(is_marked(state, said.demand), DemandUnknown(said.demand)),
        unless(MOTIONS.find(state, said.on) is not None and known != (said.says == "answers"), AnswerUnknown(said.on)),
    )
    return (DemandAnswered(at, said.demand, said.kind, said.on, said.says, act.author),)
