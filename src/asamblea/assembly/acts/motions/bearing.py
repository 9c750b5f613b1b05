"""What a motion bears on, by its effect: whether it is there, and what the rules ask of such a motion (3.9, 3.11)."""

from collections.abc import Iterator

from asamblea.assembly.acts.motions.bearing_on_orders import orders_faults
from asamblea.assembly.acts.motions.bearing_on_results import reconsideration_faults
from asamblea.assembly.conditions import Reasons, hearing_owed
from asamblea.assembly.consequences import AMENDABLE, SUSPENDABLE_AT, are_open, suspension_of
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.questions import is_built_upon
from asamblea.assembly.refusals.base import Refusal, unless
from asamblea.assembly.refusals.debates import DebateTooShort
from asamblea.assembly.refusals.motions import (
    ChargesStay,
    EffectUnfit,
    EffectWithoutObject,
    RuleNotSuspendable,
    SuspensionNeeds,
    TooLateToAmend,
)
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.debates import DEBATES
from asamblea.assembly.state.emergencies import EMERGENCIES, decided_in, emergency_now
from asamblea.assembly.state.members import HOLDERS, offices_of
from asamblea.assembly.state.motions import MOTIONS, SUSPENDED, Motion, class_of
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.questions import QUESTIONS
from asamblea.assembly.state.seats import is_disputed
from asamblea.assembly.state.votes import CHALLENGES
from asamblea.assembly.words.motions import Effect
from asamblea.record.instants import Instant


def effect_faults(
    state: State, kind: str, effect: Effect, rule: MotionClass, author: str, at: Instant, evidence: Evidence
) -> Iterator[Refusal]:
    """Everything that stands in the way of a motion with this effect, by this delegate."""
    if effect.kind not in rule.effects:
        yield EffectUnfit(kind, effect.kind, rule.effects)
        return
    yield from unless(_has_object(state, effect), EffectWithoutObject(effect.kind, effect.on))
    match effect.kind:
        case "orders" | "house_rules":
            yield from orders_faults(state, effect, rule, evidence)
        case "closure":
            yield from _too_soon_to_close(state, effect.on, at)
        case "suspension":
            yield from _not_suspendable(state, effect.on, rule)
        case "amendment":
            yield from _too_late_to_amend(state, effect.on)
            yield from _charges_stay(state, effect.on)
        case "reconsideration":
            yield from reconsideration_faults(state, effect.on, rule, author, at)


def _too_soon_to_close(state: State, on: str, at: Instant) -> Reasons:
    """No closure in the time that the class gives to debate while anybody asks to speak, nor while a defence runs or
    was not yet offered (3.11; rulings D4).
    """
    motion = MOTIONS.find(state, on)
    debate = None if motion is None else DEBATES.find(state, on)
    if motion is None or debate is None:
        return ()
    owed = tuple(hearing_owed(state, motion))
    if SUSPENDED.find(state, (motion.id, "min_debate")) is not None:
        return owed
    until = debate.opened_at + class_of(state, motion).min_debate
    return (*owed, *unless(at >= until, DebateTooShort(until)))


def _not_suspendable(state: State, on: str, rule: MotionClass) -> Iterator[Refusal]:
    """Never for a protected class, and by no less than the orders ask for it (3.22)."""
    item = suspension_of(on)
    motion = None if item is None else MOTIONS.find(state, item[0])
    if item is None or motion is None:
        return
    orders = ORDERS.at(state, motion.orders)
    if class_of(state, motion).protected or orders.guarding is None:
        yield RuleNotSuspendable(motion.id, item[1])
        return
    size, change = len(HOLDERS.all(state)), orders.guarding.change
    needed = change.suspension.needed(size)
    yield from unless(rule.majority.needed(size) >= needed, SuspensionNeeds(needed))


def _too_late_to_amend(state: State, on: str) -> Reasons:
    """In a second reading nothing is amended that was not tabled before it opened, and nothing at all in the extra vote
    on what was amended there (rulings B4.1).
    """
    motion = MOTIONS.find(state, on)
    if motion is None:
        return ()
    opened = motion.reading == 2 and motion.stage in ("debating", "debated")
    return unless(not opened and are_open(motion), TooLateToAmend(on))


def _charges_stay(state: State, on: str) -> Reasons:
    """Charges stay as they were served (3.30.2)."""
    motion = MOTIONS.find(state, on)
    return unless(motion is None or class_of(state, motion).defence is None, ChargesStay(on))


def _has_object(state: State, effect: Effect) -> bool:
    match effect.kind:
        case "none":
            return effect.on == ""
        case "orders" | "house_rules":
            return True
        case "removal":
            return effect.on in HOLDERS.all(state)
        case "dismissal":
            return offices_of(state, effect.on) != ()
        case "annulment":
            challenge = CHALLENGES.find(state, effect.on)
            return challenge is not None and challenge.standing == "pending" and not challenge.panel
        case "renewal":
            return emergency_now(state) is not None
        case "confirmation":
            emergency = EMERGENCIES.find(state, effect.on)
            return emergency is not None and not emergency.confirmed_by and decided_in(state, emergency) != ()
        case "suspension":
            item = suspension_of(effect.on)
            return item is not None and _is_before_the_sitting(state, item[0])
        case "credential":
            return is_disputed(state, effect.on)
        case "overruling" if effect.on in AMENDMENTS.all(state):
            return AMENDMENTS.at(state, effect.on).stage == "returned"
        case _:
            motion = MOTIONS.find(state, effect.on)
            return motion is not None and _is_at_hand(state, motion, effect)


def _is_before_the_sitting(state: State, on: str) -> bool:
    motion = MOTIONS.find(state, on)
    return motion is not None and motion.stage in SUSPENDABLE_AT


def _is_at_hand(state: State, motion: Motion, effect: Effect) -> bool:
    """Whether another motion stands where one with this effect can bear on it."""
    match effect.kind:
        case "overruling":
            return motion.stage == "returned"
        case "closure":
            return motion.stage == "debating"
        case "urgency":
            return motion.stage == "accepted"
        case "amendment":
            return motion.stage in AMENDABLE and _takes_amendments(state, motion)
        case _:
            decided = motion.stage in ("adopted", "lost") and motion.decided_by != ""
            return decided and not is_built_upon(state, motion.id)


def _takes_amendments(state: State, motion: Motion) -> bool:
    """Not the words of an incidental motion, nor of a text before the assembly, which has amendments of its own, nor
    those of an amendment beyond the levels of the orders.
    """
    amending = ORDERS.at(state, motion.orders).amendments
    depth, on = 0, motion
    while on.effect.kind == "amendment":
        depth, on = depth + 1, MOTIONS.at(state, on.effect.on)
    own = QUESTIONS.find(state, motion.id) is None and not class_of(state, motion).incidental
    return own and depth <= (0 if amending is None else amending.levels)
