"""Thresholds and head counts in whole numbers; no decimal ever stands for a fraction (edge case 44)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Threshold:
    """`num/den` of a base: more than it if `strict`, at least it otherwise.

    Raises ValueError unless 0 <= num <= den and den > 0.
    """

    num: int
    den: int
    strict: bool

    def __post_init__(self) -> None:
        if not 0 <= self.num <= self.den or self.den == 0:
            raise ValueError(f"{self.num}/{self.den} is not a fraction between 0 and 1")

    def is_met(self, votes: int, base: int) -> bool:
        """Whether so many votes meet the threshold on this base."""
        return votes * self.den > self.num * base if self.strict else votes * self.den >= self.num * base

    def needed(self, base: int) -> int:
        """The fewest votes that meet it on this base."""
        least = -(-self.num * base // self.den)
        return least if self.is_met(least, base) else least + 1


@dataclass(frozen=True, slots=True)
class HeadCount:
    """The larger of a fixed minimum and a share (rounded up) of a number, but never more than a third of it, and never
    less than one (rulings B2.9).
    """

    min: int
    num: int
    den: int

    def __post_init__(self) -> None:
        if self.min < 0 or not 0 <= self.num <= self.den or self.den == 0:
            raise ValueError("a head count is {min, num, den} with a share between 0 and 1")

    def of(self, number: int) -> int:
        """How many of this number it is."""
        wanted = max(self.min, -(-self.num * number // self.den))
        return max(1, min(wanted, -(-number // 3)))
