"""Amendments as a list in the order of the text, each with the words that stand and the words that would stand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

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
        rows = tuple(pair for those in _together(each.operations) for pair in _rows(text, those))
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


def _together(operations: Iterable[Operation]) -> Iterator[tuple[Operation, ...]]:
    """Operations in their order, edits of one provision that follow each other as one: they are read in one piece."""
    for _, those in groupby(operations, key=lambda each: each.provision if isinstance(each, Edit) else id(each)):
        yield tuple(those)


def _rows(text: Charter, operations: tuple[Operation, ...]) -> Iterator[Pair]:
    operation = operations[0]
    match operation:
        case Edit(provision) if provision in text.nodes:
            edits = sorted((each for each in operations if isinstance(each, Edit)), key=lambda each: each.start)
            yield _pair(_edited(words(text.nodes[provision].text), edits))
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


def _edited(known: tuple[str, ...], edits: Sequence[Edit]) -> Iterator[Piece]:
    """The words changed among so many of those around them."""
    at = 0
    for number, edit in enumerate(edits):
        between = known[at : edit.start]
        yield from _shortened(between, before=number > 0, after=True)
        yield from (
            run for run in (Piece("gone", joined(known[edit.start : edit.end])), Piece("new", edit.text)) if run[1]
        )
        at = max(at, edit.end)
    yield from _shortened(known[at:], before=True, after=False)


def _shortened(run: tuple[str, ...], *, before: bool, after: bool) -> Iterator[Piece]:
    """Words that stay, those alone that stand near a change before or after them."""
    if len(run) > CONTEXT * (before + after):
        run = (*(run[:CONTEXT] if before else ()), "…", *(run[-CONTEXT:] if after else ()))
    if run:
        yield Piece("same", joined(run))


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
