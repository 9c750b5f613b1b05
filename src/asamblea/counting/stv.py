"""The single transferable vote with Gregory transfers, one candidate's papers at a time.

One engine for rules that differ in the named choices of `Rule`. Papers of one value lie in one parcel. Nobody who
has left the count comes back, so a paper's next preference is the first on it whose candidate is still open.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from asamblea.counting.ballots import Paper, Profile
from asamblea.counting.lots import Lot
from asamblea.counting.result import Action, Count, Number, Stage, Tie

Parcel = tuple[Number, list[Paper]]


@dataclass(frozen=True, slots=True)
class Rule:
    """The choices that change who sits.

    places: decimal places of a paper's value, the rest ignored; None keeps exact fractions.
    quota: "droop" is the next whole number above votes/(seats+1); "droop-exact" is votes/(seats+1) itself, and more
    than it is needed; "hare" is votes/seats.
    surplus: papers that a surplus is taken from: "all" (weighted inclusive), "last" (the parcel that came last, never
    at more than its own value), "unweighted" (all, at one value a paper).
    order: the surplus dealt with first: "largest", or "earliest" (the order of election).
    ties: sums looked at before the lot: "backwards" from the last stage, "forwards" from the first, or "lot" at once.
    parcels: an excluded candidate's papers pass on "together" in one stage, or "by-value", a stage a value.
    majority: whether one last seat goes to who cannot be overtaken, and no further papers move.
    late: whether a surplus still passes on when every seat is filled.
    """

    name: str
    places: int | None = 5
    quota: Literal["droop", "droop-exact", "hare"] = "droop"
    surplus: Literal["all", "last", "unweighted"] = "all"
    order: Literal["largest", "earliest"] = "largest"
    ties: Literal["backwards", "forwards", "lot"] = "backwards"
    parcels: Literal["together", "by-value"] = "together"
    majority: bool = False
    late: bool = False

    @property
    def scale(self) -> int:
        """Units in one vote."""
        return 1 if self.places is None else 10**self.places

    def reduced(self, value: Number, surplus: Number, base: Number) -> Number:
        """`value x surplus / base`, at the rule's places."""
        if self.places is None:
            return Fraction(value) * surplus / base
        return value * surplus // base

    def of(self, votes: Number, seats: int) -> Number:
        """The quota for so many votes, both in units."""
        if self.quota == "droop":
            return (votes // self.scale // (seats + 1) + 1) * self.scale
        parts = seats + 1 if self.quota == "droop-exact" else seats
        return Fraction(votes, parts) if self.places is None else -(-votes // parts)


def count_stv(profile: Profile, rule: Rule, lot: Lot) -> Count:
    """The count of ranked papers by a rule; `profile.seats` are filled, or fewer if no more stand."""
    table = _Table(profile, rule, lot)
    table.first()
    while table.step():
        pass
    return table.result()


class _Table:
    """The counting table: whose pile holds which papers, at which value."""

    def __init__(self, profile: Profile, rule: Rule, lot: Lot) -> None:
        size = len(profile.candidates) + 1
        self.profile, self.rule, self.lot = profile, rule, lot
        self.totals: list[Number] = [0] * size
        self.piles: list[list[Parcel]] = [[] for _ in range(size)]
        self.open = [False] * size
        for number in profile.standing:
            self.open[number] = True
        self.continuing = list(profile.standing)
        self.exhausted: Number = 0
        self.lost: Number = 0
        self.quota: Number = 0
        self.elected: list[int] = []
        self.surpluses: list[int] = []
        self.passing: list[tuple[int, Parcel]] = []
        self.stages: list[Stage] = []
        self.ties: list[Tie] = []

    def first(self) -> None:
        """Stage 1: every paper to its first preference; the quota; who reaches it."""
        self._deal(self.profile.papers, self.rule.scale)
        self.exhausted = 0
        self.quota = self.rule.of(sum(self.totals), self.profile.seats)
        self._close("first", ())

    def step(self) -> bool:
        """One more stage; False when the seats are filled."""
        if not self._vacancies() and not (self.rule.late and self.surpluses):
            return False
        if self.passing:
            self._pass_on()
        elif self.surpluses:
            self._pass_surplus()
        elif self.continuing:
            self._exclude()
        else:
            return False
        return True

    def result(self) -> Count:
        """The whole count."""
        rule = self.rule
        return Count(
            rule.name,
            self.profile.seats,
            self.quota,
            tuple(self.elected),
            tuple(self.stages),
            tuple(self.ties),
            rule.scale,
            exact=rule.places is None,
        )

    def _vacancies(self) -> int:
        return self.profile.seats - len(self.elected)

    def _deal(self, papers: Iterable[Paper], value: Number) -> Number:
        """Give papers to their next open candidates at a value; what was credited or exhausted in all."""
        open_, size = self.open, len(self.open)
        counts = [0] * size
        heaps: list[list[Paper]] = [[] for _ in range(size)]
        spent = 0
        for paper in papers:
            for number in paper[1]:
                if open_[number]:
                    heaps[number].append(paper)
                    counts[number] += paper[0]
                    break
            else:
                spent += paper[0]
        for number, heap in enumerate(heaps):
            if heap:
                self.piles[number].append((value, heap))
                self.totals[number] += counts[number] * value
        self.exhausted += spent * value
        return (sum(counts) + spent) * value

    def _pass_surplus(self) -> None:
        number = self._taken(self.surpluses, highest=True)
        self.surpluses.remove(number)
        surplus = self.totals[number] - self.quota
        parcels, self.piles[number] = self.piles[number], []
        moved: Number = 0
        for value, papers in self._reduced(parcels, number, surplus):
            moved += self._deal(papers, value)
        self.totals[number] = self.quota
        self.lost += surplus - moved
        self._close("surplus", (number,))

    def _reduced(self, parcels: list[Parcel], number: int, surplus: Number) -> list[Parcel]:
        """The papers that a surplus passes on, by their new values."""
        rule = self.rule
        if rule.surplus == "all":
            new = [(rule.reduced(value, surplus, self.totals[number]), heap) for value, heap in parcels]
        elif rule.surplus == "unweighted":
            papers = sum(count for _, heap in parcels for count, _ in heap)
            value = rule.reduced(rule.scale, surplus, papers * rule.scale)
            new = [(value, heap) for _, heap in parcels]
        else:
            new = self._last(parcels[-1], surplus)
        return _merged(new)

    def _last(self, parcel: Parcel, surplus: Number) -> list[Parcel]:
        """The last parcel's transferable papers at surplus/number, never above the value they came with."""
        value, heap = parcel
        going = [paper for paper in heap if any(self.open[each] for each in paper[1])]
        papers = sum(count for count, _ in going)
        if not papers:
            return []
        return [(min(value, self.rule.reduced(self.rule.scale, surplus, papers * self.rule.scale)), going)]

    def _exclude(self) -> None:
        number = self._taken(self.continuing, highest=False)
        self.continuing.remove(number)
        self.open[number] = False
        parcels, self.piles[number] = _merged(self.piles[number]), []
        if self.rule.parcels == "together":
            self.totals[number] = 0
            for value, papers in parcels:
                self._deal(papers, value)
            self._close("exclusion", (number,))
        else:
            self.passing = [(number, parcel) for parcel in parcels] or [(number, (0, []))]
            self._pass_on()

    def _pass_on(self) -> None:
        """One value of an excluded candidate's papers."""
        number, (value, papers) = self.passing.pop(0)
        self.totals[number] -= self._deal(papers, value)
        if all(waiting != number for waiting, _ in self.passing):
            self.lost += self.totals[number]
            self.totals[number] = 0
        self._close("exclusion", (number,))

    def _close(self, action: Action, of: tuple[int, ...]) -> None:
        """End a stage: who is elected, and the sums."""
        reached = sorted((each for each in self.continuing if self._reaches(each)), key=self._rank)
        new: list[int] = []
        for number in reached[: self._vacancies()]:
            self._elect(number, new)
        if not self.passing or not self._vacancies():
            self._fill(new)
        self.stages.append(
            Stage(action, of, tuple(self.totals[1:]), self.exhausted, self.lost, tuple(new)),
        )

    def _reaches(self, number: int) -> bool:
        total = self.totals[number]
        return total > self.quota if self.rule.quota == "droop-exact" else total >= self.quota

    def _rank(self, number: int) -> tuple[Number, bytes]:
        return -self.totals[number], self.lot.drawn(number)

    def _elect(self, number: int, new: list[int]) -> None:
        self.elected.append(number)
        new.append(number)
        self.continuing.remove(number)
        self.open[number] = False
        if self.totals[number] > self.quota:
            self.surpluses.append(number)

    def _fill(self, new: list[int]) -> None:
        """The last seats without a quota: as many left as seats, or one who cannot be overtaken."""
        vacancies = self._vacancies()
        if vacancies and len(self.continuing) <= vacancies:
            for number in sorted(self.continuing, key=self._rank):
                self._elect(number, new)
        elif vacancies == 1 and self.rule.majority:
            pending = sum(self.totals[each] - self.quota for each in self.surpluses)
            best = min(self.continuing, key=self._rank)
            others = sum(self.totals[each] for each in self.continuing) - self.totals[best]
            if self.totals[best] > others + pending:
                self._elect(best, new)

    def _taken(self, among: list[int], *, highest: bool) -> int:
        """Who has most (or least), by the rule's order for equals, then by the lot."""
        if highest and self.rule.order == "earliest":
            return among[0]
        choose = max if highest else min
        edge = choose(self.totals[each] for each in among)
        tied = [each for each in among if self.totals[each] == edge]
        if len(tied) == 1:
            return tied[0]
        left = self._by_history(tied, highest=highest)
        taken = self.lot.luckiest(left) if highest else self.lot.unluckiest(left)
        by: Literal["stage", "lot"] = "lot" if len(left) > 1 else "stage"
        self.ties.append(Tie(len(self.stages) + 1, tuple(sorted(tied)), taken, by))
        return taken

    def _by_history(self, tied: list[int], *, highest: bool) -> list[int]:
        if self.rule.ties == "lot":
            return tied
        choose = max if highest else min
        earlier = self.stages[-2::-1] if self.rule.ties == "backwards" else self.stages[:-1]
        for stage in earlier:
            edge = choose(stage.totals[each - 1] for each in tied)
            tied = [each for each in tied if stage.totals[each - 1] == edge]
            if len(tied) == 1:
                break
        return tied


def _merged(parcels: list[Parcel]) -> list[Parcel]:
    """The parcels with each value once, the highest first."""
    heaps: dict[Number, list[Paper]] = {}
    for value, heap in parcels:
        if value in heaps:
            heaps[value] = heaps[value] + heap
        else:
            heaps[value] = heap
    return sorted(heaps.items(), key=lambda parcel: -parcel[0])
