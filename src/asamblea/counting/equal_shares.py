"""The method of equal shares for approvals, exact.

Peters and Skowron, "Proportionality and the Limits of Welfarism", EC 2020; the rule for equal prices of Lackner and
Skowron, "Multi-Winner Voting with Approval Preferences" (2023), rule 12, with their completion by Phragmén.

Every paper has seats/papers to spend, a seat costs 1. The candidate whose supporters can pay with the smallest
greatest share is elected; each pays that share, or all that is left. Papers with the same purse are counted together,
so that fractions are few.
"""

from fractions import Fraction

from asamblea.counting.ballots import Profile, sets
from asamblea.counting.lots import Lot
from asamblea.counting.phragmen import elect_by_load
from asamblea.counting.result import Count, Number, Stage, Tie, next_price


def count_equal_shares(profile: Profile, lot: Lot) -> Count:
    """The count of approvals; equals by lot; seats that no supporters can pay for go by Phragmén's rule, the loads
    starting from what each paper has spent.

    A stage's totals are, for each candidate, what its supporters still hold together, in seats.
    """
    table = _Purses(profile, lot)
    while len(table.elected) < profile.seats and table.step():
        pass
    stages, ties, elected = table.stages, table.ties, table.elected
    if len(elected) < profile.seats:
        start = [table.purse_at_first - purse for purse in table.purses]
        more = elect_by_load(profile, elected, table.papers, table.classes, start, lot)
        stages, ties, elected = stages + more.stages, ties + more.ties, more.elected
    return Count("equal-shares", profile.seats, None, tuple(elected), tuple(stages), tuple(ties), exact=True)


class _Purses:
    """Papers by the class of their purse: `purses[classes[i]]` is what each paper of group i still holds."""

    def __init__(self, profile: Profile, lot: Lot) -> None:
        self.profile, self.lot = profile, lot
        self.papers = tuple(sets(profile))
        voters = sum(count for count, _ in self.papers)
        self.purse_at_first = Fraction(profile.seats, voters) if voters else Fraction(0)
        self.purses = [self.purse_at_first]
        self.classes = [0] * len(self.papers)
        self.elected: list[int] = []
        self.stages: list[Stage] = []
        self.ties: list[Tie] = []
        # For each candidate, how many supporters hold each class of purse.
        self.support: list[dict[int, int]] = [{} for _ in range(len(profile.candidates) + 1)]
        self.groups: list[list[int]] = [[] for _ in range(len(profile.candidates) + 1)]
        for group, (count, marks) in enumerate(self.papers):
            for mark in marks:
                self.support[mark][0] = self.support[mark].get(0, 0) + count
                self.groups[mark].append(group)

    def step(self) -> bool:
        """One seat; False if no candidate's supporters can pay for it."""
        prices = {number: self._price(number) for number in self.profile.standing if number not in self.elected}
        payable = {number: price for number, price in prices.items() if price is not None}
        if not payable:
            return False
        least = min(payable.values())
        tied = [number for number, price in payable.items() if price == least]
        taken = self.lot.luckiest(tied)
        if len(tied) > 1:
            self.ties.append(Tie(len(self.stages) + 1, tuple(sorted(tied)), taken, "lot"))
        self.elected.append(taken)
        totals = tuple(self._held(number) for number in self.profile.numbers)
        self.stages.append(Stage("round", (taken,), totals, 0, 0, (taken,), least, *next_price(payable, taken)))
        self._pay(taken, least)
        return True

    def _held(self, number: int) -> Number:
        return sum((self.purses[each] * count for each, count in self.support[number].items()), Fraction(0))

    def _price(self, number: int) -> Fraction | None:
        """The smallest greatest share that pays 1 together; None if the supporters hold less."""
        holders = sorted((self.purses[each], count) for each, count in self.support[number].items())
        left, count_left = Fraction(1), sum(count for _, count in holders)
        for purse, count in holders:
            if purse * count_left >= left:
                return left / count_left
            left -= purse * count
            count_left -= count
        return None

    def _pay(self, taken: int, price: Fraction) -> None:
        """Everybody who supports the elected pays; whoever held the same holds the same again."""
        after = {old: self._purse(max(self.purses[old] - price, Fraction(0))) for old in list(self.support[taken])}
        for group in self.groups[taken]:
            old = self.classes[group]
            new = self.classes[group] = after[old]
            count, marks = self.papers[group]
            for mark in marks:
                support = self.support[mark]
                support[old] -= count
                if not support[old]:
                    del support[old]
                support[new] = support.get(new, 0) + count

    def _purse(self, value: Fraction) -> int:
        if value in self.purses:
            return self.purses.index(value)
        self.purses.append(value)
        return len(self.purses) - 1
