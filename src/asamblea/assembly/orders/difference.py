"""What changed between two sets of orders, rule by rule, and what a change touches."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from asamblea.assembly.orders.leaves import by_path
from asamblea.assembly.orders.model import StandingOrders

# The guarantees that an entrenchment may name, by what a rule's path holds (procedure 3.22).
_GUARANTEES: dict[str, tuple[str, ...]] = {
    "quorum": ("quorum", "spread"),
    "recall": ("recall",),
    "defence": ("defence",),
    "notice": ("notice", "notice_days", "notice_ordinary", "notice_extraordinary"),
    "readings": ("readings", "min_interval", "max_interval", "extra_vote_after", "second_reading"),
    "entrenchment": ("change",),
    "appeal": ("appeal", "challengers", "challenge", "decide_challenge"),
}
GUARANTEES = tuple(_GUARANTEES)


@dataclass(frozen=True, slots=True)
class Change:
    """One rule before and after; None where it is not stated."""

    path: str
    pattern: str
    before: Any
    after: Any
    unit: str


def changes(before: StandingOrders, after: StandingOrders) -> Iterator[Change]:
    """Every rule that differs, in the order of the model; the name of the set is no rule."""
    old, new = by_path(before), by_path(after)
    for path in dict.fromkeys((*old, *new)):
        mine, other = old.get(path), new.get(path)
        told = other or mine
        assert told is not None
        if path != "name" and (mine is None or other is None or mine.value != other.value):
            yield Change(path, told.pattern, mine and mine.value, other and other.value, told.unit)


def guarantee_of(path: str) -> str:
    """The guarantee that a rule belongs to, or an empty text."""
    parts = path.split(".")
    return next((name for name, held in _GUARANTEES.items() if any(part in held for part in parts)), "")


def is_house_rule(orders: StandingOrders, path: str) -> bool:
    """Whether the orders let this rule change by the majority of the house rules (rulings B2.17)."""
    return orders.guarding is not None and path in orders.guarding.change.house_rules


def touches_entrenched(orders: StandingOrders, after: StandingOrders) -> tuple[str, ...]:
    """The guarantees entrenched in `orders` that `after` would change."""
    if orders.guarding is None:
        return ()
    kept = orders.guarding.change.entrenched.subjects
    found = (guarantee_of(change.path) for change in changes(orders, after))
    return tuple(sorted({name for name in found if name in kept}))


def beyond_house_rules(orders: StandingOrders, after: StandingOrders) -> tuple[str, ...]:
    """The rules that `after` would change and that are no house rules of `orders`."""
    return tuple(change.path for change in changes(orders, after) if not is_house_rule(orders, change.path))
