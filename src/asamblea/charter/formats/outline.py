"""From paragraphs to a tree."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from asamblea.charter.formats.apostrophes import apostrophes
from asamblea.charter.formats.fixed import unfixed
from asamblea.charter.formats.imported import Block, Finding, Imported, Note
from asamblea.charter.formats.listing import Listing
from asamblea.charter.formats.naming import Names
from asamblea.charter.formats.parts import BREAK, Part, Partition
from asamblea.charter.tree import ROOT, Node, charter, fits
from asamblea.record.errors import Malformed

__all__ = ["BREAK", "Source", "assemble"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where paragraphs come from: the place named in errors, the language, and what the reader knows already."""

    place: str
    language: str
    about: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    findings: tuple[Finding, ...] = ()


def assemble(blocks: Iterable[Block], source: Source) -> Imported:
    """The text that these paragraphs make; raises Malformed (`text.empty`, and those of `tree.charter`)."""
    partition = Partition().read(blocks)
    if not partition.parts:
        raise Malformed(source.place, "text.empty", "holds no article, heading or paragraph under a name")
    built = _Built()
    for part in partition.parts:
        built.add(part)
    text = charter(source.language, partition.name, unfixed(built.nodes))
    findings = [*source.findings, *partition.findings, *built.findings, *apostrophes(text)]
    return Imported(text, tuple(built.notes), tuple(sorted(findings, key=lambda each: each.line)), source.about)


class _Built:
    """The tree in the making: open divisions from the outermost to the innermost."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.notes: list[Note] = []
        self.findings: list[Finding] = []
        self._names = Names()
        self._open: list[Node] = [Node(ROOT, "text", parent="")]

    def add(self, part: Part) -> None:
        """One part, in the innermost open division that it may lie in."""
        if part.kind == "text":
            del self._open[1:]
        else:
            self._place(part)
        within = self._open[-1].id
        listing = Listing(within, self._names, marked=dict.fromkeys(part.marks, within)).read(part.words)
        self.nodes += listing.nodes
        self.notes += listing.notes
        self.findings += listing.findings

    def _place(self, part: Part) -> None:
        while len(self._open) > 1 and (part.outermost or not fits(part.kind, self._open[-1].kind)):
            self._open.pop()
        parent = self._open[-1].id
        node = Node(self._names.new(), part.kind, part.heading, part.label, parent)
        self.nodes.append(replace(node))
        self._open.append(node)
