"""Whether a set of orders holds together: what is refused when it is checked or proposed, and what is only warned of
(procedure 3.22, 3.32; rulings B1.8, B2.6, B2.10, B2.17, D1, D13; edge case 85).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from asamblea.assembly.orders.difference import GUARANTEES, guarantee_of
from asamblea.assembly.orders.leaves import by_path, leaves
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.power import Hall, power
from asamblea.assembly.orders.seats import gain_by_splitting
from asamblea.assembly.orders.units import MILLISECONDS, Days, Share
from asamblea.assembly.words.majorities import PLENARY_BASES, GroupMajority, Heads, Majority, Quorum
from asamblea.record.acts import ATTESTED
from asamblea.record.instants import DAY

# On these sizes a guarantee is compared with the power that it limits.
SIZES = (15, 155, 1500)
# Nothing that the orders time is longer: instants stay within the record's integers.
LONGEST_DAYS = 36_525
# One person, one vote, hers (3.15, 3.17); pinned rules (invariant 4); one recall of a person at a time (3.19); who has
# an interest may always stand aside (3.21).
FIXED = {
    "ballots.casting_vote": False,
    "ballots.proxies": False,
    "header.pending": "keep",
    "recall.one_at_a_time": True,
    "guarding.interests.voluntary": True,
}
# D13: the gain by splitting is measured on a body of so many members.
SPLIT_BODY = 1000
PEOPLE_BASES = frozenset({"ballots_valid", "ballots_all", "registered_electors"})
RECALL_BASES = frozenset({"votes_yes_no", "votes_cast", "ballots_all", "registered_electors", "votes_that_elected"})
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
# What a card can be weighed on: the votes themselves.
CARD_BASES = frozenset({"votes_yes_no", "votes_cast"})
TAKES_BACK = frozenset({"removal", "dismissal"})


@dataclass(frozen=True, slots=True)
class Fault:
    """What does not hold together: at which rule, the code of the reason, and the numbers or names that show it."""

    place: str
    code: str
    told: str = ""


def faults(orders: StandingOrders) -> tuple[Fault, ...]:
    """Everything for which the orders are refused. Numbers out of range come first, and alone: nothing else can be
    computed with them.
    """
    ranges = tuple(_ranges(orders))
    if ranges:
        return ranges
    return tuple(fault for rule in _RULES for fault in rule(orders))


def warnings(orders: StandingOrders, hall: Hall) -> Iterator[Fault]:
    """What is allowed and said aloud: fewer than a third can block what a majority suffices for; nobody can recall."""
    for name, rule in sorted(orders.classes.items()):
        if 2 * rule.majority.num > rule.majority.den:
            continue
        held = power(orders, name, hall)
        for fewest, how in ((held.block, "block"), (held.break_quorum, "break_quorum")):
            if 0 < 3 * fewest < hall.seats:
                yield Fault(f"classes.{name}", f"few_{how}", f"{fewest}/{hall.seats}")
    if orders.recall is None and orders.seats is not None:
        yield Fault("recall", "no_recall")


def _ranges(orders: StandingOrders) -> Iterator[Fault]:
    for leaf in leaves(orders):
        value = leaf.value
        if isinstance(value, Majority | GroupMajority | Quorum | Heads | Share):
            over = value.num > value.den and leaf.path != "seats.split_gain"
            if value.den < 1 or value.num < 0 or over:
                yield Fault(leaf.path, "threshold_over_one", f"{value.num}/{value.den}")
        if isinstance(value, Heads) and value.min < 0:
            yield Fault(leaf.path, "negative", str(value.min))
        days = value.value if isinstance(value, Days) else value // DAY if leaf.unit == MILLISECONDS else 0
        if days < 0:
            yield Fault(leaf.path, "negative", str(days if isinstance(value, Days) else value))
        if days > LONGEST_DAYS:
            yield Fault(leaf.path, "too_long", str(days))
    yield from _calendar(orders)


def _calendar(orders: StandingOrders) -> Iterator[Fault]:
    """Working days can be counted only in a calendar that has some (edge cases 34, 35)."""
    if orders.header is None:
        return
    calendar = orders.header.calendar
    rest = set(calendar.rest)
    if not rest < set(range(1, 8)):
        yield Fault("header.calendar.rest", "no_working_day", ", ".join(map(str, calendar.rest)))
    for day in calendar.holidays:
        if _DATE.fullmatch(day) is None or not _is_date(day):
            yield Fault("header.calendar.holidays", "no_date", day)


def _is_date(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _persons(orders: StandingOrders) -> Iterator[Fault]:
    """Nobody to sign, nobody to judge: rules by which nothing could ever be done."""
    if not orders.name:
        yield Fault("name", "nothing_named")
    if orders.members.key_officers < 1:
        yield Fault("members.key_officers", "nobody")
    for act, kinds in {"": orders.members.attested, **orders.members.attested_for}.items():
        place = f"members.attested_for.{act}" if act else "members.attested"
        if not kinds:
            yield Fault(place, "nobody")
        yield from (Fault(place, "attestation_unknown", kind) for kind in kinds if kind not in ATTESTED)
    if orders.guarding is not None and orders.guarding.appeal.panel < 1:
        yield Fault("guarding.appeal.panel", "nobody")


def _bases(orders: StandingOrders) -> Iterator[Fault]:
    for leaf in leaves(orders):
        if isinstance(leaf.value, Majority):
            subject = leaf.path.partition(".")[0]
            fitting = {"ratification": PEOPLE_BASES, "recall": RECALL_BASES}.get(subject, PLENARY_BASES)
            if leaf.value.base not in fitting:
                yield Fault(leaf.path, "base_unfit", leaf.value.base)
    for name, rule in orders.classes.items():
        if rule.majority.base == "enrolled" and not rule.incidental:
            yield Fault(f"classes.{name}.majority", "enrolled_decides", "enrolled")
    if orders.amendments is not None and orders.amendments.majority.base == "enrolled":
        yield Fault("amendments.majority", "enrolled_decides", "enrolled")


def _votes(orders: StandingOrders) -> Iterator[Fault]:
    """Times that cannot be kept, second votes that would be none, a second majority that nobody could count."""
    if orders.votes.min_open > orders.votes.max_open:
        yield Fault("votes.min_open", "intervals_crossed", "votes.max_open")
    for name, rule in orders.classes.items():
        place = f"classes.{name}"
        if rule.readings not in (1, 2):
            yield Fault(f"{place}.readings", "readings_number", str(rule.readings))
        elif rule.readings == 2 and rule.min_interval < 1:
            yield Fault(f"{place}.min_interval", "readings_together")
        if rule.readings == 2 and rule.max_interval < rule.min_interval:
            yield Fault(f"{place}.max_interval", "intervals_crossed", f"{place}.min_interval")
        if rule.double is not None and rule.manner != "roll_call":
            yield Fault(f"{place}.double", "double_without_names", rule.manner)
        if rule.returns is not None and not _below(rule.returns.majority, rule.majority):
            yield Fault(f"{place}.returns", "return_not_below")


def _below(lower: Majority, upper: Majority) -> bool:
    return lower.num * upper.den < upper.num * lower.den


def _guarantees(orders: StandingOrders) -> Iterator[Fault]:
    """A power with its guarantees, and none of them easier to change than the power is to use (edge case 85)."""
    for name, rule in orders.classes.items():
        if TAKES_BACK & set(rule.effects):
            if rule.defence is None or rule.defence.slot < 1 or rule.defence.notice < 1:
                yield Fault(f"classes.{name}.defence", "power_without_guarantee")
            if not rule.protected:
                yield Fault(f"classes.{name}.protected", "power_without_guarantee")
    change = None if orders.guarding is None else orders.guarding.change
    stated = {leaf.path for leaf in leaves(orders)}
    for path in () if change is None else change.house_rules:
        if guarantee_of(path):
            yield Fault("guarding.change.house_rules", "guarantee_in_house_rules", path)
        elif path not in stated:
            yield Fault("guarding.change.house_rules", "rule_unknown", path)
    for name in () if change is None else change.entrenched.subjects:
        if name not in GUARANTEES:
            yield Fault("guarding.change.entrenched.subjects", "guarantee_unknown", name)
    yield from _easier(orders)


def _easier(orders: StandingOrders) -> Iterator[Fault]:
    changing = [name for name, rule in orders.classes.items() if "orders" in rule.effects]
    entrenched = None if orders.guarding is None else orders.guarding.change.entrenched
    for name, rule in orders.classes.items():
        if not rule.protected or name in changing or "annulment" in rule.effects:
            continue
        for size in SIZES:
            needed = power(orders, name, Hall(size)).adopt
            easiest = min((power(orders, each, Hall(size)).adopt for each in changing), default=needed)
            kept = easiest if entrenched is None else entrenched.majority.needed(size)
            held = set() if entrenched is None else set(entrenched.subjects)
            guards = {"defence", "notice"} if rule.defence is not None else {"readings"} if rule.readings > 1 else set()
            loosest = min(kept, easiest) if guards - held else kept
            if loosest < needed:
                yield Fault(f"classes.{name}", "guarantee_below_power", f"{loosest} < {needed} ({size})")
                break


def _seats(orders: StandingOrders) -> Iterator[Fault]:
    if orders.seats is not None:
        for tier, key in orders.seats.keys.items():
            if key.method == "steps":
                least = max(orders.seats.part_members, 0 if orders.bodies is None else orders.bodies.min_members, 1)
                gain, most = gain_by_splitting(key, SPLIT_BODY, least), orders.seats.split_gain
                if gain.num * most.den > most.num * gain.den:
                    yield Fault(f"seats.keys.{tier}", "split_gain", f"{gain.num}/{gain.den}")
    if orders.seats is not None and orders.seats.cards is not None:
        for name in orders.seats.cards.classes:
            if name not in orders.classes:
                yield Fault("seats.cards.classes", "name_unknown", name)
            elif orders.classes[name].protected:
                yield Fault("seats.cards.classes", "card_vote_protected", name)
            elif any(each.base not in CARD_BASES for each in _majorities(orders, name)):
                yield Fault("seats.cards.classes", "card_vote_base", name)
            elif orders.classes[name].manner == "paper":
                yield Fault("seats.cards.classes", "card_vote_secret", name)


def _majorities(orders: StandingOrders, name: str) -> Iterator[Majority]:
    """Those by which the motions of a class are adopted; amendments to a text have their own (rulings B2.2)."""
    yield orders.classes[name].majority
    if name == "amendment" and orders.amendments is not None:
        yield orders.amendments.majority


def _recall(orders: StandingOrders) -> Iterator[Fault]:
    """Nowhere harder to take a seat back than to fill it (rulings B1.8)."""
    if orders.recall is None:
        return
    vote = orders.recall.vote
    if not vote.secret or vote.manner != "paper":
        yield Fault("recall.vote.secret", "secret_waived")
    if 2 * vote.majority.num > vote.majority.den or vote.majority.base == "registered_electors":
        yield Fault("recall.vote.majority", "harder_to_take_back", f"{vote.majority.num}/{vote.majority.den}")
    filled = [rule.quorum for rule in orders.elections.values()]
    if orders.convocation is not None and orders.convocation.second_call is not None:
        filled.append(orders.convocation.second_call)
    if not vote.as_elected and any(_less(each, vote.quorum) for each in filled):
        yield Fault("recall.vote.quorum", "harder_to_take_back", f"{vote.quorum.num}/{vote.quorum.den}")
    if orders.recall.start.reasons == "closed_list":
        yield Fault("recall.start.reasons", "harder_to_take_back", "closed_list")


def _less(one: Quorum, other: Quorum) -> bool:
    return any(one.needed(size) < other.needed(size) for size in SIZES)


def _fixed(orders: StandingOrders) -> Iterator[Fault]:
    """What could be said otherwise, and no act would keep."""
    for path, leaf in by_path(orders).items():
        if path in FIXED and leaf.value != FIXED[path]:
            yield Fault(path, "fixed", str(FIXED[path]).lower())


def _emergency(orders: StandingOrders) -> Iterator[Fault]:
    """Nothing suspends readings, recall or ratification (rulings D1)."""
    if orders.guarding is not None:
        for name in orders.guarding.emergency.forbidden:
            if name in ("readings", "recall", "ratification", *orders.classes):
                yield Fault("guarding.emergency.forbidden", "emergency_suspends", name)


_RULES: tuple[Callable[[StandingOrders], Iterator[Fault]], ...] = (
    _persons,
    _bases,
    _votes,
    _guarantees,
    _seats,
    _fixed,
    _recall,
    _emergency,
)
