"""Reserved seats with alternates of the other sex, as Chile filled those of its indigenous peoples in 2021.

Source: 43rd transitory provision of the Constitution (Ley 21.298). In each people the most voted are elected. If the
sexes are then not equal over all (or apart by one if seats are odd), the elected of the larger sex whose votes are the
smallest share of their people's enrolled electors gives the seat to the alternate; peoples with several seats keep
parity among themselves and give none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from asamblea.counting.lots import Lot


@dataclass(frozen=True, slots=True)
class Pair:
    """A candidate with an alternate of the other sex."""

    name: str
    alternate: str
    sex: str
    votes: int


@dataclass(frozen=True, slots=True)
class People:
    """One people: its seats, its enrolled electors, its candidates."""

    name: str
    seats: int
    enrolled: int
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a reserved seat: the candidate, or the alternate by the correction."""

    people: str
    name: str
    pair: Pair
    corrected: bool


def fill_reserved(peoples: Sequence[People], lot: Lot) -> tuple[Holder, ...]:
    """The holders, people by people. Equals by lot."""
    elected = [(people, pair) for people in peoples for pair in _elected(people, lot)]
    sexes = [pair.sex for _, pair in elected]
    larger = max(sorted(set(sexes)), key=sexes.count)
    excess = (2 * sexes.count(larger) - len(sexes)) // 2
    giving = sorted(
        ((people, pair) for people, pair in elected if people.seats == 1 and pair.sex == larger),
        key=lambda each: Fraction(each[1].votes, each[0].enrolled),
    )
    gone = {pair.name for _, pair in giving[: max(0, excess)]}
    return tuple(
        Holder(people.name, pair.alternate if pair.name in gone else pair.name, pair, pair.name in gone)
        for people, pair in elected
    )


def _elected(people: People, lot: Lot) -> list[Pair]:
    order = sorted(range(len(people.pairs)), key=lambda place: (-people.pairs[place].votes, lot.drawn(place + 1)))
    chosen = order[: people.seats]
    if people.seats > 1 and len({people.pairs[place].sex for place in chosen}) == 1:
        other = next((p for p in order if people.pairs[p].sex != people.pairs[chosen[0]].sex), None)
        if other is not None:
            chosen[-1] = other
    return [people.pairs[place] for place in chosen]
