"""A delegate tables a motion; it pins the orders in force, and its text is frozen from here on (3.9, 3.10)."""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.motions.bearing import effect_faults
from asamblea.assembly.acts.motions.filing import filed
from asamblea.assembly.conditions import Reasons, present, seat
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.motions import MotionTabled
from asamblea.assembly.events.orders import OrdersProposed
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.refusals.base import Refusal, Refused, refuse, unless
from asamblea.assembly.refusals.motions import (
    ClassUnknown,
    MovedBefore,
    OrdersNotAdopted,
)
from asamblea.assembly.refusals.sittings import NoSittingOpen
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import accredited
from asamblea.assembly.state.motions import MOTIONS, next_motion_id
from asamblea.assembly.state.orders import IN_FORCE, are_adopted, orders_now
from asamblea.assembly.state.sittings import open_sitting
from asamblea.assembly.step import Step
from asamblea.assembly.words.motions import Effect
from asamblea.record.base64s import text_of
from asamblea.record.canonical import digest
from asamblea.record.instants import Instant

TYPE = "motion.table/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """`kind` is the class; `title` and `text` public references; `reasons` a reference or empty; `effect` what follows
    if it is adopted.
    """

    kind: str
    title: str
    text: str
    reasons: str
    effect: Effect


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The motion has its number; with sponsors enough it is filed, and an incidental one stands before the sitting at
    once.
    """
    draft = act.payload
    rule = _class_of(state, draft.kind)
    refuse(
        seat(state, act.author),
        _place(state, act.author, incidental=rule.incidental),
        _again(state, act.author, draft.kind, at) if rule.incidental else (),
        effect_faults(state, draft.kind, draft.effect, rule, act.author, at, evidence),
    )
    return tuple(_events(state, act, rule, at, evidence))


def _class_of(state: State, kind: str) -> MotionClass:
    classes = orders_now(state).classes
    if kind not in classes:
        reasons: list[Refusal] = [ClassUnknown(kind, tuple(sorted(classes)))]
        raise Refused(reasons if are_adopted(state) else [OrdersNotAdopted(), *reasons])
    return classes[kind]


def _place(state: State, author: str, *, incidental: bool) -> Reasons:
    """An incidental motion is tabled by a delegate present in an open sitting."""
    if not incidental:
        return ()
    sitting = open_sitting(state)
    return (NoSittingOpen(),) if sitting is None else present(state, sitting, author)


def _again(state: State, author: str, kind: str, at: Instant) -> Reasons:
    """One motion of a kind a delegate in the time that the orders give: nobody stops a sitting by moving (rulings
    B2.7).
    """
    floor = orders_now(state).floor
    before = [each.tabled_at for each in MOTIONS.all(state).values() if (each.by, each.kind) == (author, kind)]
    if floor is None or not before:
        return ()
    until = max(before) + floor.again
    return unless(at >= until, MovedBefore(until))


def _needed(state: State, draft: Payload, rule: MotionClass, at: Instant) -> int:
    """Sponsors: as many as the class needs, and more to move again what was moved a moment ago."""
    needed, floor = rule.sponsors.of(accredited(state)), orders_now(state).floor
    if floor is None or not rule.incidental:
        return needed
    same = (draft.kind, draft.effect, "" if draft.effect.on else draft.text)
    repeats = any(
        (each.kind, each.effect, "" if each.effect.on else each.text) == same and at < each.tabled_at + floor.repeat
        for each in MOTIONS.all(state).values()
    )
    return max(needed, floor.repeat_share.of(accredited(state))) if repeats else needed


def _events(state: State, act: Step[Payload], rule: MotionClass, at: Instant, evidence: Evidence) -> Iterator[Event]:
    draft, motion = act.payload, next_motion_id(state)
    needed = _needed(state, draft, rule, at)
    orders = IN_FORCE.at(state).orders
    yield MotionTabled(
        at, motion, draft.kind, draft.title, draft.text, draft.reasons, draft.effect, act.author, orders, needed
    )
    if draft.effect.kind in ("orders", "house_rules"):
        data = evidence.texts[draft.effect.on]
        yield OrdersProposed(at, digest(data), motion, text_of(data))
    if needed == 1:
        yield from filed(state, motion, rule, at, evidence.seq)
