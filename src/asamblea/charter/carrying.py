"""An amendment drawn on one language of a text, carried into another (docs/spec/charter.md, section 10).

The language of tabling suffices (rulings B2.11): until somebody renders them, its words stand in the other language as
they were tabled, a provision whole. Nobody who might translate it can hold it up.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from asamblea.charter.consolidation import consolidate
from asamblea.charter.languages import followed, unlike
from asamblea.charter.operations import (
    Amendment,
    Delete,
    Edit,
    Insert,
    Move,
    Operation,
    Replace,
    SplitWords,
)
from asamblea.charter.reach import unbound
from asamblea.charter.tree import Charter, Node
from asamblea.charter.words import joined, words


def carried(amendment: Amendment, drawn_on: Charter, into: Charter, base: str) -> Amendment:
    """The amendment as it changes `into`, whose provisions are those of `drawn_on`. What edits words of a provision
    replaces all of them; what it makes keeps its ids. `base` is the hash that it then says it was drawn on.
    """
    free = _alone(amendment)
    edits = tuple(each for each in free.operations if isinstance(each, Edit))
    edited = consolidate(drawn_on, [replace(free, operations=edits)]).text
    after = consolidate(drawn_on, [free]).text
    parted = {each.provision for each in free.operations if isinstance(each, SplitWords)}
    rewritten = dict.fromkeys(each.provision for each in edits if each.provision not in parted)
    operations: list[Operation] = [
        each for provision in rewritten for each in _rewritten(into, provision, _said(edited, provision))
    ]
    for operation in free.operations:
        operations += _carried(operation, after, into)
    return replace(amendment, operations=tuple(operations), base=base, language="")


def _alone(amendment: Amendment) -> Amendment:
    """The amendment for a replay of nothing but itself: a source of words has a number."""
    return replace(amendment, number=amendment.number or "new", amends="", base="")


def _carried(operation: Operation, after: Charter, into: Charter) -> Iterator[Operation]:
    match operation:
        case Edit():
            return
        case Delete(provision) | Replace(provision):
            yield replace(operation, quote=_whole(into, provision))
        case SplitWords(provision, _, _, new):
            node = into.nodes[provision]
            yield from _rewritten(into, provision, _said(after, provision))
            yield Insert(node.parent, provision, (Node(new, node.kind, _said(after, new), parent=node.parent),))
            before = ("", *node.children)
            yield from (Move(child, new, last) for child, last in zip(node.children, before, strict=False))
        case _:
            yield operation


def _rewritten(into: Charter, provision: str, said: str) -> Iterator[Edit]:
    """All words of a provision become these."""
    known = into.nodes[provision].text
    if known or said:
        yield Edit(provision, 0, len(words(known)), known, said)


def _said(text: Charter, provision: str) -> str:
    return text.nodes[provision].text if provision in text.nodes else ""


def _whole(text: Charter, provision: str) -> str:
    return joined(tuple(word for node in text.walk(provision) for word in words(node.text)))


def misrendered(into: Charter, was: Amendment, rendering: Amendment) -> tuple[str, ...]:
    """The provisions in which a rendering does something else than the amendment did that it puts into the words of
    `into`: another tree, or words of a provision that the amendment leaves as they are.
    """
    before, after = (consolidate(into, [_alone(each)]).text for each in (was, rendering))
    touched = (each for each in after.nodes if _said(after, each) != _said(into, each))
    other = (each for each in touched if _said(before, each) == _said(into, each))
    return tuple(dict.fromkeys((*unlike(before, after), *other)))


def as_in(
    version: Charter, adopted: Iterable[Amendment], originals: Mapping[str, tuple[Amendment, Charter]]
) -> Charter:
    """A version of a text after the adopted amendments: what was drawn in its language (`originals`: the operations and
    the words on which they stand) as it was drawn, or, where those words have changed since, provision by provision;
    of the rest the tree alone.
    """
    taken: dict[str, Amendment] = {}
    for one in adopted:
        parent = taken.get(one.amends)
        view = version if parent is None else consolidate(version, unbound([parent])).text
        said = _in_version(one, version, view, originals)
        if said.operations:
            taken[one.number] = replace(said, amends="" if parent is None else one.amends)
    return consolidate(version, unbound(taken.values())).text


def _in_version(
    one: Amendment, version: Charter, view: Charter, originals: Mapping[str, tuple[Amendment, Charter]]
) -> Amendment:
    if one.number not in originals:
        return followed(one, view)
    original, ground = originals[one.number]
    if ground == version:
        return original
    if one.amends in originals:
        ground = consolidate(ground, unbound([originals[one.amends][0]])).text
    return carried(original, ground, view, "")
