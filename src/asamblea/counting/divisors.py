"""Seat by seat to the highest quotient.

Pace 1 divides by 1, 2, 3... (D'Hondt 1878, Jefferson); pace 2 by 1, 3, 5... (Sainte-Laguë 1910, Webster).
"""

import heapq
from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from asamblea.counting.lots import Lot


class Award(NamedTuple):
    """A seat: whose, for which quotient, and with whom it was tied for the last seat."""

    name: str
    quotient: Fraction
    tied: tuple[str, ...]


def by_quotients(
    sizes: Mapping[str, int], seats: int, pace: int, lot: Lot, caps: Mapping[str, int] | None = None
) -> list[Award]:
    """The seats in the order won; no name gets more than its cap, and its further quotients are passed over.

    Equals by lot, the names numbered as given. Fewer seats are given if every name is at its cap or without votes.
    """
    numbers = {name: number for number, name in enumerate(sizes, 1)}
    room = {name: seats if caps is None else caps[name] for name in sizes}
    heap = [(-Fraction(size), lot.drawn(numbers[name]), name, 1) for name, size in sizes.items() if size and room[name]]
    heapq.heapify(heap)
    awards: list[Award] = []
    while heap and len(awards) < seats:
        measure, drawn, name, divisor = heapq.heappop(heap)
        last = len(awards) == seats - 1
        tied = tuple(sorted(each[2] for each in heap if each[0] == measure)) if last else ()
        awards.append(Award(name, -measure, tied))
        room[name] -= 1
        if room[name]:
            heapq.heappush(heap, (Fraction(-sizes[name], divisor + pace), drawn, name, divisor + pace))
    return awards
