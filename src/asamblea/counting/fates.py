"""Why this one and not that one, and by how much: for each candidate of a count, what decided."""

from dataclasses import dataclass, replace
from typing import Literal

from asamblea.counting.result import Count, Number, Stage

# quota: reached it. most: more than whoever comes next. left: as many left as seats. majority: more than half of the
# votes in play. share: a round of equal shares or of Phragmén. list: a seat of her list. people: a seat reserved for
# her people. parity: got it by a correction. gave_way: lost it by one. excluded: the fewest votes. fewer: fewer than
# the last of those elected. withdrawn: passed over. second: meets another in a second round.
FateKind = Literal[
    "quota", "most", "left", "majority", "share", "list", "people", "parity", "gave_way", "excluded", "fewer",
    "withdrawn", "second",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a candidate, at which stage (from 1), with which sum, and the margin (both in units of the
    count): over the quota, over or under the candidate `beside`, who is 0 where nobody else is compared. Of a share
    `votes` is the price of the seat (0 if nobody could pay), and the margin how much more `beside` would have cost.
    `by` says what decided between equals: the sums of an earlier stage, or the lot.
    """

    number: int
    kind: FateKind
    stage: int
    votes: Number
    beside: int = 0
    margin: Number = 0
    by: Literal["", "stage", "lot"] = ""


def fates(count: Count, withdrawn: frozenset[int] = frozenset()) -> tuple[Fate, ...]:
    """The fates: those elected in order of election, then the others, the last to go out first."""
    size = len(count.stages[0].totals)
    # Of the alternates of reserved seats, who stand in the second half, those alone who took a seat have a fate.
    numbers = range(1, (size // 2 if count.method == "reserved" else size) + 1)
    others = [_other(count, number, withdrawn) for number in numbers if number not in count.elected]
    others.sort(key=lambda fate: (fate.kind == "withdrawn", -fate.stage, -fate.votes, fate.number))
    return tuple(_parted(count, fate) for fate in (*(_elected(count, number) for number in count.elected), *others))


def _parted(count: Count, fate: Fate) -> Fate:
    """With what decided, where she was equal to whoever she is compared with."""
    if fate.margin or not fate.beside:
        return fate
    ties = (tie for tie in count.ties if tie.stage == fate.stage and fate.number in tie.among)
    tie = next(ties, None)
    return fate if tie is None else replace(fate, by=tie.by)


def _at(count: Count, number: int) -> tuple[int, Stage]:
    """The last stage at which the candidate got her seat."""
    found = [(place, stage) for place, stage in enumerate(count.stages, 1) if number in stage.elected]
    return found[-1] if found else (len(count.stages), count.stages[-1])


def _elected(count: Count, number: int) -> Fate:
    place, stage = _at(count, number)
    votes = stage.totals[number - 1]
    match stage.action:
        case "correction":
            return Fate(number, "parity", place, votes)
        case "round" | "completion":
            price = stage.price or 0
            return Fate(number, "share", place, price, stage.rival, stage.rival_price - price)
        case _ if count.method == "list":
            return _in_list(count, Fate(number, "list", place, votes))
        case _ if count.method == "reserved":
            return Fate(number, "people", place, votes)
        case _ if count.method in ("irv", "runoff"):
            return _compared(count, Fate(number, "majority", place, votes), stage)
        case _ if count.quota is not None and votes >= _quota(count, stage):
            return Fate(number, "quota", place, votes, margin=votes - _quota(count, stage))
        case _ if count.quota is not None:
            return Fate(number, "left", place, votes)
    return _compared(count, Fate(number, "most", place, votes), stage)


def _quota(count: Count, stage: Stage) -> Number:
    """The quota at a stage: Meek's changes with every iteration."""
    assert count.quota is not None
    return stage.price if stage.action == "iteration" and stage.price is not None else count.quota


def _compared(count: Count, fate: Fate, stage: Stage) -> Fate:
    """Beside the best of those who were not elected."""
    rivals = [each for each in range(1, len(stage.totals) + 1) if each not in count.elected]
    if not rivals:
        return fate
    rival = max(rivals, key=lambda each: (stage.totals[each - 1], -each))
    return Fate(fate.number, fate.kind, fate.stage, fate.votes, rival, fate.votes - stage.totals[rival - 1])


def _in_list(count: Count, fate: Fate) -> Fate:
    """Beside the best of her list who was not elected, or the least who was; nobody where other votes decided."""
    if not count.lists:
        return fate
    won = fate.number in count.elected
    own = count.lists[fate.number - 1]
    rivals = [each for each, name in enumerate(count.lists, 1) if name == own and (each in count.elected) != won]
    totals = count.stages[0].totals
    rival = (max if won else min)(rivals, key=lambda each: totals[each - 1], default=0)
    margin = (fate.votes - totals[rival - 1]) * (1 if won else -1)
    # A parity correction can seat whoever has fewer votes: then no margin explains it.
    return replace(fate, beside=rival, margin=margin) if rival and margin >= 0 else fate


def _other(count: Count, number: int, withdrawn: frozenset[int]) -> Fate:
    last = count.stages[-1]
    if number in withdrawn:
        return Fate(number, "withdrawn", 1, 0)
    for place, stage in enumerate(count.stages, 1):
        if stage.action == "exclusion" and number in stage.of:
            return _excluded(count, number, place)
        if stage.action == "correction" and number in stage.of:
            return Fate(number, "gave_way", place, count.stages[place - 2].totals[number - 1], stage.elected[0])
    if last.action == "second_needed" and number in last.of:
        return Fate(number, "second", len(count.stages), last.totals[number - 1])
    return _fewer(count, number)


def _excluded(count: Count, number: int, place: int) -> Fate:
    """Beside the next of those who stayed, on the sums before she went: Meek's stage of an exclusion holds them."""
    before = count.stages[place - 1 if count.method == "meek" else place - 2]
    gone = {each for stage in count.stages[: place - 1] for each in (*stage.elected, *_out(stage))}
    gone |= set(count.stages[place - 1].of)
    stayed = [each for each in range(1, len(before.totals) + 1) if each not in gone and before.totals[each - 1]]
    votes = before.totals[number - 1]
    if not stayed:
        return Fate(number, "excluded", place, votes)
    rival = min(stayed, key=lambda each: (before.totals[each - 1], each))
    # Meek holds those equal whose sums differ by no more than the surplus that is left.
    return Fate(number, "excluded", place, votes, rival, max(before.totals[rival - 1] - votes, 0))


def _out(stage: Stage) -> tuple[int, ...]:
    return stage.of if stage.action == "exclusion" else ()


def _fewer(count: Count, number: int) -> Fate:
    """Beside the least of those elected, where sums of one stage decide between them."""
    place = 1 if count.method == "runoff" else len(count.stages)
    votes = count.stages[place - 1].totals[number - 1]
    if count.method == "list":
        return _in_list(count, Fate(number, "fewer", place, votes))
    if not count.elected or count.method in ("reserved", "equal-shares", "phragmen"):
        return Fate(number, "fewer", place, votes)
    final = count.stages[-1]
    rival = min(count.elected, key=lambda each: (final.totals[each - 1], each))
    if count.method == "runoff" and len(count.stages) > 1 and number in final.of:
        place, votes = len(count.stages), final.totals[number - 1]
    elif count.method == "runoff" and len(count.stages) > 1:
        rival = min(final.of, key=lambda each: (count.stages[0].totals[each - 1], each))
    return Fate(number, "fewer", place, votes, rival, count.stages[place - 1].totals[rival - 1] - votes)
