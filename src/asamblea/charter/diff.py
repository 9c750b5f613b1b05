"""The difference of two texts: per provision, word by word, with moves (docs/spec/charter.md, section 7).

A difference is for reading only: no consolidation and no anchor rests on it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

from asamblea.charter.matching import by_id, by_words
from asamblea.charter.tree import ROOT, Charter, Node
from asamblea.charter.words import joined, words

Kind = Literal["same", "changed", "added", "removed"]


class Piece(NamedTuple):
    """Words that are in both (`same`), only in the first (`gone`) or only in the second text (`new`)."""

    kind: Literal["same", "gone", "new"]
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """A provision in the two texts, by its ids there; empty where it is not. `moved`: it stands elsewhere."""

    kind: Kind
    before: str
    after: str
    pieces: tuple[Piece, ...]
    moved: bool = False


def difference(one: Charter, other: Charter, *, same_ids: bool = True) -> tuple[Row, ...]:
    """All provisions of both texts, in the order of the second, what was removed where it stood. `same_ids`: both are
    states of one text; otherwise provisions are found by their words.
    """
    pairs = by_id(one, other) if same_ids else by_words(one, other)
    moved = _moved(one, other, pairs)
    back = {there: here for here, there in pairs.items()}
    removed = _removed(one, pairs, moved)
    return tuple(_rows(one, other, back, moved, removed))


def pieces(old: str, new: str) -> tuple[Piece, ...]:
    """The words of two texts as runs that are in both or in one."""
    if old == new:
        return (Piece("same", old),) if old else ()
    ones, others = words(old), words(new)
    return tuple(_pieces(ones, others))


def _pieces(ones: tuple[str, ...], others: tuple[str, ...]) -> Iterator[Piece]:
    """Runs in both, and between them what went before what came."""
    at, there = 0, 0
    for block in Indel.opcodes(ones, others).as_matching_blocks():
        if block.a > at:
            yield Piece("gone", joined(ones[at : block.a]))
        if block.b > there:
            yield Piece("new", joined(others[there : block.b]))
        at, there = block.a + block.size, block.b + block.size
        if block.size:
            yield Piece("same", joined(ones[block.a : at]))


def _rows(
    one: Charter, other: Charter, back: Mapping[str, str], moved: set[str], removed: Mapping[str, list[Node]]
) -> Iterator[Row]:
    for node in other.walk():
        before = back.get(node.id, "")
        if not before:
            yield Row("added", "", node.id, _only("new", node))
            continue
        old = one.nodes[before].text
        yield Row("same" if old == node.text else "changed", before, node.id, pieces(old, node.text), before in moved)
        if before not in moved:
            yield from (Row("removed", each.id, "", _only("gone", each)) for each in removed.get(before, ()))


def _only(kind: Literal["gone", "new"], node: Node) -> tuple[Piece, ...]:
    return (Piece(kind, node.text),) if node.text else ()


def _removed(one: Charter, pairs: Mapping[str, str], moved: set[str]) -> dict[str, list[Node]]:
    """What the second text lacks, by the last provision before it that stands in place."""
    found: dict[str, list[Node]] = {}
    last = ROOT
    for node in one.walk():
        if node.id not in pairs:
            found.setdefault(last, []).append(node)
        elif node.id not in moved:
            last = node.id
    return found


def _moved(one: Charter, other: Charter, pairs: Mapping[str, str]) -> set[str]:
    """The provisions that lie in another one, or elsewhere in the order of those that stayed in theirs."""
    there = set(pairs.values())
    found: set[str] = set()
    order = {node.id: rank for rank, node in enumerate(other.walk())}
    for parent in one.walk():
        stayed: list[str] = []
        for child in parent.children:
            if child not in pairs:
                continue
            home = other.nodes[pairs[child]].parent
            if pairs.get(parent.id) == home:
                stayed.append(child)
            elif parent.id in pairs and home in there:
                found.add(child)
        ranks = [order[pairs[child]] for child in stayed]
        if any(first > second for first, second in pairwise(ranks)):
            kept = _rising(ranks)
            found |= {child for child, rank in zip(stayed, ranks, strict=True) if rank not in kept}
    return found


def _rising(ranks: list[int]) -> set[int]:
    """A longest rising part of a list."""
    ends: list[int] = []
    at: list[int] = []
    for rank in ranks:
        place = bisect_left(ends, rank)
        ends[place : place + 1] = [rank]
        at.append(place)
    kept, wanted = set(), len(ends) - 1
    for rank, place in zip(reversed(ranks), reversed(at), strict=True):
        if place == wanted:
            kept.add(rank)
            wanted -= 1
    return kept
