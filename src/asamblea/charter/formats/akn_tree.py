"""The tree of an Akoma Ntoso document."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from asamblea.charter.formats.grammar import item_of, mark_of
from asamblea.charter.formats.imported import Finding, Note
from asamblea.charter.formats.naming import Names
from asamblea.charter.formats.xml import Element, line_of, local
from asamblea.charter.forms import id_of, label_of
from asamblea.charter.tree import ROOT, Kind, Node, fits
from asamblea.charter.words import tidy
from asamblea.record.errors import Malformed

_KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        **dict.fromkeys(("title", "book", "part", "tome"), "title"),
        **dict.fromkeys(("chapter", "subtitle", "subpart"), "chapter"),
        **dict.fromkeys(("section", "subchapter", "division", "subdivision", "subsection"), "section"),
        **dict.fromkeys(("article", "rule", "clause"), "article"),
        **dict.fromkeys(("paragraph", "alinea", "subparagraph", "level"), "paragraph"),
        **dict.fromkeys(("point", "indent", "item", "li"), "item"),
        "transitional": "transitory",
    }
)
# Where a kind may not lie, the next deeper one that may is taken.
_DEEPER: tuple[Kind, ...] = ("title", "chapter", "section", "article", "paragraph", "item")
_BEFORE = frozenset({"num", "heading", "subheading"})
_THROUGH = frozenset({"body", "mainBody", "preface", "conclusions", "list", "sublist", "blockList", "ol", "ul"})
_THROUGH |= {"content", "intro", "wrapUp", "container", "blockContainer", "formula", "recitals", "recital"}
_THROUGH |= {"citations", "citation", "tblock", "hcontainer", "signature"}
_WORDS = frozenset({"p", "block", "listIntroduction", "listWrapUp", "longTitle", "crossHeading"})
_ASIDE = frozenset({"authorialNote", "noteRef"})
_NUMBER = re.compile(r"([0-9]+(?:-?[A-Za-z])?|[IVXLCDM]+|[A-Za-z])\W*$")


def spoken(element: Element) -> str:
    """The words of an element without those of notes in it."""
    return "".join(_spoken(element))


def _spoken(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if local(child) not in _ASIDE:
            yield from _spoken(child)
        yield " " if local(child) in ("br", "eol") else ""
        yield child.tail or ""


class Walk:
    """Reads the parts of a document in order. `own` says that every provision bears a permanent id of ours."""

    def __init__(self, place: str, taken: Iterable[str] = ()) -> None:
        self.name = ""
        self.nodes: list[Node] = []
        self.notes: list[Note] = []
        self.findings: list[Finding] = []
        self.eids: dict[str, str] = {}
        self.own = True
        self._place = place
        self._names = Names(taken)
        self._at: dict[str, int] = {}
        self._worded: set[str] = set()

    def part(self, part: Element) -> None:
        """Preface, preamble, body or conclusions; metadata is read elsewhere."""
        match local(part):
            case "preface":
                self._preface(part)
            case "preamble":
                heading = next((each for each in part if each.get("class") == "heading"), None)
                node = self._add(part, "preamble", ROOT, "" if heading is None else spoken(heading))
                self._inside(part, node.id, heading)
            case "body" | "mainBody" | "conclusions":
                self._inside(part, ROOT)
            case "meta":
                pass
            case other:
                self._find("akn.element", part, other)

    def tidied(self, words: str, element: Element) -> str:
        """Words as a charter keeps them; raises Malformed (`text.character`)."""
        return tidy(words, f"{self._place}: line {line_of(element)}")

    def _find(self, rule: str, element: Element, said: str) -> None:
        self.findings.append(Finding(rule, line_of(element), said[:80]))

    def _preface(self, part: Element) -> None:
        title = next(part.iter("{*}docTitle"), None)
        long = next(part.iter("{*}longTitle"), None)
        if title is not None:
            self.name = self.tidied(spoken(title), title)
        elif long is not None:
            self.name = self.tidied(spoken(long), long)
        holding = [each for each in part if title is not None and title in set(each.iter())]
        self._inside(part, ROOT, *holding, *([long] if long is not None else []))

    def _inside(self, element: Element, parent: str, *known: Element | None) -> None:
        for child in element:
            name = local(child)
            if child in known or name in _BEFORE or child.get("name") == "empty":
                continue
            kind: Kind | None = "preamble" if child.get("name") == "preamble" else _KINDS.get(name)
            if kind is not None:
                self._provision(child, kind, parent)
            elif name in _WORDS:
                self._words(child, parent)
            elif name in _THROUGH:
                self._inside(child, parent)
            else:
                self._find("kept.table" if name == "table" else "akn.element", child, name)
                self._unknown(child, parent)

    def _unknown(self, element: Element, parent: str) -> None:
        """An element that a tree has no place for: its words are kept, a paragraph for each that holds some."""
        if (element.text or "").strip() or not len(element):
            self._words(element, parent)
        else:
            self._inside(element, parent)

    def _provision(self, element: Element, kind: Kind, parent: str) -> None:
        place, at = self._fitting(kind, parent), parent
        while place is None:
            at = self.nodes[self._at[at]].parent
            place = self._fitting(kind, at)
        if (place, at) != (kind, parent):
            self.own = False
        heading = next((each for each in element if local(each) == "heading"), None)
        label = self._label(element)
        node = self._add(element, place, at, "" if heading is None else spoken(heading), label)
        self._inside(element, node.id)

    def _fitting(self, kind: Kind, parent: str) -> Kind | None:
        outer: Kind = "text" if parent == ROOT else self.nodes[self._at[parent]].kind
        if fits(kind, outer):
            return kind
        deeper = _DEEPER[_DEEPER.index(kind) + 1 :] if kind in _DEEPER else ()
        return next((each for each in deeper if fits(each, outer)), None)

    def _label(self, element: Element) -> str:
        number = next((each for each in element if local(each) == "num"), None)
        if number is None or number.get("class") == "derived":
            return ""
        place = f"{self._place}: line {line_of(number)}"
        if number.get("class") == "fixed":
            return label_of(number.get("title", ""), place)
        self.own = False
        words = self.tidied(spoken(number), number)
        mark, entry = mark_of(words, heading=True, ordinals=True), item_of(words)
        last = _NUMBER.search(words)
        label = mark.label if mark is not None else entry.label if entry is not None else last[1] if last else words
        try:
            return label_of(label, place)
        except Malformed:
            self._find("akn.label", number, words)
            return ""

    def _add(self, element: Element, kind: Kind, parent: str, words: str, label: str = "") -> Node:
        node = Node(self._id(element), kind, self.tidied(words, element), label, parent)
        self._at.setdefault(node.id, len(self.nodes))
        self.nodes.append(node)
        if element.get("eId"):
            self.eids[element.get("eId", "")] = node.id
        self._aside(element, node.id, kind)
        return node

    def _id(self, element: Element) -> str:
        try:
            return id_of(element.get("GUID"), self._place)
        except Malformed:
            self.own = False
        return self._names.new()

    def _words(self, element: Element, parent: str) -> None:
        """Running words: of the paragraph or entry they stand in, or a paragraph or entry of their own."""
        node = self.nodes[self._at[parent]] if parent != ROOT else None
        if node is None or node.kind not in ("paragraph", "item"):
            self._worded.add(self._add(element, "paragraph", parent, spoken(element)).id)
        elif parent in self._worded or self.nodes[-1].id != parent:
            self._worded.add(self._add(element, "item", parent, spoken(element)).id)
            self.own = False
        else:
            self._worded.add(parent)
            self.nodes[self._at[parent]] = replace(node, text=self.tidied(spoken(element), element))
            self._aside(element, parent, "item")

    def _aside(self, element: Element, place: str, kind: Kind) -> None:
        """The notes that stand in running words."""
        if kind not in ("paragraph", "item") or local(element) not in _WORDS:
            return
        for note in element.iter("{*}authorialNote"):
            self.notes.append(Note(place, (self.tidied(spoken(note), note),)))
