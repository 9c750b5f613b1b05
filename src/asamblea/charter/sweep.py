"""The sweep over intervals: which of them meet (docs/spec/charter.md, section 6)."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Literal, NamedTuple, TypeAlias

from asamblea.charter.line import FAR, HELD, LOW, PLACE, SOLID, SORTS, Place, Touched, end

Kind = Literal["excludes", "falls_if", "order"]
# An interval of an amendment: its place, what it is of, and the amendment's number.
Member: TypeAlias = tuple[Place, Touched, str]
_BY_PLACE = itemgetter(0)


class Meeting(NamedTuple):
    """Amendments whose intervals meet, and how; `by` is what the rest fall with."""

    kind: Kind
    amendments: tuple[str, ...]
    provision: str
    by: str = ""


def grouped(members: Iterable[Member]) -> list[tuple[Member, ...]]:
    """Those of one place together, in the order in which they were tabled, the places as they come on the line."""
    return [tuple(those) for _, those in groupby(sorted(members, key=_BY_PLACE), _BY_PLACE)]


def sweep(groups: Iterable[Sequence[Member]]) -> Iterator[Meeting]:
    """How intervals meet; each exclusion is as large as it can be from the left."""
    active: list[Sequence[Member]] = []
    farthest = 0
    last: Meeting | None = None
    for members in groups:
        place = members[0][0]
        low = place >> LOW
        if farthest > low:
            active = [each for each in active if end(each[0][0]) > low]
        elif len(members) == 1:
            # Most meet nothing that came before.
            if place & 3 == SOLID:
                active = [members]
                farthest = FAR - (place >> SORTS & FAR)
            continue
        else:
            active = []
        falls, among = _meetings(active, place, members)
        yield from falls
        if len(among) > 1:
            if last is not None and not among.keys() >= set(last.amendments):
                yield last
            last = Meeting("excludes", tuple(among), members[0][1].provision)
        if place & 3 == SOLID:
            active.append(members)
            farthest = max(farthest, end(place))
    if last is not None:
        yield last


def _meetings(
    active: Iterable[Sequence[Member]], place: Place, members: Sequence[Member]
) -> tuple[list[Meeting], dict[str, None]]:
    """What falls or has an order where intervals meet the open ones, and which of all exclude one another."""
    high, sort = end(place), place & 3
    found: list[Meeting] = []
    excluded: dict[str, None] = {}
    for outer in active:
        if sort == HELD:
            found += _held(outer, place, members)
        elif sort != PLACE or outer[0][0] >> LOW < place >> LOW:
            _meet(outer, high, members, found, excluded)
    if sort == PLACE and len(members) > 1:
        found.append(Meeting("order", _names(members), members[0][1].provision))
    if excluded or sort == SOLID:
        for _, _, number in members:
            excluded[number] = None
    return found, excluded


def _held(outer: Sequence[Member], place: Place, members: Sequence[Member]) -> Iterator[Meeting]:
    """What must not lose its provision falls with a block that takes it."""
    equal = outer[0][0] | 3 == place | 3
    for member in outer:
        if member[1].block and not (equal and member[1].keeps):
            yield _fall(member, members)


def _meet(
    outer: Sequence[Member], high: int, members: Sequence[Member], found: list[Meeting], excluded: dict[str, None]
) -> None:
    """Add what falls with an open interval or makes it fall, and who of it excludes those met."""
    inside = high <= end(outer[0][0])
    for member in outer:
        touched = member[1]
        if touched.falls if inside else touched.block:
            found.append(_fall(member, members))
        elif not inside and members[0][1].block:
            found += [_fall(each, [member]) for each in members]
        else:
            excluded[member[2]] = None


def _fall(by: Member, members: Sequence[Member]) -> Meeting:
    return Meeting("falls_if", _names(members), by[1].provision, by[2])


def _names(members: Sequence[Member]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([number for _, _, number in members]))
