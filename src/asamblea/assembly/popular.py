"""Amendments that members petition for: how many signed, and how many have to (procedure 3.8; rulings B4.8).

They take the numbers of a popular initiative: signatures as the larger of a fixed number and a share of the members of
the bodies that elect here, from so many electorates.
"""

from dataclasses import dataclass

from asamblea.assembly.orders.agenda import Initiative
from asamblea.assembly.shelves import State
from asamblea.assembly.state.bodies import BODIES
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.state.petitions import SIGNED


@dataclass(frozen=True, slots=True)
class Support:
    """The signatures that count now, of so many bodies in so many electorates; how many of each the orders want."""

    signatures: int
    needed: int
    bodies: int
    regions: int
    regions_needed: int


def initiative(state: State) -> Initiative | None:
    """The numbers that a popular amendment needs; None where the orders in force know none."""
    orders = orders_now(state)
    if orders.agenda is None or orders.amendments is None or not orders.amendments.popular:
        return None
    return orders.agenda.initiative


def support(state: State, rule: Initiative, text: str, words: str) -> Support:
    """Who signed these words, of the bodies that still elect here."""
    electing = [body for body in BODIES.all(state).values() if body.electorate and body.status == "recognised"]
    found = ((body, SIGNED.find(state, (text, words, body.origin))) for body in electing)
    signed = [(body, each.valid) for body, each in found if each is not None and each.valid]
    return Support(
        signatures=sum(valid for _, valid in signed),
        needed=max(rule.signatures, rule.roll.of(sum(body.size for body in electing))),
        bodies=len(signed),
        regions=len({body.electorate for body, _ in signed}),
        regions_needed=rule.regions,
    )
