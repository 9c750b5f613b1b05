"""Seats for bodies by their members, step by step; and for lists by their votes.

M. L. Balinski, H. P. Young, "Fair Representation" (1982) for the methods and their names; the largest remainder is
Hamilton's, D'Hondt is Jefferson's, Sainte-Laguë is Webster's. `steps` is the table of procedure U9.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from asamblea.counting.divisors import by_quotients
from asamblea.counting.lots import Lot
from asamblea.record.errors import Malformed

METHODS = ("largest-remainder", "dhondt", "sainte-lague", "steps", "equal")
LARGEST = 10**12


@dataclass(frozen=True, slots=True)
class Step:
    """Why a name gets seats: `kind` is fixed, minimum, whole, remainder, quotient, step or equal. `measure` is the
    remainder or quotient that decided (None if none did); `lot` whether equals drew for it.
    """

    name: str
    kind: str
    seats: int
    measure: Fraction | None = None
    lot: bool = False


@dataclass(frozen=True, slots=True)
class Apportionment:
    """Seats by name, in the order of the sizes given, and every step in the order taken. `quota` is members a seat
    where the method has one.
    """

    method: str
    seats: Mapping[str, int]
    steps: tuple[Step, ...]
    quota: Fraction | None = None
    ties: tuple[tuple[str, ...], ...] = ()


@dataclass(slots=True)
class _Work:
    seats: dict[str, int]
    steps: list[Step] = field(default_factory=list)
    ties: list[tuple[str, ...]] = field(default_factory=list)

    def give(self, step: Step) -> None:
        self.seats[step.name] += step.seats
        self.steps.append(step)


def apportion(
    sizes: Mapping[str, int],
    seats: int,
    method: str,
    minimum: int = 0,
    fixed: Mapping[str, int] | None = None,
    lot: Lot | None = None,
) -> Apportionment:
    """Seats for every name. The fixed have theirs; each other gets the minimum; the rest is apportioned among these
    by their whole sizes. For `steps` the sizes decide alone and `seats` is not used.

    Raises Malformed for a size below 0, an unknown fixed name, or seats that do not suffice for fixed and minimum.
    """
    _check(sizes, seats, method, minimum, fixed or {})
    work = _Work(dict.fromkeys(sizes, 0))
    for name, number in (fixed or {}).items():
        work.give(Step(name, "fixed", number))
    open_ = {name: size for name, size in sizes.items() if name not in (fixed or {})}
    for name in open_ if minimum and method != "steps" else ():
        work.give(Step(name, "minimum", minimum))
    rest = seats - sum(work.seats.values())
    if method != "steps" and rest < 0:
        raise Malformed("seats", "minimum", f"{seats} seats do not suffice for the fixed and the minimum")
    quota = _share(work, open_, rest, method, minimum, lot or Lot())
    return Apportionment(method, work.seats, tuple(work.steps), quota, tuple(work.ties))


def _check(sizes: Mapping[str, int], seats: int, method: str, minimum: int, fixed: Mapping[str, int]) -> None:
    if method not in METHODS:
        raise Malformed("method", "method", f"{method!r} is none of {', '.join(METHODS)}")
    for name, size in sizes.items():
        if not 0 <= size <= LARGEST:
            raise Malformed(name, "size", f"{size} is no size")
    if seats < 1 and method != "steps":
        raise Malformed("seats", "seats", f"{seats} is no number of seats")
    if minimum < 0:
        raise Malformed("minimum", "minimum", f"{minimum} is no minimum")
    for name, number in fixed.items():
        if name not in sizes:
            raise Malformed("fixed", "fixed", f"{name!r} is not in the file")
        if number < 0:
            raise Malformed("fixed", "fixed", f"{number} is no number of seats")


def _share(work: _Work, sizes: Mapping[str, int], seats: int, method: str, minimum: int, lot: Lot) -> Fraction | None:
    if method == "steps":
        for name, size in sizes.items():
            work.give(Step(name, "step", max(minimum, steps_of(size)) if size else minimum))
        return None
    if not seats:
        return None
    total = sum(sizes.values())
    if not sizes or (not total and method != "equal"):
        raise Malformed("seats", "size", "there is nobody to give the seats to")
    if method == "largest-remainder":
        return _remainders(work, sizes, Fraction(total, seats), seats, lot)
    if method == "equal":
        return _equal(work, sizes, seats, lot)
    _divisors(work, sizes, seats, 1 if method == "dhondt" else 2, lot)
    return None


def steps_of(members: int) -> int:
    """Delegates of a body by the steps of U9 (procedure 3.3): one for each 50 members or part of it up to 200, then one
    for each 100 or part of it; at most 11.
    """
    if members <= 200:
        return max(1, -(-members // 50))
    return min(4 + -(-(members - 200) // 100), 11)


def _drawn(name: str, names: list[str], lot: Lot) -> bytes:
    return lot.drawn(names.index(name) + 1)


def _remainders(work: _Work, sizes: Mapping[str, int], quota: Fraction, seats: int, lot: Lot) -> Fraction:
    names = list(sizes)
    rest: dict[str, Fraction] = {}
    for name, size in sizes.items():
        whole = size // quota
        rest[name] = size / quota - whole
        if whole:
            work.give(Step(name, "whole", int(whole), size / quota))
    left = seats - sum(step.seats for step in work.steps if step.kind == "whole")
    order = sorted(names, key=lambda name: (-rest[name], _drawn(name, names, lot)))
    edge = rest[order[left - 1]] if left else None
    tied = [name for name in names if rest[name] == edge]
    drawn = bool(left) and left < len(order) and rest[order[left]] == edge
    if drawn:
        work.ties.append(tuple(tied))
    for name in order[:left]:
        work.give(Step(name, "remainder", 1, rest[name], lot=drawn and name in tied))
    return quota


def _equal(work: _Work, sizes: Mapping[str, int], seats: int, lot: Lot) -> Fraction:
    names = list(sizes)
    each, left = divmod(seats, len(names))
    for name in names if each else ():
        work.give(Step(name, "equal", each))
    if left:
        work.ties.append(tuple(names))
    for name in sorted(names, key=lambda name: _drawn(name, names, lot))[:left]:
        work.give(Step(name, "equal", 1, lot=True))
    return Fraction(sum(sizes.values()), seats)


def _divisors(work: _Work, sizes: Mapping[str, int], seats: int, pace: int, lot: Lot) -> None:
    """Seat by seat to the highest quotient: size over 1, 2, 3... (pace 1) or 1, 3, 5... (pace 2). A name's seats for
    the divisor are those of this rule alone: the minimum is beside it.
    """
    for award in by_quotients(sizes, seats, pace, lot):
        if award.tied:
            work.ties.append((award.name, *award.tied))
        work.give(Step(award.name, "quotient", 1, award.quotient, lot=bool(award.tied)))
