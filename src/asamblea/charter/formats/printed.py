"""What is printed of a text: every provision with its number as people write it, and where its notes stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from asamblea.charter.formats.imported import Imported, Note
from asamblea.charter.numbering import numbers
from asamblea.charter.tree import ROOT, Charter, Kind, Node

# Divisions and articles: what a table of contents lists.
HEADED: frozenset[Kind] = frozenset({"preamble", "title", "transitory", "chapter", "section", "article"})


@dataclass(frozen=True, slots=True)
class Labels:
    """The words that a document prints beside those of the text, in the text's language; `wording` brings them."""

    preamble: str
    title: str
    chapter: str
    section: str
    article: str
    contents: str
    notes: str
    note: str
    back: str
    of: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A provision as it is printed: `number` (`Artículo 5`, `TÍTULO I`, `a)`; empty if none), its words, `depth` among
    the headings or, for paragraphs and items, within the article, and its notes with their numbers from 1. `apart`: it
    lies in no division, and what is printed before it does.
    """

    node: Node
    number: str
    words: str
    depth: int
    notes: tuple[tuple[int, Note], ...] = ()
    apart: bool = False

    @property
    def headed(self) -> bool:
        """Whether it stands as a heading, not as running words."""
        return self.node.kind in HEADED

    @property
    def title(self) -> str:
        """Number and words of a heading in one line."""
        return ". ".join(part for part in (self.number, self.words) if part)


def printed(source: Imported, labels: Labels) -> Iterator[Printed]:
    """Every provision but the root, in the order of reading."""
    text = source.text
    counted, shown = numbers(text), numbered(text)
    notes = _notes(source)
    before = ROOT
    for node in text.walk():
        if node.id != ROOT:
            apart = node.parent == ROOT != before and node.kind == "paragraph"
            before = node.parent
            number = _number(text, node, counted[node.id] if node.id in shown else "", labels)
            words = node.text or (labels.preamble if node.kind == "preamble" else "")
            yield Printed(node, number, words, _depth(text, node), notes.get(node.id, ()), apart)


def notes_of_root(source: Imported) -> tuple[tuple[int, Note], ...]:
    """The notes on the whole text, with their numbers."""
    return _notes(source).get(ROOT, ())


def _notes(source: Imported) -> dict[str, tuple[tuple[int, Note], ...]]:
    """The notes by provision, numbered in the order of reading."""
    within: dict[str, list[Note]] = {}
    for note in source.notes:
        within.setdefault(note.provision, []).append(note)
    number, found = 0, {}
    for node in source.text.walk():
        mine = within.get(node.id, [])
        found[node.id] = tuple(enumerate(mine, number + 1))
        number += len(mine)
    return found


def numbered(text: Charter) -> frozenset[str]:
    """The provisions whose numbers are printed. Titles, chapters, articles and entries of a paragraph's list always;
    sections, paragraphs and entries within an entry from the first of their siblings whose number is fixed.
    """
    found = []
    for parent in text.walk():
        begun: set[Kind] = set()
        for node in text.children(parent.id):
            if node.label:
                begun.add(node.kind)
            optional = node.kind in ("section", "paragraph") or (node.kind == "item" and parent.kind == "item")
            if node.kind in begun or not optional:
                found.append(node.id)
    return frozenset(found)


def _depth(text: Charter, node: Node) -> int:
    path = text.path(node.id)
    within = [each for each in path if (each.kind in HEADED) == (node.kind in HEADED)]
    return len(within) - 1


def _number(text: Charter, node: Node, number: str, labels: Labels) -> str:
    if not number:
        return ""
    words: Mapping[Kind, str] = {"title": labels.title, "chapter": labels.chapter, "section": labels.section}
    if node.kind in words:
        return f"{words[node.kind]} {number}"
    if node.kind == "article":
        apart = text.path(node.id)[0].kind == "transitory" and not any(sign.isdigit() for sign in number)
        return number if apart else f"{labels.article} {number}"
    return f"{number}." if number[0].isdigit() else f"{number})"
