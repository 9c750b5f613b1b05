"""Counts by plain sums: plurality, block, approval."""

from collections.abc import Iterable

from asamblea.counting.ballots import Profile, sets
from asamblea.counting.lots import Lot
from asamblea.counting.ranking import leaders
from asamblea.counting.result import Count, Stage


def count_plurality(profile: Profile, lot: Lot) -> Count:
    """One mark a paper, the first; the highest sums win (with several seats: the single non-transferable vote)."""
    away = profile.withdrawn
    marks = ((count, next(iter(each for each in paper if each not in away), 0)) for count, paper in profile.papers)
    return _count("plurality", profile, ((count, (mark,)) for count, mark in marks if mark), 0, lot)


def count_block(profile: Profile, lot: Lot) -> Count:
    """As many marks a paper as seats, at most; the highest sums win.

    A paper with more marks than seats says nothing that can be counted: it stands under `exhausted`, whole.
    """
    marked = tuple(sets(profile))
    spoiled = sum(count for count, marks in marked if len(marks) > profile.seats)
    return _count("block", profile, (paper for paper in marked if len(paper[1]) <= profile.seats), spoiled, lot)


def count_approval(profile: Profile, lot: Lot) -> Count:
    """Every candidate marked on a paper is approved; the most approved win."""
    return _count("approval", profile, sets(profile), 0, lot)


def _count(name: str, profile: Profile, papers: Iterable[tuple[int, tuple[int, ...]]], spoiled: int, lot: Lot) -> Count:
    totals = [0] * len(profile.candidates)
    for count, marks in papers:
        for mark in marks:
            totals[mark - 1] += count
    elected, ties = leaders(totals, profile.standing, profile.seats, lot)
    stage = Stage("first", (), tuple(totals), spoiled, 0, tuple(elected))
    return Count(name, profile.seats, None, tuple(elected), (stage,), tuple(ties))
