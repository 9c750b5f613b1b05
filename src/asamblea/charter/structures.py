"""How operations on the same whole provisions meet (docs/spec/charter.md, section 6)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from asamblea.charter.line import Line
from asamblea.charter.operations import Join, Move, Operation, Renumber, SplitProvision, SplitWords
from asamblea.charter.sweep import Meeting

STRUCTURAL = (Move, Renumber, SplitWords, SplitProvision, Join)


@dataclass(slots=True)
class _Hands:
    """The numbers of the amendments that do each to a provision."""

    moves: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    splits: dict[object, list[str]] = field(default_factory=dict)
    parts: list[str] = field(default_factory=list)
    joins: list[str] = field(default_factory=list)
    joined: list[str] = field(default_factory=list)

    def exclusions(self) -> Iterator[list[str]]:
        """Those of whom one at most applies."""
        yield self.moves
        yield self.labels
        yield from self.splits.values()
        split = [each for those in self.splits.values() for each in those]
        if self.joins:
            yield [*self.joins, *self.moves, *split]
        if self.joined:
            yield [*self.joined, *self.joins, *self.moves, *self.labels, *self.parts]

    def orders(self) -> list[str]:
        """Those who all apply, with another text in another order."""
        split = [each for those in self.splits.values() for each in those]
        return [*self.moves, *split] if self.moves and split else []


def structural(operations: Iterable[tuple[str, Operation]], line: Line) -> Iterator[Meeting]:
    """How moves, renumberings, splits and joins of the same provisions meet."""
    hands: dict[str, _Hands] = {}
    moves: dict[str, list[tuple[str, Move]]] = {}
    for number, operation in operations:
        match operation:
            case Move(provision):
                hands.setdefault(provision, _Hands()).moves.append(number)
                moves.setdefault(provision, []).append((number, operation))
            case Renumber(provision):
                hands.setdefault(provision, _Hands()).labels.append(number)
            case SplitWords(provision, at):
                hands.setdefault(provision, _Hands()).splits.setdefault(at, []).append(number)
            case SplitProvision(provision, before):
                hand = hands.setdefault(provision, _Hands())
                hand.splits.setdefault(before, []).append(number)
                hand.parts.append(number)
            case Join(provision, following):
                hands.setdefault(provision, _Hands()).joins.append(number)
                hands.setdefault(following, _Hands()).joined.append(number)
            case _:
                continue
    for provision, hand in hands.items():
        yield from (_meeting("excludes", each, provision) for each in hand.exclusions() if len(set(each)) > 1)
        if len(set(hand.orders())) > 1:
            yield _meeting("order", hand.orders(), provision)
    yield from _cycles(moves, line)


def _meeting(kind: str, numbers: list[str], provision: str) -> Meeting:
    return Meeting("order" if kind == "order" else "excludes", tuple(dict.fromkeys(numbers)), provision)


def _cycles(moves: dict[str, list[tuple[str, Move]]], line: Line) -> Iterator[Meeting]:
    """Two moves that would put each of two provisions within the other."""
    for provision, those in moves.items():
        for number, operation in those:
            for outer in line.text.path(operation.parent):
                for other, back in moves.get(outer.id, ()):
                    into = provision in (each.id for each in line.text.path(back.parent))
                    if into and number < other:
                        yield Meeting("excludes", (number, other), provision)
