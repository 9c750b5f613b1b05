"""Phragmén's sequential rule for approvals, exact.

E. Phragmén 1894-1899; Brill, Freeman, Janson, Lackner, "Phragmén's Voting Methods and Justified Representation", AAAI
2017. A seat is one unit of load on its supporters; whoever can be elected with the smallest greatest load is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from asamblea.counting.ballots import Profile, sets
from asamblea.counting.lots import Lot
from asamblea.counting.result import Action, Count, Stage, Tie, next_price


@dataclass(frozen=True, slots=True)
class Rounds:
    """What rounds by load gave."""

    elected: list[int]
    stages: list[Stage]
    ties: list[Tie]


def count_phragmen(profile: Profile, lot: Lot) -> Count:
    """The count of approvals; equals by lot. A stage's price is the load on the elected's supporters."""
    papers = tuple(sets(profile))
    rounds = elect_by_load(profile, [], papers, [0] * len(papers), [Fraction(0)], lot)
    elected = tuple(rounds.elected)
    return Count("phragmen", profile.seats, None, elected, tuple(rounds.stages), tuple(rounds.ties), exact=True)


def elect_by_load(
    profile: Profile,
    elected: Sequence[int],
    papers: Sequence[tuple[int, tuple[int, ...]]],
    classes: Sequence[int],
    loads: Sequence[Fraction],
    lot: Lot,
) -> Rounds:
    """Fill the seats left by load; `loads[classes[i]]` is the load on group i at the start.

    Candidates that nobody approves are elected last, by lot. Totals are each candidate's supporters.
    """
    chosen, stages, ties = list(elected), list[Stage](), list[Tie]()
    loads, classes = list(loads), list(classes)
    size = len(profile.candidates) + 1
    supporters = [0] * size
    groups: list[list[int]] = [[] for _ in range(size)]
    for group, (count, marks) in enumerate(papers):
        for mark in marks:
            supporters[mark] += count
            groups[mark].append(group)
    totals = tuple(supporters[1:])
    while len(chosen) < profile.seats:
        scores = {
            number: _score(groups[number], papers, classes, loads, supporters[number])
            for number in profile.standing
            if number not in chosen
        }
        payable = {number: score for number, score in scores.items() if score is not None}
        least = min(payable.values(), default=None)
        tied = [number for number, score in scores.items() if score == least]
        taken = lot.luckiest(tied)
        stage = len(elected) + len(stages) + 1
        if len(tied) > 1:
            ties.append(Tie(stage, tuple(sorted(tied)), taken, "lot"))
        chosen.append(taken)
        action: Action = "completion" if elected else "round"
        stages.append(Stage(action, (taken,), totals, 0, 0, (taken,), least, *next_price(payable, taken)))
        if least is not None:
            loads.append(least)
            for group in groups[taken]:
                classes[group] = len(loads) - 1
    return Rounds(chosen, stages, ties)


def _score(
    groups: Sequence[int],
    papers: Sequence[tuple[int, tuple[int, ...]]],
    classes: Sequence[int],
    loads: Sequence[Fraction],
    supporters: int,
) -> Fraction | None:
    if not supporters:
        return None
    sums = [0] * len(loads)
    for group in groups:
        sums[classes[group]] += papers[group][0]
    carried = sum((loads[place] * count for place, count in enumerate(sums) if count), Fraction(0))
    return (1 + carried) / supporters
