"""Reserved seats with alternates of the other sex, as Chile filled those of its indigenous peoples in 2021.

Source: 43rd transitory provision of the Constitution (Ley 21.298). In each people the most voted are elected. If the
sexes are then not equal over all (or apart by one if seats are odd), the elected of the larger sex whose votes are the
smallest share of their people's enrolled electors gives the seat to the alternate; peoples with several seats keep
parity among themselves and give none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from asamblea.counting.lots import Lot
from asamblea.counting.result import Count, Stage, Tie


@dataclass(frozen=True, slots=True)
class Pair:
    """A candidate with an alternate of the other sex."""

    name: str
    alternate: str
    sex: str
    votes: int


@dataclass(frozen=True, slots=True)
class People:
    """One people: its seats, its enrolled electors, its candidates. Without candidates its seats are undecided."""

    name: str
    seats: int
    enrolled: int
    pairs: tuple[Pair, ...]


def names_of(peoples: Sequence[People]) -> tuple[str, ...]:
    """Who is numbered from 1 in the count: every candidate in the order given, then every alternate."""
    pairs = [pair for people in peoples for pair in people.pairs]
    return (*(pair.name for pair in pairs), *(pair.alternate for pair in pairs))


def undecided(peoples: Sequence[People]) -> Mapping[str, int]:
    """The seats of peoples whose candidates are not given."""
    return {people.name: people.seats for people in peoples if not people.pairs}


def count_reserved(peoples: Sequence[People], lot: Lot) -> Count:
    """The count: the most voted of each people, then the corrections, each in its stage. Equals by lot.

    A seat that changes hands takes its votes from the candidate to the alternate.
    """
    table = _Table(peoples, lot)
    table.fill()
    table.correct()
    seats = sum(people.seats for people in peoples)
    return Count("reserved", seats, None, tuple(table.seated), tuple(table.stages), tuple(table.ties))


@dataclass(slots=True)
class _Table:
    peoples: Sequence[People]
    lot: Lot
    seated: list[int] = field(default_factory=list)
    stages: list[Stage] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    pairs: dict[int, tuple[People, Pair]] = field(default_factory=dict)

    def fill(self) -> None:
        """The most voted of each people; of both sexes where it has several seats and candidates of both."""
        for people in self.peoples:
            first = len(self.pairs) + 1
            self.pairs |= {first + place: (people, pair) for place, pair in enumerate(people.pairs)}
            self.seated += self._most_voted(people, list(range(first, first + len(people.pairs))))
        votes = tuple(pair.votes for _, pair in self.pairs.values())
        self.stages.append(Stage("first", (), votes + (0,) * len(votes), elected=tuple(self.seated)))

    def _most_voted(self, people: People, numbers: list[int]) -> list[int]:
        order = sorted(numbers, key=lambda number: (-self.pairs[number][1].votes, self.lot.drawn(number)))
        chosen = order[: people.seats]
        self._tell(order, people.seats)
        if people.seats > 1 and len({self.pairs[each][1].sex for each in chosen}) == 1:
            sex = self.pairs[chosen[0]][1].sex
            other = next((each for each in order if self.pairs[each][1].sex != sex), None)
            if other is not None:
                chosen[-1] = other
        return chosen

    def _tell(self, order: list[int], seats: int) -> None:
        if not 0 < seats < len(order):
            return
        edge = self.pairs[order[seats]][1].votes
        if self.pairs[order[seats - 1]][1].votes == edge:
            among = tuple(sorted(each for each in order if self.pairs[each][1].votes == edge))
            self.ties.append(Tie(1, among, order[seats - 1], "lot"))

    def correct(self) -> None:
        """Seats to alternates, the smallest share of enrolled electors first, until the sexes are equal."""
        sexes = [self.pairs[number][1].sex for number in self.seated]
        if not sexes:
            return
        larger = max(sorted(set(sexes)), key=sexes.count)
        excess = (2 * sexes.count(larger) - len(sexes)) // 2
        giving = [each for each in self.seated if self.pairs[each][0].seats == 1 and self.pairs[each][1].sex == larger]
        giving.sort(key=lambda each: (self._share(each), self.lot.drawn(each)))
        if 0 < excess < len(giving) and self._share(giving[excess - 1]) == self._share(giving[excess]):
            edge = self._share(giving[excess])
            among = tuple(sorted(each for each in giving if self._share(each) == edge))
            self.ties.append(Tie(1 + excess, among, giving[excess - 1], "lot"))
        for number in giving[: max(0, excess)]:
            self._change(number)

    def _share(self, number: int) -> Fraction:
        people, pair = self.pairs[number]
        return Fraction(pair.votes, people.enrolled)

    def _change(self, number: int) -> None:
        alternate = number + len(self.pairs)
        self.seated[self.seated.index(number)] = alternate
        totals = list(self.stages[-1].totals)
        totals[number - 1], totals[alternate - 1] = 0, totals[number - 1]
        self.stages.append(Stage("correction", (number,), tuple(totals), elected=(alternate,)))
