"""The person's written answer: it stands on the paper that is voted (procedure 3.19; edge case 32)."""

from dataclasses import dataclass

from asamblea.assembly.acts.recalls.standing import at_recall_stage, recall_of
from asamblea.assembly.conditions import enrolled
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.recall import RecallAnswered
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.recalls import ReasonsMissing
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "recall.answer/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The recall, and the restricted reference of the answer."""

    recall: str
    answer: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The answer is attached, late or not; a late one makes the vote wait."""
    recall = recall_of(state, act.payload.recall)
    refuse(
        enrolled(state, act.author),
        at_recall_stage(recall, "filed", "convened", "adjourned", "void"),
        unless(act.payload.answer, ReasonsMissing()),
    )
    return (RecallAnswered(at, recall.id, act.payload.answer),)
