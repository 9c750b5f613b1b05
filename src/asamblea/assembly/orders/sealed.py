"""What orders say of sealed votes (DESIGN section 8; issue 7)."""

from dataclasses import dataclass

from asamblea.assembly.orders.units import Period


@dataclass(frozen=True, slots=True)
class SealedOrders:
    """With fewer voters by device than `min_electorate` a body votes on paper: a result of so few shows how somebody
    voted. Officers end a vote, and publish its result, within `officers_within`; from then on anybody enrolled does.
    A vote without a result by `result_within` after its hour has failed.
    """

    min_electorate: int
    officers_within: Period
    result_within: Period
