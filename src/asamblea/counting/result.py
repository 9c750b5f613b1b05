"""What every count gives: stages whose sums anyone can add up again."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Number = int | Fraction

# first: papers sorted to their first mark. surplus, exclusion: papers passed on from `of`. round: a round of a method
# that fills a seat. iteration: keep factors recomputed (Meek). second: a second round between `of`. fill: as many left
# as seats. correction: a seat changed hands by a parity or reserved-seat rule.
Action = Literal[
    "first", "surplus", "exclusion", "round", "completion", "iteration", "second", "second_needed", "fill", "correction"
]


@dataclass(frozen=True, slots=True)
class Tie:
    """Equal candidates at a stage (from 1): who was taken (for a seat, a surplus, an exclusion) and what decided:
    the sums of an earlier stage, or the lot.
    """

    stage: int
    among: tuple[int, ...]
    taken: int
    by: Literal["stage", "lot"]


@dataclass(frozen=True, slots=True)
class Stage:
    """The sums when a stage ends, in units of `1/scale` of a vote (see Count).

    `totals` holds one sum a candidate in the order of the file; `exhausted` what no further preference could use;
    `lost` what rounding ignored: totals + exhausted + lost is the same at every stage of a count of preferences.
    `price` is what a round's seat cost each payer or the load it put on them (equal shares, Phragmén), or the quota of
    an iteration (Meek). `rival` is who else could have had the round's seat, at the next higher price; 0 for nobody.
    """

    action: Action
    of: tuple[int, ...]
    totals: tuple[Number, ...]
    exhausted: Number = 0
    lost: Number = 0
    elected: tuple[int, ...] = ()
    price: Number | None = None
    rival: int = 0
    rival_price: Number = 0


@dataclass(frozen=True, slots=True)
class Count:
    """A whole count. `elected` in order of election; `scale` units make one vote; `exact` if sums are fractions.
    `lists` names, candidate by candidate, the list or party whose seats were filled by persons' votes.
    """

    method: str
    seats: int
    quota: Number | None
    elected: tuple[int, ...]
    stages: tuple[Stage, ...]
    ties: tuple[Tie, ...] = ()
    scale: int = 1
    exact: bool = False
    lists: tuple[str, ...] = ()

    def votes(self, number: Number) -> Fraction:
        """A sum of this count in votes."""
        return Fraction(number) / self.scale


def next_price(prices: Mapping[int, Number], taken: int) -> tuple[int, Number]:
    """Who could have had the seat of a round at the least price beside who took it, and that price; 0 for nobody."""
    others = [number for number in prices if number != taken]
    rival = min(others, key=lambda number: (prices[number], number), default=0)
    return rival, prices[rival] if rival else 0


def decimal(number: Number, scale: int = 1, places: int = 5) -> str:
    """A sum as decimals, rounded down to so many places; without trailing zeros."""
    units = number * 10**places // scale
    whole, rest = divmod(abs(int(units)), 10**places)
    sign = "-" if units < 0 else ""
    shown = f"{rest:0{places}d}".rstrip("0")
    return f"{sign}{whole}.{shown}" if shown else f"{sign}{whole}"


def fraction(number: Number) -> str:
    """A sum as `n/d`, or `n` if whole."""
    return str(Fraction(number))
