"""Every preset by its name, and the JSON Schema of all orders."""

from functools import cache

from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.orders.preset_base import BASE_ASSEMBLY
from asamblea.assembly.orders.preset_chile import CHILE_2021
from asamblea.assembly.orders.preset_union import UNION_CONGRESS
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY, FOUNDING
from asamblea.record.canonical import digest

LIBRARY: dict[str, StandingOrders] = {
    orders.name: orders for orders in (CONSTITUENT_ASSEMBLY, BASE_ASSEMBLY, UNION_CONGRESS, CHILE_2021, FOUNDING)
}


@cache
def data_of(preset: str) -> bytes:
    """The data of a preset; many bodies begin with the same."""
    return LIBRARY[preset].data()


@cache
def hash_of(preset: str) -> str:
    """The hash of a preset's data."""
    return digest(data_of(preset))
