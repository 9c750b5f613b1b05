"""Party lists: seats to lists by their votes, then to persons on them, then corrections for parity.

The choices and their sources are in `ListRule`; Chile's of 2021: Ley 18.700 (texto refundido DFL 2 of 2017), articles
121 and 122, and the 29th transitory provision of the Constitution (Ley 21.216).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from asamblea.counting.apportionment import apportion
from asamblea.counting.divisors import by_quotients
from asamblea.counting.lots import Lot
from asamblea.counting.result import Count, Stage, Tie
from asamblea.counting.thresholds import Threshold
from asamblea.record.errors import Malformed

NO_THRESHOLD = Threshold(0, 1, strict=False)


@dataclass(frozen=True, slots=True)
class ListCandidate:
    """A line of the sheet. `party` divides a list of several parties (a pact); empty if the list is not divided."""

    list: str
    name: str
    sex: str
    votes: int
    party: str = ""


@dataclass(frozen=True, slots=True)
class ListRule:
    """The choices that change who sits.

    formula: how votes become seats, among lists and, in a divided list, among its parties.
    threshold: the share of all list votes that a list needs to take part.
    order: persons by their own votes ("votes"), or as they stand on the list ("given").
    parity: whether seats change hands inside lists until the sexes are equal, or differ by one if seats are odd.
    """

    formula: Literal["dhondt", "sainte-lague", "largest-remainder"] = "dhondt"
    threshold: Threshold = NO_THRESHOLD
    order: Literal["votes", "given"] = "votes"
    parity: bool = False


def count_lists(
    candidates: tuple[ListCandidate, ...], seats: int, rule: ListRule, lot: Lot, away: frozenset[int] = frozenset()
) -> Count:
    """The count of a sheet; candidates are numbered from 1 as they stand. Those `away` withdrew: their votes stay with
    their list, and they do not sit. Raises Malformed if seats are fewer than one or more than the candidates of the
    lists that take part.
    """
    if not 1 <= seats <= len(candidates) - len(away):
        raise Malformed("seats", "seats", f"{seats} seats, but {len(candidates) - len(away)} candidates stand")
    table = _Lists(candidates, seats, rule, lot, away)
    table.fill()
    if rule.parity:
        table.correct()
    own = tuple(f"{each.list}/{each.party}" for each in candidates) if rule.order == "votes" else ()
    return Count("list", seats, None, tuple(table.seated), tuple(table.stages), tuple(table.ties), lists=own)


class _Lists:
    def __init__(
        self, candidates: tuple[ListCandidate, ...], seats: int, rule: ListRule, lot: Lot, away: frozenset[int]
    ) -> None:
        self.candidates, self.seats, self.rule, self.lot, self.away = candidates, seats, rule, lot, away
        self.totals = tuple(each.votes for each in candidates)
        self.seated: list[int] = []
        self.stages: list[Stage] = []
        self.ties: list[Tie] = []

    def of(self, number: int) -> ListCandidate:
        return self.candidates[number - 1]

    def fill(self) -> None:
        """Seats to lists, to the parties of divided lists, to persons; Malformed where the lists cannot fill them."""
        members: dict[str, list[int]] = {}
        for number, each in enumerate(self.candidates, 1):
            members.setdefault(each.list, []).append(number)
        votes = {name: self._votes(numbers) for name, numbers in members.items()}
        whole = sum(votes.values())
        within = {name: size for name, size in votes.items() if self.rule.threshold.is_met(size, whole)}
        won = self._share(within, self.seats, {name: self._room(members[name]) for name in within})
        if sum(won.values()) < self.seats:
            raise Malformed("seats", "seats", f"the lists that take part fill {sum(won.values())} of {self.seats}")
        for name, number in won.items():
            self._seat(members[name], number)
        self.seated.sort(key=lambda number: (-self.totals[number - 1], number))
        self.stages.append(Stage("first", (), self.totals, elected=tuple(self.seated)))

    def _room(self, numbers: list[int]) -> int:
        return sum(number not in self.away for number in numbers)

    def _votes(self, numbers: list[int]) -> int:
        return sum(self.totals[number - 1] for number in numbers)

    def _share(self, votes: Mapping[str, int], seats: int, caps: Mapping[str, int]) -> dict[str, int]:
        won = dict.fromkeys(votes, 0)
        if self.rule.formula == "largest-remainder":
            if not sum(votes.values()):
                return won
            shared = apportion(votes, seats, "largest-remainder", lot=self.lot)
            over = next((name for name, number in shared.seats.items() if number > caps[name]), None)
            if over is None:
                return dict(shared.seats)
            # A list with fewer candidates than seats has them all, and the others share what is left.
            rest = {name: size for name, size in votes.items() if name != over}
            return {over: caps[over]} | self._share(rest, seats - caps[over], caps)
        pace = 1 if self.rule.formula == "dhondt" else 2
        for award in by_quotients(votes, seats, pace, self.lot, caps):
            won[award.name] += 1
            if award.tied:
                self._tell(list(votes), award.name, award.tied)
        return won

    def _tell(self, names: list[str], name: str, tied: tuple[str, ...]) -> None:
        """A tie between lists or parties, told by the first candidate of each."""
        first: dict[str, int] = {}
        for number, each in enumerate(self.candidates, 1):
            first.setdefault(each.list if each.list in names else each.party, number)
        self.ties.append(Tie(1, tuple(sorted(first[each] for each in (name, *tied))), first[name], "lot"))

    def _seat(self, numbers: list[int], seats: int) -> None:
        parties: dict[str, list[int]] = {}
        for number in numbers:
            parties.setdefault(self.of(number).party, []).append(number)
        if len(parties) == 1:
            self._persons(numbers, seats)
            return
        votes = {name: self._votes(each) for name, each in parties.items()}
        for name, won in self._share(votes, seats, {name: self._room(each) for name, each in parties.items()}).items():
            self._persons(parties[name], won)

    def _persons(self, numbers: list[int], seats: int) -> None:
        numbers = [number for number in numbers if number not in self.away]
        if self.rule.order == "given":
            self.seated += numbers[:seats]
            return
        order = sorted(numbers, key=lambda number: (-self.totals[number - 1], self.lot.drawn(number)))
        self.seated += order[:seats]
        if 0 < seats < len(order) and self.totals[order[seats - 1] - 1] == self.totals[order[seats] - 1]:
            edge = self.totals[order[seats] - 1]
            among = tuple(sorted(number for number in numbers if self.totals[number - 1] == edge))
            self.ties.append(Tie(1, among, order[seats - 1], "lot"))

    def correct(self) -> None:
        """The elected of the larger sex with the fewest votes gives way to the best-voted of the other sex of the same
        party, or else of the same list; and so on until there is parity or nobody can give way.
        """
        while (larger := self._larger()) is not None and (change := self._change(larger)) is not None:
            leaving, coming = change
            self.seated[self.seated.index(leaving)] = coming
            self.stages.append(Stage("correction", (leaving,), self.totals, elected=(coming,)))

    def _larger(self) -> str | None:
        count: dict[str, int] = {}
        for number in self.seated:
            count[self.of(number).sex] = count.get(self.of(number).sex, 0) + 1
        sex, most = max(count.items(), key=lambda each: each[1])
        return sex if 2 * most - self.seats > self.seats % 2 else None

    def _change(self, larger: str) -> tuple[int, int] | None:
        leaving = sorted(
            (number for number in self.seated if self.of(number).sex == larger),
            key=lambda number: (self.totals[number - 1], self.lot.drawn(number)),
        )
        for number in leaving:
            one = self.of(number)
            others = [
                other
                for other, each in enumerate(self.candidates, 1)
                if each.list == one.list and each.sex != larger and other not in self.seated and other not in self.away
            ]
            same = [other for other in others if self.of(other).party == one.party] or others
            if same:
                return number, min(same, key=lambda other: (-self.totals[other - 1], self.lot.drawn(other)))
        return None
