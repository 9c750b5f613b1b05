"""Instant run-off for one seat, and the run-off in two rounds."""

from asamblea.counting.ballots import Profile
from asamblea.counting.lots import Lot
from asamblea.counting.ranking import leaders
from asamblea.counting.result import Count, Stage, Tie
from asamblea.record.errors import Malformed


def count_irv(profile: Profile, lot: Lot) -> Count:
    """The last is excluded, one at a time, until somebody holds more than half of the papers still in the count.

    Robert's Rules of Order Newly Revised (12th ed.) 45:62-69 for the method; equals for exclusion by the most recent
    stage at which they differed, then by lot. Raises Malformed unless there is one seat.
    """
    _one_seat(profile, "irv")
    left = set(profile.standing)
    piles = _sorted_papers(profile.papers, left)
    stages: list[Stage] = []
    ties: list[Tie] = []
    valid = sum(count for pile in piles.values() for count, _ in pile)
    of: tuple[int, ...] = ()
    while True:
        sums = {number: sum(count for count, _ in piles.get(number, ())) for number in left}
        live = sum(sums.values())
        totals = tuple(sums.get(number, 0) for number in profile.numbers)
        winner = next((number for number in left if 2 * sums[number] > live or len(left) == 1), None)
        elected = () if winner is None else (winner,)
        stages.append(Stage("exclusion" if of else "first", of, totals, valid - live, 0, elected))
        if winner is not None:
            return Count("irv", 1, live // 2 + 1, elected, tuple(stages), tuple(ties))
        last = _last(sums, stages, ties, lot)
        left.remove(last)
        for number, pile in _sorted_papers(piles.pop(last, []), left).items():
            piles.setdefault(number, []).extend(pile)
        of = (last,)


def count_runoff(profile: Profile, lot: Lot, second: Profile | None = None) -> Count:
    """Two rounds: more than half of the votes elects; otherwise the two who lead meet in a second round.

    The second round is counted on its own papers if they are given; else on the same papers, where they are ranked,
    each going to whichever of the two it prefers (the contingent vote). Where papers bear one mark each and no second
    round was given, nobody is elected and the last stage names who meets. Equals by lot. Raises Malformed unless there
    is one seat.
    """
    _one_seat(profile, "runoff")
    standing = set(profile.standing)
    totals, exhausted = _totals(profile, standing)
    valid = sum(totals)
    best = max(profile.standing, key=lambda number: totals[number - 1])
    won = 2 * totals[best - 1] > valid or len(standing) == 1
    stages = [Stage("first", (), tuple(totals), 0, 0, (best,) if won else ())]
    if won:
        return Count("runoff", 1, valid // 2 + 1, (best,), tuple(stages))
    pair, ties = leaders(totals, profile.standing, 2, lot)
    if second is None and all(len(paper) == 1 for _, paper in profile.papers):
        stages.append(Stage("second_needed", tuple(pair), tuple(totals)))
        return Count("runoff", 1, valid // 2 + 1, (), tuple(stages), tuple(ties))
    totals, exhausted = _totals(second or profile, set(pair))
    elected, last = leaders(totals, pair, 1, lot)
    if second is not None:
        exhausted, valid = 0, sum(totals)
    ties += [Tie(2, tie.among, tie.taken, tie.by) for tie in last]
    stages.append(Stage("second", tuple(pair), tuple(totals), exhausted, 0, tuple(elected)))
    return Count("runoff", 1, valid // 2 + 1, tuple(elected), tuple(stages), tuple(ties))


def _one_seat(profile: Profile, method: str) -> None:
    if profile.seats != 1:
        raise Malformed(profile.title or method, "seats", f"{method} fills one seat, not {profile.seats}")


Pile = list[tuple[int, tuple[int, ...]]]


def _sorted_papers(papers: Pile | tuple[tuple[int, tuple[int, ...]], ...], left: set[int]) -> dict[int, Pile]:
    piles: dict[int, Pile] = {}
    for count, preferences in papers:
        for place, number in enumerate(preferences):
            if number in left:
                piles.setdefault(number, []).append((count, preferences[place:]))
                break
    return piles


def _totals(profile: Profile, left: set[int]) -> tuple[list[int], int]:
    totals = [0] * len(profile.candidates)
    spent = 0
    away = profile.withdrawn
    for count, preferences in profile.papers:
        number = next((each for each in preferences if each in left), 0)
        if number:
            totals[number - 1] += count
        elif any(each not in away for each in preferences):
            spent += count
    return totals, spent


def _last(sums: dict[int, int], stages: list[Stage], ties: list[Tie], lot: Lot) -> int:
    least = min(sums.values())
    tied = among = [number for number in sums if sums[number] == least]
    for stage in stages[-2::-1]:
        if len(tied) == 1:
            break
        edge = min(stage.totals[number - 1] for number in tied)
        tied = [number for number in tied if stage.totals[number - 1] == edge]
    last = lot.unluckiest(tied)
    if len(among) > 1:
        ties.append(Tie(len(stages) + 1, tuple(sorted(among)), last, "lot" if len(tied) > 1 else "stage"))
    return last
