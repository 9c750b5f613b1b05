"""The charges are served on the person: in person, or by a second recorded attempt at least a day after the first, by
inbox, alternate or posting (rulings A2; edge case 94).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.recalls.standing import at_recall_stage, recall_of
from asamblea.assembly.conditions import enrolled
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.recall import RecallServed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.recall_numbers import recall_rules
from asamblea.assembly.refusals.base import refuse
from asamblea.assembly.shelves import State
from asamblea.assembly.step import Step
from asamblea.assembly.words.debates import ServiceManner
from asamblea.record.instants import Instant

TYPE = "recall.serve/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The recall, the manner, and the restricted proof: her receipt, or the report of the attempt."""

    recall: str
    manner: ServiceManner
    proof: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """An attempt at service; `complete` says whether the charges count as served with it."""
    recall = recall_of(state, act.payload.recall)
    refuse(enrolled(state, act.author), at_recall_stage(recall, "filed", "convened", "adjourned", "void"))
    apart = recall_rules(state).hearing.two_attempts_apart
    again = any(at - tried >= apart for tried, _ in recall.attempts)
    complete = recall.served_at is None and (act.payload.manner == "in_person" or again)
    return (RecallServed(at, recall.id, act.payload.manner, act.payload.proof, complete, evidence.seq),)
