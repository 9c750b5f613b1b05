"""The sweep over intervals: which of them meet (docs/spec/charter.md, section 6)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from asamblea.charter.line import FAR, HELD, LOW, PLACE, SOLID, SORTS, Place, Touched

Kind = Literal["excludes", "falls_if", "order"]
# An amendment's number, and what an interval of it is of.
Member: TypeAlias = tuple[str, Touched]


class Meeting(NamedTuple):
    """Amendments whose intervals meet, and how; `by` is what the rest fall with."""

    kind: Kind
    amendments: tuple[str, ...]
    provision: str
    by: str = ""


# An open interval: its end, its beginning, and whose it is.
_Open: TypeAlias = tuple[int, int, Sequence[Member]]


def sweep(groups: Mapping[Place, Sequence[Member]]) -> Iterator[Meeting]:
    """How intervals meet, by their places on a line; each exclusion is as large as it can be from the left."""
    active: list[_Open] = []
    farthest = 0
    last: Meeting | None = None
    for place in sorted(groups):
        low, members = place >> LOW, groups[place]
        if farthest > low:
            active = [each for each in active if each[0] > low]
        elif active:
            active = []
        if active or len(members) > 1:
            falls, among = _meetings(active, place, members)
            yield from falls
            if len(among) > 1:
                if last is not None and not among.keys() >= set(last.amendments):
                    yield last
                last = Meeting("excludes", tuple(among), members[0][1].provision)
        if place & 3 == SOLID:
            high = FAR - (place >> SORTS & FAR)
            active.append((high, low, members))
            farthest = max(farthest, high)
    if last is not None:
        yield last


def _meetings(
    active: Sequence[_Open], place: Place, members: Sequence[Member]
) -> tuple[list[Meeting], dict[str, None]]:
    """What falls or has an order where intervals meet the open ones, and which of all exclude one another."""
    low, high, sort = place >> LOW, FAR - (place >> SORTS & FAR), place & 3
    found: list[Meeting] = []
    excluded: dict[str, None] = {}
    for outer in active:
        if sort == HELD:
            found += _held(outer, low, high, members)
        elif sort != PLACE or outer[1] < low:
            _meet(outer, high, members, found, excluded)
    if sort == PLACE and len(members) > 1:
        found.append(Meeting("order", _names(members), members[0][1].provision))
    if excluded or sort == SOLID:
        for number, _ in members:
            excluded[number] = None
    return found, excluded


def _held(outer: _Open, low: int, high: int, members: Sequence[Member]) -> Iterator[Meeting]:
    """What must not lose its provision falls with a block that takes it."""
    equal = outer[0] == high and outer[1] == low
    for member in outer[2]:
        if member[1].block and not (equal and member[1].keeps):
            yield _fall(member, members)


def _meet(outer: _Open, high: int, members: Sequence[Member], found: list[Meeting], excluded: dict[str, None]) -> None:
    """Add what falls with an open interval or makes it fall, and who of it excludes those met."""
    inside = high <= outer[0]
    for member in outer[2]:
        touched = member[1]
        if touched.falls if inside else touched.block:
            found.append(_fall(member, members))
        elif not inside and members[0][1].block:
            found += [_fall(each, [member]) for each in members]
        else:
            excluded[member[0]] = None


def _fall(by: Member, members: Sequence[Member]) -> Meeting:
    return Meeting("falls_if", _names(members), by[1].provision, by[0])


def _names(members: Sequence[Member]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([number for number, _ in members]))
