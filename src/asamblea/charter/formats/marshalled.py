"""Amendments as a list in the order of the text, each with the words that stand and the words that would stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from asamblea.charter.consolidation import consolidate
from asamblea.charter.diff import Piece, pieces
from asamblea.charter.formats.columns import Cell, sides
from asamblea.charter.numbering import numbers
from asamblea.charter.operations import Amendment, Delete, Edit, Insert, Operation, Replace, target
from asamblea.charter.tree import ROOT, Charter, Node
from asamblea.charter.words import joined, words

CONTEXT = 40
Pair = tuple[Cell, Cell]


@dataclass(frozen=True, slots=True)
class Marshalled:
    """An amendment, the text that it was drawn on with its numbers, and its rows: what stands, what would stand."""

    amendment: Amendment
    text: Charter
    numbers: Mapping[str, str]
    rows: tuple[Pair, ...]


def marshalled(base: Charter, amendments: Sequence[Amendment]) -> tuple[Marshalled, ...]:
    """The amendments in the order of the text (of the first provision and word that they touch, then as tabled), one
    that amends another right after it. One that fits no provision stands at the end.
    """
    numbered = {each.number: each for each in amendments}
    grounds = {"": (base, numbers(base))}
    found = []
    for each in _ordered(base, amendments, numbered):
        ground = each.amends if each.amends in numbered else ""
        if ground not in grounds:
            drawn_on = consolidate(base, (numbered[ground],)).text
            grounds[ground] = drawn_on, numbers(drawn_on)
        text, counted = grounds[ground]
        rows = tuple(pair for operation in each.operations for pair in _rows(text, operation))
        found.append(Marshalled(each, text, counted, rows))
    return tuple(found)


def _ordered(base: Charter, amendments: Sequence[Amendment], numbered: Mapping[str, Amendment]) -> Iterator[Amendment]:
    place = {node.id: at for at, node in enumerate(base.walk())}
    amending: dict[str, list[Amendment]] = {}
    for each in amendments:
        if each.amends in numbered:
            amending.setdefault(each.amends, []).append(each)

    def rank(each: Amendment) -> tuple[int, int]:
        first = each.operations[0]
        return place.get(target(first), len(place)), first.start if isinstance(first, Edit) else -1

    for each in sorted((one for one in amendments if one.amends not in numbered), key=rank):
        yield each
        yield from amending.get(each.number, ())


def _rows(text: Charter, operation: Operation) -> Iterator[Pair]:
    match operation:
        case Edit(provision, start, end, _, new) if provision in text.nodes:
            yield _edited(words(text.nodes[provision].text), start, end, new)
        case Insert(_, _, nodes):
            yield from (_added(node) for node in nodes)
        case Replace(provision, _, new, nodes) if provision in text.nodes:
            yield _pair(pieces(text.nodes[provision].text, new))
            inner = [node for node in text.walk(provision) if node.id != provision]
            yield from _against(inner, nodes)
        case Delete(provision) if provision in text.nodes:
            yield from (_pair((Piece("gone", node.text),)) for node in text.walk(provision) if node.text)
        case _:
            pass


def _edited(known: tuple[str, ...], start: int, end: int, new: str) -> Pair:
    """The words changed among so many of those around them."""
    before, after = known[max(0, start - CONTEXT) : start], known[end : end + CONTEXT]
    left = ("…", *before) if start > CONTEXT else before
    right = (*after, "…") if end + CONTEXT < len(known) else after
    runs = (
        Piece("same", joined(left)),
        Piece("gone", joined(known[start:end])),
        Piece("new", new),
        Piece("same", joined(right)),
    )
    return _pair(run for run in runs if run.words)


def _against(old: Sequence[Node], new: Sequence[Node]) -> Iterator[Pair]:
    """What lay in a provision beside what would lie in it, in the order of reading."""
    for at in range(max(len(old), len(new))):
        one = old[at].text if at < len(old) else ""
        other = new[at].text if at < len(new) else ""
        yield _pair(pieces(one, other))


def _added(node: Node) -> Pair:
    number = f"{node.label}." if node.label[:1].isdigit() else f"{node.label})" if node.label else ""
    return Cell(), Cell(number, (Piece("new", node.text),) if node.text else ())


def _pair(runs: Iterable[Piece]) -> Pair:
    left, right = sides(tuple(runs))
    return Cell("", left), Cell("", right)


def at(listed: Marshalled) -> str:
    """The provision that an amendment touches first, in the text that it was drawn on; the root if none."""
    provision = target(listed.amendment.operations[0])
    return provision if provision in listed.text.nodes else ROOT
