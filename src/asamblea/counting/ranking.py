"""Who leads by plain sums, and the lot among equals at the last seat."""

from collections.abc import Sequence

from asamblea.counting.lots import Lot
from asamblea.counting.result import Number, Tie


def leaders(totals: Sequence[Number], standing: Sequence[int], seats: int, lot: Lot) -> tuple[list[int], list[Tie]]:
    """The `seats` highest of those standing, highest first, equals in the order of the lot.

    A tie is told only where it decides who sits.
    """
    drawn = {number: place for place, number in enumerate(lot.order(standing))}
    order = sorted(standing, key=lambda number: (-totals[number - 1], drawn[number]))
    taken, left = order[:seats], order[seats:]
    if not taken or not left or totals[taken[-1] - 1] != totals[left[0] - 1]:
        return taken, []
    edge = totals[taken[-1] - 1]
    among = tuple(sorted(number for number in standing if totals[number - 1] == edge))
    return taken, [Tie(1, among, number, "lot") for number in taken if totals[number - 1] == edge]
