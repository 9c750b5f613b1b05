"""Which printed numbers must be fixed as labels, and which follow from the order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from asamblea.charter.numbering import Style, shown, value_of
from asamblea.charter.tree import Kind, Node

_COUNTED: frozenset[Kind] = frozenset({"title", "chapter", "section", "article", "paragraph", "item"})
_ROMAN: frozenset[Kind] = frozenset({"title", "chapter", "section"})


def unfixed(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes in the order of reading, without the labels that their order gives. Where numbers are printed only
    after a first one that is fixed (`printed.is_numbered`), that first one stays.
    """
    kinds: dict[str, Kind] = {}
    outermost: dict[str, str] = {}
    last: dict[tuple[str, Kind], tuple[int, Style, bool]] = {}
    for node in nodes:
        kinds[node.id] = node.kind
        outermost[node.id] = outermost.get(node.parent, node.id if node.kind == "transitory" else "")
        group = outermost[node.id] if node.kind == "article" else node.parent
        optional = node.kind in ("section", "paragraph") or kinds.get(node.parent) == "item"
        key = (group, node.kind)
        yield _without(node, last.get(key), kinds, optional=optional) if node.kind in _COUNTED else node
        last[key] = _after(node, last.get(key), kinds)


def _start(node: Node, kinds: dict[str, Kind]) -> tuple[int, Style, bool]:
    roman = node.kind in _ROMAN
    style: Style = "roman" if roman else "letter" if kinds.get(node.parent) == "item" else "arabic"
    return 0, style, roman


def _without(node: Node, before: tuple[int, Style, bool] | None, kinds: dict[str, Kind], *, optional: bool) -> Node:
    value, style, upper = before or _start(node, kinds)
    first = before is None or not before[0]
    derived = shown(value + 1, style, upper=upper)
    return replace(node, label="") if node.label == derived and not (optional and first) else node


def _after(node: Node, before: tuple[int, Style, bool] | None, kinds: dict[str, Kind]) -> tuple[int, Style, bool]:
    value, style, upper = before or _start(node, kinds)
    if not node.label:
        return value + 1, style, upper
    read = value_of(node.label, after=style if value else None)
    return (value, style, upper) if read is None else (*read, node.label[0].isupper())
