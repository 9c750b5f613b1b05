"""Who signs an amendment, and what happens once its sponsors suffice (3.9; rulings B4.4)."""

from collections.abc import Iterable

from asamblea.assembly.events.amendments import AmendmentFiled, AmendmentSponsored
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import HOLDERS
from asamblea.assembly.state.orders import orders_now
from asamblea.record.instants import Instant


def signed_by(state: State, signers: Iterable[str]) -> tuple[str, ...]:
    """Those who sign and hold a seat."""
    return tuple(each for each in signers if each in HOLDERS.all(state))


def filed(
    state: State, amendment: str, version: int, sponsors: tuple[str, ...], missing: int | None, at: Instant
) -> Events:
    """These sponsors sign a version that lacks so many (None: it is filed); the last one that was needed files it."""
    events: list[Event] = [AmendmentSponsored(at, amendment, version, each) for each in sponsors]
    if missing is not None and len(sponsors) >= missing:
        events.append(AmendmentFiled(at, amendment, at + _ruling(state)))
    return tuple(events)


def _ruling(state: State) -> int:
    """How long the chair has to rule; without a ruling it is in order then (invariant 11)."""
    orders = orders_now(state)
    return orders.debates.ruling if orders.amendments is None else orders.amendments.ruling
