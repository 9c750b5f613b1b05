"""What a motion bears on, by its effect: whether it is there, and what the rules ask of such a motion (3.9, 3.11)."""

from collections.abc import Iterator

from asamblea.assembly.acts.motions.bearing_on_orders import orders_faults
from asamblea.assembly.acts.motions.bearing_on_results import reconsideration_faults
from asamblea.assembly.conditions import Reasons
from asamblea.assembly.consequences import AMENDABLE
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.orders.classes import MotionClass
from asamblea.assembly.questions import is_consolidated
from asamblea.assembly.refusals.base import Refusal, unless
from asamblea.assembly.refusals.debates import DebateTooShort
from asamblea.assembly.refusals.motions import EffectUnfit, EffectWithoutObject, TooLateToAmend
from asamblea.assembly.shelves import State
from asamblea.assembly.state.amendments import AMENDMENTS
from asamblea.assembly.state.debates import DEBATES
from asamblea.assembly.state.emergencies import emergency_now
from asamblea.assembly.state.members import HOLDERS, offices_of
from asamblea.assembly.state.motions import MOTIONS, Motion, class_of
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
        case "amendment":
            yield from _too_late_to_amend(state, effect.on)
        case "reconsideration":
            yield from reconsideration_faults(state, effect.on, rule, author, at)


def _too_soon_to_close(state: State, on: str, at: Instant) -> Reasons:
    """No closure in the time that the class gives to debate while anybody asks to speak (3.11)."""
    motion = MOTIONS.find(state, on)
    debate = None if motion is None else DEBATES.find(state, on)
    if motion is None or debate is None:
        return ()
    until = debate.opened_at + class_of(state, motion).min_debate
    return unless(at >= until, DebateTooShort(until))


def _too_late_to_amend(state: State, on: str) -> Reasons:
    """In a second reading nothing is amended that was not tabled before it opened (rulings B4.1)."""
    motion = MOTIONS.find(state, on)
    opened = motion is not None and motion.reading == 2 and motion.stage in ("debating", "debated")
    return unless(not opened, TooLateToAmend(on))


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
        case "credential":
            return is_disputed(state, effect.on)
        case "overruling" if effect.on in AMENDMENTS.all(state):
            return AMENDMENTS.at(state, effect.on).stage == "returned"
        case _:
            motion = MOTIONS.find(state, effect.on)
            return motion is not None and _is_at_hand(state, motion, effect)


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
            return decided and not is_consolidated(state, motion.id)


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
