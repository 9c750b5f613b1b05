"""The voting order: proposed with a reason a line, checked for its structure, and what falls (docs/spec/charter.md,
section 8). Who says what is furthest from the text is the assembly: the order is a proposal, changed by a vote; only
its structure is a rule.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush
from typing import Literal

from asamblea.charter.conflicts import Conflict
from asamblea.charter.operations import Amendment, Delete, Edit, Insert, Join, Operation, Replace, target
from asamblea.charter.tree import Charter
from asamblea.charter.words import words

Rule = Literal["amends", "compromise", "falls", "depends"]
Reason = Literal["amends", "compromise", "falls", "depends", "identical", "furthest", "text", "moved"]
Fate = Literal["excluded", "fell", "parent"]


@dataclass(frozen=True, slots=True)
class Precedence:
    """That one amendment is voted before another, by a rule of structure: `amends` (an amendment to an amendment before
    it), `compromise` (before what it replaces), `falls` (what deletes or replaces a provision before what lies within
    it, the outer before the inner), `depends` (before what needs it).
    """

    first: str
    then: str
    rule: Rule


@dataclass(frozen=True, slots=True)
class Step:
    """A line of the voting order. `reason` says why it stands here and before whom (`before`): a rule of Precedence, or
    `identical` (put with another), `furthest` (of those that exclude each other it changes most words), `text` (in the
    order of the text), `moved` (whoever asks for this order put it here). `with_` are those put in the same vote, as
    they say the same.
    """

    number: str
    reason: Reason
    before: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()


def precedences(amendments: Iterable[Amendment], conflicts: Iterable[Conflict]) -> tuple[Precedence, ...]:
    """What must be voted before what. Where two would each precede the other (a cycle), the one tabled first does."""
    known = tuple(amendments)
    rank = {each.number: place for place, each in enumerate(known)}
    found: dict[tuple[str, str], Rule] = {}
    for each in known:
        found |= {(each.number, other): "compromise" for other in each.replaces if other in rank}
        if each.amends in rank:
            found[each.number, each.amends] = "amends"
    for met in conflicts:
        for number in met.amendments if met.kind in ("falls_if", "depends") else ():
            if met.by in rank and (number, met.by) not in found:
                found.setdefault((met.by, number), "falls" if met.kind == "falls_if" else "depends")
    return tuple(
        Precedence(first, then, rule)
        for (first, then), rule in found.items()
        if (then, first) not in found or rank[first] < rank[then]
    )


def proposed(base: Charter, amendments: Sequence[Amendment], conflicts: Sequence[Conflict]) -> tuple[Step, ...]:
    """An order that keeps every precedence; otherwise in the order of the text, and of those at one place what changes
    most words first.
    """
    numbered = {each.number: each for each in amendments}
    twins = _twins(conflicts)
    before: dict[str, dict[str, Rule]] = {}
    for each in precedences(amendments, conflicts):
        first, then = twins.get(each.first, each.first), twins.get(each.then, each.then)
        if first != then:
            before.setdefault(first, {})[then] = each.rule
    rivals = {number for met in conflicts if met.kind == "excludes" for number in met.amendments}
    heads = [number for number in numbered if twins.get(number, number) == number]
    ranks = _ranks(base, amendments)
    order = _sorted(heads, before, ranks)
    return tuple(_step(each, before.get(each, {}), rivals, twins) for each in order)


def moved(order: Sequence[Step], number: str, place: int) -> tuple[Step, ...]:
    """The order with one of its lines at another place, from 1; as it is where it has no such line."""
    line = next((each for each in order if each.number == number), None)
    if line is None:
        return tuple(order)
    others = [each for each in order if each is not line]
    others.insert(max(place, 1) - 1, replace(line, reason="moved"))
    return tuple(others)


def faults(order: Sequence[str], rules: Iterable[Precedence]) -> tuple[Precedence, ...]:
    """The precedences that an order breaks; a number that it lacks breaks none."""
    place = {number: at for at, number in enumerate(order)}
    return tuple(
        each for each in rules if place.get(each.first, -1) > place.get(each.then, len(place)) and each.first in place
    )


def fates(
    conflicts: Iterable[Conflict], adopted: Iterable[str], rejected: Iterable[str]
) -> Mapping[str, tuple[Fate, str]]:
    """What need not be voted any more, why, and by which decision: `excluded` by an adopted rival, it `fell` with an
    adopted one, or its `parent` was rejected.
    """
    won, lost = set(adopted), set(rejected)
    found: dict[str, tuple[Fate, str]] = {}
    for met in conflicts:
        if met.kind == "excludes":
            winner = next((each for each in met.amendments if each in won), "")
            those: Iterable[str] = (each for each in met.amendments if winner and each not in won)
            found |= {each: ("excluded", winner) for each in those if each not in found}
        elif met.kind == "falls_if" and met.by in won:
            found |= {each: ("fell", met.by) for each in met.amendments if each not in won}
        elif met.kind == "depends" and met.by in lost:
            found |= dict.fromkeys(met.amendments, ("parent", met.by))
    return found


def _twins(conflicts: Iterable[Conflict]) -> dict[str, str]:
    return {number: met.amendments[0] for met in conflicts if met.kind == "identical" for number in met.amendments}


def _step(number: str, before: Mapping[str, Rule], rivals: set[str], twins: Mapping[str, str]) -> Step:
    with_ = tuple(each for each, head in twins.items() if head == number and each != number)
    if before:
        reason = next(iter(before.values()))
        return Step(number, reason, tuple(before), with_)
    if with_:
        return Step(number, "identical", (), with_)
    return Step(number, "furthest" if number in rivals else "text")


def _ranks(base: Charter, amendments: Sequence[Amendment]) -> dict[str, tuple[int, int, int]]:
    """The place of each in the text, then how many words it changes (most first), then as tabled."""
    place = {node.id: at for at, node in enumerate(base.walk())}
    own = {each.number: place.get(target(each.operations[0]), -1) for each in amendments}
    return {
        each.number: (
            own[each.number] if own[each.number] >= 0 else own.get(each.amends, len(place)),
            -sum(_changed(base, what) for what in each.operations),
            rank,
        )
        for rank, each in enumerate(amendments)
    }


def _changed(base: Charter, operation: Operation) -> int:
    """How many words an operation takes and brings."""
    match operation:
        case Edit(_, start, end, _, text):
            return end - start + len(words(text))
        case Insert(_, _, nodes):
            return sum(len(words(node.text)) for node in nodes)
        case Replace(provision, _, text, nodes):
            return _size(base, provision) + len(words(text)) + sum(len(words(node.text)) for node in nodes)
        case Delete(provision):
            return _size(base, provision)
        case Join():
            return 0
        case _:
            return 0


def _size(base: Charter, provision: str) -> int:
    return sum(len(words(node.text)) for node in base.walk(provision)) if provision in base.nodes else 0


def _sorted(
    numbers: Sequence[str], before: Mapping[str, Mapping[str, Rule]], ranks: Mapping[str, tuple[int, int, int]]
) -> Iterator[str]:
    """Numbers by rank, each after all that precede it; a cycle is entered where its first one was tabled."""
    waiting = dict.fromkeys(numbers, 0)
    for those in before.values():
        for each in those:
            waiting[each] = waiting.get(each, 0) + 1
    ready = [(ranks[each], each) for each, count in waiting.items() if not count]
    heapify(ready)
    while waiting:
        if not ready:
            stuck = min(waiting, key=lambda each: ranks[each][2])
            heappush(ready, (ranks[stuck], stuck))
        _, number = heappop(ready)
        if number not in waiting:
            continue
        del waiting[number]
        yield number
        for each in before.get(number, ()):
            if each in waiting:
                waiting[each] -= 1
                if not waiting[each]:
                    heappush(ready, (ranks[each], each))
