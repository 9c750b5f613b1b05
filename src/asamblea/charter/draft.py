"""A text while amendments are replayed on it (docs/spec/charter.md, section 5).

Nothing is forgotten: words and provisions that went stay in their place, with who took them. So a position of the text
that an amendment was drawn on can always be found, whatever was adopted before it, and no two amendments that leave
each other alone give different texts in different orders. A draft is a value; a failed amendment leaves none behind.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import NamedTuple

import immutables

from asamblea.charter.tree import DEEPEST, ROOT, Charter, Kind, Node, charter
from asamblea.charter.words import joined, words

START, END = -2, -1


class Source(NamedTuple):
    """What brought a word, or took it: the operation of an amendment (from 1). BASE: the base itself."""

    amendment: str
    operation: int


BASE = Source("", 0)


class Token(NamedTuple):
    """A word in its place. `key` never changes: where the word first stood, and its index there. Two tokens without a
    word stand around a provision's own.
    """

    key: tuple[str, int]
    word: str
    by: Source
    gone: Source | None = None


class Slot(NamedTuple):
    """A place in the order of a provision's children. `at` is the child that it was put after; `here` is false where
    the child left.
    """

    child: str
    at: str | None = None
    here: bool = True


class Touch(NamedTuple):
    """That an operation did this verb to a provision."""

    source: Source
    verb: str


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision in a draft. `heirs` are those to which some of its words went by a split or a join."""

    id: str
    kind: Kind
    parent: str
    label: str
    tokens: tuple[Token, ...]
    slots: tuple[Slot, ...] = ()
    gone: Source | None = None
    heirs: tuple[str, ...] = ()
    touches: tuple[Touch, ...] = ()

    def text(self) -> str:
        """Its own words as they stand."""
        return joined(tuple(each.word for each in self.tokens if each.gone is None and each.word))


class Stranded(Exception):  # noqa: N818 -- named for what became of the operation
    """An operation that cannot be replayed and needs re-basing. `reason` is one of those of `consolidation.Rebase`;
    `by` is the adopted amendment in whose way it stands, if one; `operation` is filled in by the replay.
    """

    def __init__(self, reason: str, provision: str, by: str = "") -> None:
        self.reason, self.provision, self.by, self.operation = reason, provision, by, 0
        super().__init__(f"{provision}: {reason}")


@dataclass(frozen=True, slots=True)
class Draft:
    """A base and what was changed in it. `earlier` says who brought the words of the base, where that is known; `built`
    keeps provisions of the base that were looked at, for all drafts of it.
    """

    base: Charter
    earlier: Mapping[str, tuple[Source, ...]] = field(default_factory=lambda: MappingProxyType({}))
    changed: immutables.Map[str, Provision] = field(default_factory=immutables.Map)
    built: dict[str, Provision] = field(default_factory=dict, compare=False, repr=False)

    def known(self, provision: str) -> bool:
        """Whether the provision stands or once stood in the text."""
        return provision in self.changed or provision in self.base.nodes

    def at(self, provision: str) -> Provision:
        """A provision, gone or not; raises Stranded (`unknown`)."""
        found = self.changed.get(provision) or self.built.get(provision)
        if found is None:
            node = self.base.nodes.get(provision)
            if node is None:
                raise Stranded("unknown", provision)
            slots = tuple(Slot(child) for child in node.children)
            tokens = tokens_of(provision, node.text, self.earlier.get(provision, BASE))
            found = Provision(provision, node.kind, node.parent, node.label, tokens, slots)
            self.built[provision] = found
        return found

    def standing(self, provision: str) -> Provision:
        """A provision that stands; raises Stranded (`unknown`, `deleted`)."""
        found = self.at(provision)
        if found.gone is not None:
            raise Stranded("deleted", provision, found.gone.amendment)
        return found

    def put(self, *provisions: Provision) -> "Draft":
        """The draft with these provisions as they are given."""
        changed = self.changed.mutate()
        for each in provisions:
            changed[each.id] = each
        return replace(self, changed=changed.finish())

    def within(self, provision: str) -> Iterator[str]:
        """The ids of a provision and of all that stands within it, in the order of reading."""
        waiting = [provision]
        while waiting:
            each = waiting.pop()
            yield each
            found = self.changed.get(each)
            if found is None:
                waiting.extend(reversed(self.base.nodes[each].children))
            else:
                waiting.extend(slot.child for slot in reversed(found.slots) if slot.here)

    def own(self, provision: str) -> str:
        """The words of a provision itself, as they stand."""
        found = self.changed.get(provision)
        return self.base.nodes[provision].text if found is None else found.text()

    def words(self, provision: str) -> str:
        """All words of a provision and of what is within it, in the order of reading."""
        return " ".join(filter(None, map(self.own, self.within(provision))))

    def lies_in(self, provision: str, outer: str) -> bool:
        """Whether a provision is the outer one or lies within it."""
        while provision not in (outer, ROOT):
            provision = self.parent(provision)
        return provision == outer

    def depth(self, provision: str) -> int:
        """How many provisions a provision lies in."""
        count = 0
        while provision != ROOT:
            provision, count = self.parent(provision), count + 1
        return count

    def parent(self, provision: str) -> str:
        """The id of the provision that a provision lies in."""
        found = self.changed.get(provision)
        return self.base.nodes[provision].parent if found is None else found.parent

    def check_depth(self, provision: str) -> None:
        """Raise Stranded (`depth`) where a provision, or what lies within it, lies too deep."""
        if any(self.depth(each) > DEEPEST for each in self.within(provision)):
            raise Stranded("depth", provision)

    def homes(self, provision: str) -> Iterator[Provision]:
        """The provisions where words that first stood in this one may stand: itself and its heirs."""
        waiting, seen = [provision], {provision}
        while waiting:
            found = self.at(waiting.pop())
            yield found
            waiting += [heir for heir in found.heirs if heir not in seen]
            seen.update(found.heirs)

    def text(self) -> Charter:
        """The text as it stands."""
        nodes = (self._node(each) for each in self.within(ROOT) if each != ROOT)
        return charter(self.base.language, self.own(ROOT), nodes)

    def _node(self, provision: str) -> Node:
        found = self.changed.get(provision)
        if found is None:
            return self.base.nodes[provision]
        return Node(provision, found.kind, found.text(), found.label, found.parent)


def tokens_of(provision: str, text: str, by: Source | tuple[Source, ...]) -> tuple[Token, ...]:
    """The tokens of a provision's own words, brought by one source or each by its own."""
    found = words(text)
    sources = (by,) * len(found) if isinstance(by, Source) else by
    inner = (Token((provision, index), word, sources[index]) for index, word in enumerate(found))
    first = sources[0] if sources else BASE
    return (Token((provision, START), "", first), *inner, Token((provision, END), "", first))
