"""What moved between two stages of a count: who gave up votes, and who got them."""

from dataclasses import dataclass

from asamblea.counting.result import Count, Number, Stage

# Beside candidates' numbers, from 1: what no further preference could use, and what rounding ignored.
EXHAUSTED, LOST = 0, -1


@dataclass(frozen=True, slots=True)
class Move:
    """The move into a stage, in units of the count: numbers with what each gave and what each got.

    Where several gave at once (a second round, an iteration of Meek's method) nothing in the sums says from whom to
    whom, and nothing here does.
    """

    stage: int
    gave: tuple[tuple[int, Number], ...]
    got: tuple[tuple[int, Number], ...]


def is_conserved(count: Count) -> bool:
    """Whether every stage adds up to the same: then its votes move, and are not spent."""
    return len({whole(stage) for stage in count.stages}) == 1


def whole(stage: Stage) -> Number:
    """All votes of a stage, in units of the count."""
    total: Number = sum(stage.totals, start=0)
    return total + stage.exhausted + stage.lost


def moves(count: Count) -> tuple[Move, ...]:
    """The moves between the stages of a count whose stages add up; none of another."""
    if not is_conserved(count):
        return ()
    return tuple(
        _move(before, after, number)
        for number, (before, after) in enumerate(zip(count.stages, count.stages[1:], strict=False), 2)
    )


def _move(before: Stage, after: Stage, number: int) -> Move:
    changes = [(each, new - old) for each, (old, new) in enumerate(zip(before.totals, after.totals, strict=True), 1)]
    changes += [(EXHAUSTED, after.exhausted - before.exhausted), (LOST, after.lost - before.lost)]
    gave = tuple((each, -change) for each, change in changes if change < 0)
    return Move(number, gave, tuple((each, change) for each, change in changes if change > 0))
