"""Lots: an order of candidates from a published seed, which everybody can compute.

Chance never enters a count. A lot is the ascending order of SHA-256("asamblea/lot/1\\n" + seed + "\\n" + number),
the number in decimal digits; who comes first in it is the luckier.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

DOMAIN = "asamblea/lot/1\n"


@dataclass(frozen=True, slots=True)
class Lot:
    """The lot of one seed."""

    seed: str = ""

    def drawn(self, number: int) -> bytes:
        """What a candidate drew; less is luckier."""
        return sha256(f"{DOMAIN}{self.seed}\n{number}".encode()).digest()

    def luckiest(self, among: Iterable[int]) -> int:
        """Who wins the lot among these."""
        return min(among, key=self.drawn)

    def unluckiest(self, among: Iterable[int]) -> int:
        """Who loses the lot among these."""
        return max(among, key=self.drawn)

    def order(self, among: Iterable[int]) -> list[int]:
        """These in the order of the lot, the luckiest first."""
        return sorted(among, key=self.drawn)
