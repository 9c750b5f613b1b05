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


# Never taken away: records name a preset by its name and hash.
EARLIER: tuple[StandingOrders, ...] = (
    # Until 25 November 2026 a few could demand a vote by name at the base, and its steps did not come from paper.
    replace(BASE_ASSEMBLY, members=CONSTITUENT_ASSEMBLY.members, ballots=defaults.BALLOTS),
    replace(BASE_ASSEMBLY, members=CONSTITUENT_ASSEMBLY.members),
    # Until the same day it had no class for credentials.
    replace(
        CONSTITUENT_ASSEMBLY,
        classes={name: rule for name, rule in CONSTITUENT_ASSEMBLY.classes.items() if name != "credential"},
    ),
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
