"""Meek's method: every elected candidate keeps the part of each vote that just makes the quota.

B. L. Meek 1969; Hill, Wichmann, Woodall, "Algorithm 123", Computer Journal 30 (1987); the choices of the reference
rule of the Proportional Representation Foundation: sums to nine places, keep factors and shares rounded up, quota
votes/(seats+1) rounded down plus one unit, a round ends when the surplus is under one millionth or no longer falls.
"""

from asamblea.counting.ballots import Paper, Profile
from asamblea.counting.lots import Lot
from asamblea.counting.result import Action, Count, Stage, Tie

UNIT = 10**9
OMEGA = 10**3


def count_meek(profile: Profile, lot: Lot) -> Count:
    """The count of ranked papers. Equals for exclusion (within the surplus still to pass on) by lot."""
    table = _Meek(profile, lot)
    while table.step():
        pass
    return table.result()


class _Meek:
    def __init__(self, profile: Profile, lot: Lot) -> None:
        self.profile, self.lot = profile, lot
        self.keep = [0] * (len(profile.candidates) + 1)
        self.hopeful = list(profile.standing)
        for number in self.hopeful:
            self.keep[number] = UNIT
        away = profile.withdrawn
        kept = ((count, tuple(each for each in paper if each not in away)) for count, paper in profile.papers)
        self.papers: tuple[Paper, ...] = tuple(paper for paper in kept if paper[1])
        self.valid = sum(count for count, _ in self.papers) * UNIT
        self.votes = [0] * len(self.keep)
        self.quota = self.surplus = 0
        self.elected: list[int] = []
        self.stages: list[Stage] = []
        self.ties: list[Tie] = []

    def step(self) -> bool:
        """One round: iterate to an election or to a settled surplus, then exclude; False when it is over."""
        vacancies = self.profile.seats - len(self.elected)
        if not vacancies or len(self.hopeful) <= vacancies:
            return False
        won = self._iterate()
        if won:
            self._close("iteration", (), won)
            return True
        last = self._last()
        self._close("exclusion", (last,), [])
        self.hopeful.remove(last)
        self.keep[last] = 0
        return True

    def result(self) -> Count:
        """The whole count; who is left fills the seats that are left, the highest first."""
        vacancies = self.profile.seats - len(self.elected)
        if vacancies and self.hopeful:
            self._distribute()
            left = sorted(self.hopeful, key=lambda number: (-self.votes[number], self.lot.drawn(number)))
            self.elected += left
            self._close("fill", (), left)
        profile, elected = self.profile, tuple(self.elected)
        return Count("meek", profile.seats, self.quota, elected, tuple(self.stages), tuple(self.ties), UNIT)

    def _iterate(self) -> list[int]:
        """Keep factors until somebody is elected (who) or the surplus settles (nobody)."""
        before: int | None = None
        while True:
            self._distribute()
            self.quota = sum(self.votes) // (self.profile.seats + 1) + 1
            won = [number for number in self.hopeful if self.votes[number] >= self.quota]
            if won:
                return self._elect(won)
            self.surplus = sum(max(self.votes[number] - self.quota, 0) for number in self.elected)
            if self.surplus < OMEGA or (before is not None and self.surplus >= before):
                return []
            before = self.surplus
            for number in self.elected:
                scaled = -(-self.keep[number] * self.quota // UNIT)
                self.keep[number] = min(UNIT, -(-scaled * UNIT // self.votes[number]))

    def _elect(self, won: list[int]) -> list[int]:
        won.sort(key=lambda number: (-self.votes[number], self.lot.drawn(number)))
        won = won[: self.profile.seats - len(self.elected)]
        for number in won:
            self.hopeful.remove(number)
        self.elected += won
        return won

    def _distribute(self) -> None:
        keep = self.keep
        votes = [0] * len(keep)
        for count, preferences in self.papers:
            left = UNIT
            for number in preferences:
                factor = keep[number]
                if factor == UNIT:
                    votes[number] += left * count
                    break
                if factor:
                    part = -(-left * factor // UNIT)
                    votes[number] += part * count
                    left -= part
                    if not left:
                        break
        self.votes = votes

    def _last(self) -> int:
        least = min(self.votes[number] for number in self.hopeful)
        tied = [number for number in self.hopeful if self.votes[number] <= least + self.surplus]
        last = self.lot.unluckiest(tied)
        if len(tied) > 1:
            self.ties.append(Tie(len(self.stages) + 1, tuple(sorted(tied)), last, "lot"))
        return last

    def _close(self, action: Action, of: tuple[int, ...], won: list[int]) -> None:
        spent = self.valid - sum(self.votes)
        stage = Stage(action, of, tuple(self.votes[1:]), spent, 0, tuple(won), self.quota)
        self.stages.append(stage)
