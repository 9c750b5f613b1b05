"""The meeting that hears her and votes is convened; if the officers let the time pass, any enrolled member convenes
(procedure 3.19; rulings A2, B1.10; invariant 11).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.recalls.standing import at_recall_stage, recall_of
from asamblea.assembly.conditions import Reasons, enrolled
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.recall import RecallConvened
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.orders.recall import RecallOrders
from asamblea.assembly.recall_numbers import recall_rules
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.recalls import (
    ConveningReserved,
    HearingTooLate,
    HearingTooSoon,
    RecallNotOpenedAbove,
    RecallNotServed,
)
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import holds_office
from asamblea.assembly.state.recalls import Recall
from asamblea.assembly.step import Step
from asamblea.record.instants import DAY, Instant

TYPE = "recall.convene/1"
# How long only the officers convene (edge case 38: after it the initiators issue the call).
RESERVED = 2 * DAY


@dataclass(frozen=True, slots=True)
class Payload:
    """The recall, and the hour for which members and the person are summoned."""

    recall: str
    opens_at: Instant


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The hour is set, no sooner than the notice allows, and no later than the orders."""
    recall, rules, opens_at = recall_of(state, act.payload.recall), recall_rules(state), act.payload.opens_at
    earliest, latest = _earliest(recall, rules, at), _latest(recall, rules, at)
    refuse(
        enrolled(state, act.author),
        at_recall_stage(recall, "filed", "convened", "adjourned", "void", "suspended"),
        _hand(state, recall, act.author, at),
        unless(not recall.joint or recall.matter, RecallNotOpenedAbove(recall.id)),
        unless(recall.served_at is not None, RecallNotServed(recall.id)),
        unless(opens_at >= earliest, HearingTooSoon(earliest)),
        unless(opens_at <= latest, HearingTooLate(latest)),
    )
    return (RecallConvened(at, recall.id, opens_at, recall.summons > 0, evidence.seq),)


def _hand(state: State, recall: Recall, author: str, at: Instant) -> Reasons:
    officer = holds_office(state, author, "chair") or holds_office(state, author, "secretary")
    return unless(officer or at >= recall.filed_at + RESERVED, ConveningReserved(recall.filed_at + RESERVED))


def _earliest(recall: Recall, rules: RecallOrders, at: Instant) -> Instant:
    """Notice runs for members from now and for her from service; a second summons needs its own wait alone, a ballot
    that lost its quorum none (rulings D24).
    """
    if recall.stage == "adjourned":
        return max(recall.not_before, at)
    if recall.stage == "void":
        return at
    served = at if recall.served_at is None else recall.served_at
    return max(at, served) + rules.hearing.notice


def _latest(recall: Recall, rules: RecallOrders, at: Instant) -> Instant:
    """Within the time of a valid request, or of the last lawful postponement, and in any case (rulings B1.10); in a
    joint electorate before the one closing instant.
    """
    if recall.closes_at is not None:
        return recall.closes_at
    if recall.stage == "suspended":
        return at + rules.hearing.notice + rules.vote.after_postponement
    if recall.stage in ("adjourned", "void"):
        return max(recall.not_before, at) + rules.vote.after_postponement
    return max(recall.filed_at + rules.vote.latest_of_all, at + rules.hearing.notice + rules.vote.after_postponement)
