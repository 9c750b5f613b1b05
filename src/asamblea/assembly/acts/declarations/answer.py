"""A delegate says what answers a demand, or a group of them; another step takes it back, also where the article that
answered is gone (charter, section 14).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.declarations.quoting import is_marked
from asamblea.assembly.conditions import seat
from asamblea.assembly.drafting import charter_now
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.declarations import DemandAnswered
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.declarations import AnswerUnknown, DemandUnknown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.declarations import ANSWERS, Answer
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.texts import TEXTS
from asamblea.assembly.step import Step
from asamblea.assembly.words.declarations import Answering, AnswerKind
from asamblea.record.instants import Instant

TYPE = "demand.answer/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The demand or group, what answers it (for a provision: its id, `on` the text, `base` a public reference to the
    text's words now), and whether it does or does no more.
    """

    demand: str
    kind: AnswerKind
    on: str
    provision: str
    base: str
    says: Answering


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """What became of the demand is what becomes of its answer."""
    said = act.payload
    known = Answer(said.kind, said.on, said.provision) in (ANSWERS.find(state, said.demand) or ())
    unknown = AnswerUnknown(said.on)
    refuse(
        seat(state, act.author),
        unless(is_marked(state, said.demand), DemandUnknown(said.demand)),
        unless(known if said.says == "answers_no_more" else not known and _is_there(state, said, evidence), unknown),
    )
    return (DemandAnswered(at, said.demand, said.kind, said.on, said.provision, said.says, act.author),)


def _is_there(state: State, said: Payload, evidence: Evidence) -> bool:
    """Whether what is to answer is there; raises Refused where the words of a text are others."""
    match said.kind:
        case "motion":
            return not said.provision and MOTIONS.find(state, said.on) is not None
        case "amendment":
            return not said.provision and AMENDMENTS.find(state, said.on) is not None
        case "provision":
            text = TEXTS.find(state, said.on)
            return text is not None and said.provision in charter_now(text, evidence, said.base).nodes
