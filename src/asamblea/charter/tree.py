"""The tree of a text: provisions with permanent ids.

A node's words are its heading (title, chapter, section, article) or its text (paragraph, item): what an article says
lies in its paragraphs. Order is that of `children`; numbers are derived from it (`numbering`).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal, get_args

from asamblea.record.errors import Malformed

Kind = Literal["text", "preamble", "title", "transitory", "chapter", "section", "article", "paragraph", "item"]
KINDS: tuple[Kind, ...] = get_args(Kind)
ROOT = "root"
DEEPEST = 12

_RANK: Mapping[Kind, int] = MappingProxyType(
    {
        "text": 0,
        "preamble": 1,
        "title": 1,
        "transitory": 1,
        "chapter": 2,
        "section": 3,
        "article": 4,
        "paragraph": 5,
        "item": 6,
    }
)


@dataclass(frozen=True, slots=True)
class Node:
    """A provision. `id` is permanent; `label` is a number that was fixed, empty where it follows from the order.
    `parent` is empty at the root, whose words are the name of the text.
    """

    id: str
    kind: Kind
    text: str = ""
    label: str = ""
    parent: str = ROOT
    children: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Charter:
    """A text in one language: its nodes by id, the root (`tree.ROOT`) among them."""

    language: str
    nodes: Mapping[str, Node] = field(hash=False)

    @property
    def root(self) -> Node:
        """The node of the whole text; its words are the text's name."""
        return self.nodes[ROOT]

    def children(self, provision: str) -> Iterator[Node]:
        """The provisions directly in a provision, in order."""
        return (self.nodes[child] for child in self.nodes[provision].children)

    def walk(self, provision: str = ROOT) -> Iterator[Node]:
        """A provision and all within it, in the order of reading."""
        waiting = [provision]
        while waiting:
            node = self.nodes[waiting.pop()]
            yield node
            waiting.extend(reversed(node.children))

    def path(self, provision: str) -> tuple[Node, ...]:
        """The provisions that a provision lies in, from the outermost (without the root), and itself."""
        found: list[Node] = []
        while provision != ROOT:
            node = self.nodes[provision]
            found.append(node)
            provision = node.parent
        return tuple(reversed(found))

    def article(self, provision: str) -> str:
        """The id of the provision that is debated and voted with this one: the article it lies in, else itself."""
        return next((node.id for node in self.path(provision) if node.kind in ("article", "preamble")), provision)


def excerpt(text: Charter, provisions: Iterable[str]) -> Charter:
    """A text with these provisions, all within them, and what they lie in; the rest left out."""
    kept = {ROOT}
    for provision in provisions:
        if provision in text.nodes:
            kept |= {node.id for node in (*text.path(provision), *text.walk(provision))}
    nodes = (node for node in text.walk() if node.id in kept)
    whole = {each.id: _with_children(each, tuple(child for child in each.children if child in kept)) for each in nodes}
    return Charter(text.language, MappingProxyType(whole))


def fits(child: Kind, parent: Kind) -> bool:
    """Whether a provision of this kind may lie directly in one of that kind: below it in rank; items lie in items."""
    if child == "item":
        return parent in ("paragraph", "item")
    return _RANK[child] > _RANK[parent] and parent != "paragraph" and (parent != "preamble" or child == "paragraph")


def charter(language: str, name: str, nodes: Iterable[Node]) -> Charter:
    """The text with these nodes in the order of reading: each has its parent before it; `children` is filled in here.
    Raises Malformed: `tree.id` (an id twice), `tree.parent` (unknown, or later), `tree.kind` (a kind that may not lie
    there), `tree.depth`.
    """
    found = {ROOT: Node(ROOT, "text", name, parent="")}
    within: dict[str, list[str]] = {ROOT: []}
    depth = {ROOT: 0}
    for node in nodes:
        _place(node, found, depth)
        within[node.parent].append(node.id)
        within[node.id] = []
        found[node.id] = node
    whole = {each: _with_children(node, tuple(within[each])) for each, node in found.items()}
    return Charter(language, MappingProxyType(whole))


def _with_children(node: Node, children: tuple[str, ...]) -> Node:
    return node if node.children == children else replace(node, children=children)


def _place(node: Node, found: Mapping[str, Node], depth: dict[str, int]) -> None:
    where = f"provision {node.id}"
    if node.id in found:
        raise Malformed(where, "tree.id", "stands twice in the text")
    parent = found.get(node.parent)
    if parent is None:
        raise Malformed(where, "tree.parent", f"lies in {node.parent!r}, which does not stand before it")
    if not fits(node.kind, parent.kind):
        raise Malformed(where, "tree.kind", f"is of kind {node.kind}, which may not lie in {parent.kind}")
    depth[node.id] = depth[node.parent] + 1
    if depth[node.id] > DEEPEST:
        raise Malformed(where, "tree.depth", f"lies deeper than {DEEPEST} levels")
