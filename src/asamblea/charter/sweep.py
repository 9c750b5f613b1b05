"""The sweep over intervals: which of them meet (docs/spec/charter.md, section 6)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from asamblea.charter.line import HELD, PLACE, SOLID, Span

Kind = Literal["excludes", "falls_if", "order"]
Key: TypeAlias = tuple[int, int, int]


class Member(NamedTuple):
    """An amendment's interval."""

    amendment: str
    span: Span


class Meeting(NamedTuple):
    """Amendments whose intervals meet, and how; `by` is what the rest fall with."""

    kind: Kind
    amendments: tuple[str, ...]
    provision: str
    by: str = ""


class _Open(NamedTuple):
    high: int
    low: int
    members: Sequence[Member]


def key(span: Span) -> Key:
    """The order in which the sweep meets intervals: by beginning, the longer before the shorter."""
    return span.low, -span.high, span.sort


def sweep(groups: Mapping[Key, Sequence[Member]]) -> Iterator[Meeting]:
    """How intervals meet, given by `key`; each exclusion is as large as it can be from the left."""
    active: list[_Open] = []
    last: Meeting | None = None
    for low, negative, sort in sorted(groups):
        members = groups[low, negative, sort]
        active = [each for each in active if each.high > low]
        among = list(members) if sort == SOLID else []
        for each in active:
            if sort != PLACE or each.low < low:
                falls, excluded = _meet(each, low, -negative, sort, members)
                yield from falls
                among = [*excluded, *(among or (members if excluded else ()))]
        if len(members) > 1 and sort == PLACE:
            yield Meeting("order", _names(members), members[0].span.provision)
        if len(among) > 1:
            found = Meeting("excludes", _names(among), members[0].span.provision)
            if last is not None and not set(last.amendments) <= set(found.amendments):
                yield last
            last = found
        if sort == SOLID:
            active.append(_Open(-negative, low, members))
    if last is not None:
        yield last


def _meet(
    outer: _Open, low: int, high: int, sort: int, members: Sequence[Member]
) -> tuple[list[Meeting], list[Member]]:
    """What falls with an open interval or makes it fall, and the members of it that exclude those met."""
    falls: list[Meeting] = []
    excluded: list[Member] = []
    inside = high <= outer.high
    equal = inside and low == outer.low and high == outer.high
    for member in outer.members:
        span = member.span
        if sort == HELD:
            if span.block and not (equal and span.keeps):
                falls.append(_fall(member, members))
        elif (inside and span.falls) or (not inside and span.block):
            falls.append(_fall(member, members))
        elif not inside and members[0].span.block:
            falls.extend(_fall(each, [member]) for each in members)
        else:
            excluded.append(member)
    return falls, excluded


def _fall(by: Member, members: Sequence[Member]) -> Meeting:
    return Meeting("falls_if", _names(members), by.span.provision, by.amendment)


def _names(members: Sequence[Member]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.amendment for each in members))
