"""The paragraphs of a part, and the lists in them.

A number at the beginning of an article counts its paragraphs; after words, it opens a list in them. Words between two
entries of one list belong to the first of them.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from asamblea.charter.formats.grammar import ItemMark, follows, item_of, unmarked
from asamblea.charter.formats.imported import Block, Finding, Note
from asamblea.charter.formats.naming import Names
from asamblea.charter.formats.parts import NoteText
from asamblea.charter.tree import Kind, Node

FIRST = ("1", "a", "A", "i")


@dataclass(slots=True)
class _List:
    """An open list: the last entry's number, its id, the blank lines before the entries, what the list lies in."""

    label: str
    entry: str
    gap: int
    parent: str


@dataclass(slots=True)
class Listing:
    """Reads what stands in one provision, and gives `nodes`, `notes`, `findings`."""

    within: str
    names: Names
    nodes: list[Node] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    marked: dict[str, str] = field(default_factory=dict)
    _paragraph: str = ""
    _count: str = ""
    _lists: list[_List] = field(default_factory=list)
    _entries: list[tuple[int, int, ItemMark]] = field(default_factory=list)
    _numbered: dict[str, str] = field(default_factory=dict)

    def read(self, words: Sequence[Block | NoteText]) -> "Listing":
        """All paragraphs and notes of the provision."""
        self._entries = _entries(words)
        for at, each in enumerate(words):
            if isinstance(each, NoteText):
                self._note(each)
                continue
            item = item_of(each.text)
            if item is not None and self._is_paragraph(item):
                self._count = item.label
                self._add_paragraph(item.rest, item.label)
            elif item is not None and self._is_item(item):
                self._item(each, item)
            elif each.bullet and self._paragraph:
                self._item(each, ItemMark("", each.text))
            elif self._lists and self._between(at):
                self._add("item", self._within_entry(), each.text, "")
            else:
                if item is not None:
                    self.findings.append(Finding("item.order", each.line, item.label))
                elif self._count:
                    self.findings.append(Finding("paragraph.number", each.line, each.text[:80]))
                self._add_paragraph(each.text, "")
        return self

    def _is_paragraph(self, item: ItemMark) -> bool:
        if not item.label.isdigit():
            return False
        if not self._paragraph:
            return item.label == "1"
        if not self._count or not follows(item.label, self._count):
            return False
        return not any(follows(item.label, each.label) for each in self._lists)

    def _is_item(self, item: ItemMark) -> bool:
        """An entry begins a list, or goes on with one; another number is taken so, too, but for one amid a sentence."""
        known = item.label in FIRST or any(follows(item.label, each.label) for each in self._lists)
        return bool(self._paragraph) and (known or (bool(self._lists) and not item.label.isdigit()))

    def _between(self, place: int) -> bool:
        """Whether a later number in the provision goes on with an open list, and not with one that begins before it;
        closes the lists within that one.
        """
        newer: list[tuple[str, int]] = []
        for _, gap, item in self._entries[bisect_right(self._entries, place, key=itemgetter(0)) :]:
            at = self._goes_on_at(item, gap)
            mine = [n for n, (label, _) in enumerate(newer) if follows(item.label, label)]
            if mine and (at is None or newer[mine[-1]][1] == gap or self._lists[at].gap != gap):
                newer[mine[-1] :] = [(item.label, gap)]
            elif at is not None:
                del self._lists[at + 1 :]
                return True
            elif item.label in FIRST:
                newer.append((item.label, gap))
            else:
                return False
        return False

    def _goes_on_at(self, item: ItemMark, gap: int) -> int | None:
        """The open list that an entry goes on with: the innermost of those with its distance, else the innermost."""
        found = [at for at, each in enumerate(self._lists) if follows(item.label, each.label)]
        alike = [at for at in found if self._lists[at].gap == gap]
        return next(reversed(alike or found), None)

    def _item(self, block: Block, item: ItemMark) -> None:
        at = self._goes_on_at(item, block.gap) if item.label else (len(self._lists) - 1 if self._lists else None)
        if at is not None and (item.label or not self._lists[at].label):
            del self._lists[at + 1 :]
            open_ = self._lists[at]
            open_.label, open_.gap = item.label, block.gap
            open_.entry = self._add("item", open_.parent, item.rest, item.label)
            return
        if item.label not in ("", *FIRST):
            self.findings.append(Finding("item.order", block.line, item.label))
        parent = self._under()
        self._lists.append(_List(item.label, self._add("item", parent, item.rest, item.label), block.gap, parent))

    def _under(self) -> str:
        """What a new list lies in: the last provision read, be it an entry or words within one."""
        return self.nodes[-1].id if self._lists else self._paragraph

    def _within_entry(self) -> str:
        """Where words between two entries belong: to the first, or to the last number within it, if it has some."""
        entry = self._lists[-1].entry
        return self._numbered.get(entry, entry)

    def _add_paragraph(self, text: str, label: str) -> None:
        self._lists.clear()
        self._paragraph = self._add("paragraph", self.within, text, label)

    def _add(self, kind: Kind, parent: str, text: str, label: str) -> str:
        words, mark = unmarked(text)
        named = self.names.new()
        self.nodes.append(Node(named, kind, words, label, parent))
        if label or parent in self._numbered:
            self._numbered[parent] = named
        if mark:
            self.marked[mark] = named
        return named

    def _note(self, note: NoteText) -> None:
        last = self.nodes[-1].id if self.nodes else self.within
        place = self.marked.pop(note.mark, last) if note.mark else last
        self.notes.append(Note(place, tuple(note.paragraphs)))


def _entries(words: Sequence[Block | NoteText]) -> list[tuple[int, int, ItemMark]]:
    """The numbered entries of a provision: their place, the blank lines before them, their number."""
    items = ((at, each.gap, item_of(each.text)) for at, each in enumerate(words) if isinstance(each, Block))
    return [(at, gap, item) for at, gap, item in items if item is not None]
