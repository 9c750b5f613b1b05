"""Every preset by its name, and those that were corrected since a record named them."""

from dataclasses import replace
from functools import cache

from asamblea.assembly.orders import defaults
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.preset_base import BASE_ASSEMBLY
from asamblea.assembly.orders.preset_chile import CHILE_2021
from asamblea.assembly.orders.preset_union import UNION_CONGRESS
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY, FOUNDING
from asamblea.record.canonical import digest

LIBRARY: dict[str, StandingOrders] = {
    orders.name: orders for orders in (CONSTITUENT_ASSEMBLY, BASE_ASSEMBLY, UNION_CONGRESS, CHILE_2021, FOUNDING)
}


def _without(orders: StandingOrders, *classes: str) -> StandingOrders:
    """The orders of a day when they did not have these classes yet."""
    return replace(orders, classes={name: rule for name, rule in orders.classes.items() if name not in classes})


# Until 25 November 2026 nothing was confirmed and nothing suspended, a union congress voted by name alone, and members
# of the base had no petition for a sitting.
_LATER = ("confirmation", "suspension")
_CONSTITUENT = _without(CONSTITUENT_ASSEMBLY, *_LATER)
_STEPS = {
    act: kinds
    for act, kinds in BASE_ASSEMBLY.members.attested_for.items()
    if act not in ("sitting_petition", "petition_check", "amendment_petition")
}
_BASE = replace(_without(BASE_ASSEMBLY, *_LATER), members=replace(BASE_ASSEMBLY.members, attested_for=_STEPS))
# Until 26 November 2026 they had no petition with an amendment.
_NO_AMENDMENT = {act: kinds for act, kinds in BASE_ASSEMBLY.members.attested_for.items() if act != "amendment_petition"}
_UNION = _without(UNION_CONGRESS, *_LATER)
_BY_NAME = {
    name: replace(rule, manner="roll_call") if rule.manner == "hands" else rule for name, rule in _UNION.classes.items()
}
# Never taken away: records name a preset by its name and hash.
EARLIER: tuple[StandingOrders, ...] = (
    _CONSTITUENT,
    _BASE,
    replace(_UNION, classes=_BY_NAME),
    # Until the same day a few could demand a vote by name at the base, and its steps did not come from paper.
    replace(_BASE, members=CONSTITUENT_ASSEMBLY.members, ballots=defaults.BALLOTS),
    replace(_BASE, members=CONSTITUENT_ASSEMBLY.members),
    # Until the same day it had no class for credentials.
    _without(_CONSTITUENT, "credential"),
    replace(BASE_ASSEMBLY, members=replace(BASE_ASSEMBLY.members, attested_for=_NO_AMENDMENT)),
)


@cache
def _by_hash() -> dict[tuple[str, str], tuple[StandingOrders, bytes]]:
    """Worked out once: many bodies begin with the same."""
    known = ((orders, orders.data()) for orders in (*LIBRARY.values(), *EARLIER))
    return {(orders.name, digest(data)): (orders, data) for orders, data in known}


def preset_of(name: str, orders_hash: str) -> StandingOrders | None:
    """The preset of this name with this hash, of today or of an earlier day; None if there never was one."""
    found = _by_hash().get((name, orders_hash))
    return None if found is None else found[0]


@cache
def hash_of(name: str) -> str:
    """The hash of the preset of this name, as it is today."""
    return LIBRARY[name].hash()


def data_of(name: str, orders_hash: str = "") -> bytes:
    """The data of a preset that there is; as it is today if no hash is given."""
    return _by_hash()[name, orders_hash or hash_of(name)][1]
