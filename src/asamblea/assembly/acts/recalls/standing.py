"""Conditions that acts of a recall share (procedure 3.19; rulings A2, B1.3)."""

from asamblea.assembly.conditions import Interval, Reasons, named
from asamblea.assembly.orders.recall import RecallOrders
from asamblea.assembly.refusals.base import unless
from asamblea.assembly.refusals.recalls import NotElectedHere, RecallNotAtStage, RecallUnknown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import succeeds
from asamblea.assembly.state.minutes import votes_for
from asamblea.assembly.state.recalls import RECALLS, Recall
from asamblea.assembly.words.recall import RecallStage


def recall_of(state: State, recall: str) -> Recall:
    """The recall of this id; raises Refused if there is none."""
    return named(RECALLS, state, recall, RecallUnknown)


def at_recall_stage(recall: Recall, *stages: RecallStage) -> Reasons:
    """The recall stands at one of these stages."""
    return unless(recall.stage in stages, RecallNotAtStage(recall.id, recall.stage, stages))


def elected_here(state: State, assembly: str, delegate: str) -> Reasons:
    """This body voted on her, or succeeds one that may have: nobody else recalls her (edge case 14). Whether the seat
    was its predecessor's, the assembly says that cites it.
    """
    voted = votes_for(state, assembly, delegate) is not None
    return unless(voted or succeeds(state), NotElectedHere(delegate))


def service_interval(rules: RecallOrders, recall: Recall) -> Interval | None:
    """The time from service to the hearing; None while nothing is served."""
    if recall.served_at is None:
        return None
    return Interval(recall.id, "service", recall.served_at, recall.served_seq, None, rules.hearing.notice)
