"""DOCX read: paragraphs with Word's own numbers, headings by style, footnotes as notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from asamblea.charter.formats.docx_numbers import BULLET, Numbers
from asamblea.charter.formats.docx_package import Package, W, values
from asamblea.charter.formats.imported import Block, Finding, Imported
from asamblea.charter.formats.outline import Source, assemble
from asamblea.charter.formats.xml import Element, local
from asamblea.charter.words import tidy

_HEADING = re.compile(r"(?:heading|título|titulo|encabezado)\s*([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|tdc|índice)\s*[1-9]", re.IGNORECASE)
_INNER = frozenset({"document", "body", "sdt", "sdtContent", "customXml"})
_SPACES = frozenset({"tab", "br", "cr"})
_SILENT = frozenset({"pPr", "rPr", "instrText", "softHyphen", "Fallback", "delInstrText", "sdtPr"})
_PICTURES = frozenset({"drawing", "pict", "object"})


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    outline: str
    number: str
    depth: str


@dataclass(slots=True)
class _Reader:
    place: str
    styles: dict[str, _Style]
    numbers: Numbers
    footnotes: dict[str, str]
    count: int = 0
    contents: int = 0
    findings: list[Finding] = field(default_factory=list)

    def find(self, rule: str, said: str) -> None:
        self.findings.append(Finding(rule, self.count, " ".join(said.split())[:80]))

    def blocks(self, element: Element) -> Iterator[Block]:
        """The paragraphs in an element, those of tables row by row."""
        for child in element:
            name = local(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                self.find("kept.table", _all(child))
                for row in child.iter(f"{W}tr"):
                    cells = ("".join(self._spoken(cell)) for cell in row.iter(f"{W}tc"))
                    yield from self._block(" | ".join(cells), 0)
            elif name in _INNER:
                yield from self.blocks(child)

    def _paragraph(self, element: Element) -> Iterator[Block]:
        self.count += 1
        settings = element.find(f"{W}pPr")
        style = self.styles.get(values(settings, "w:pStyle"), _Style("", "", "", ""))
        if _CONTENTS.match(style.name):
            self.contents += 1
            return
        number = values(settings, "w:numPr/w:numId") or style.number
        depth = values(settings, "w:numPr/w:ilvl") or style.depth or "0"
        before = self.numbers.next(number, int(depth) if depth.isdigit() else 0) if number not in ("", "0") else ""
        spoken = "".join(self._spoken(element))
        if spoken.strip():
            words = spoken if before in ("", BULLET) else f"{before} {spoken}"
            yield from self._block(words, _level(style, values(settings, "w:outlineLvl")), bullet=before == BULLET)
        for reference in element.iter(f"{W}footnoteReference"):
            note = self.footnotes.get(reference.get(f"{W}id", ""), "")
            yield from self._block(f"* {note}", 0) if note else ()

    def _block(self, words: str, level: int, *, bullet: bool = False) -> Iterator[Block]:
        text = tidy(words.strip(), f"{self.place}: paragraph {self.count}")
        if text:
            yield Block(self.count, text, level, 1, bullet)

    def _spoken(self, element: Element) -> Iterator[str]:
        for child in element:
            name = local(child)
            if name == "t":
                yield child.text or ""
            elif name in _SPACES:
                yield " "
            elif name == "noBreakHyphen":
                yield "-"
            elif name in _PICTURES:
                self.find("dropped.picture", _all(child) or name)
            elif name in ("del", "moveFrom"):
                self.find("dropped.deleted", _all(child))
            elif name not in _SILENT:
                if name in ("ins", "moveTo"):
                    self.find("kept.inserted", _all(child))
                yield from self._spoken(child)
                yield " " if name == "p" else ""


def read_docx(raw: bytes, place: str, language: str) -> Imported:
    """The text of a DOCX file; raises Malformed (`text.size`, `docx.form`, `docx.bomb`, `xml.form`, `xml.doctype`,
    `text.character`, `text.empty`).
    """
    package = Package(raw, place)
    styles, footnotes = package.part("styles"), package.part("footnotes")
    reader = _Reader(place, _styles(styles), Numbers(package.part("numbering")), {})
    for note in [] if footnotes is None else footnotes:
        if note.get(f"{W}type") is None:
            reader.footnotes[note.get(f"{W}id", "")] = "".join(reader._spoken(note)).strip()  # noqa: SLF001
    blocks = list(reader.blocks(package.document()))
    if reader.contents:
        reader.findings.append(Finding("dropped.contents", 0, str(reader.contents)))
    return assemble(blocks, Source(place, language, findings=tuple(reader.findings)))


def _all(element: Element) -> str:
    """All words in an element, deleted ones too."""
    return "".join(str(each) for each in element.itertext())


def _styles(styles: Element | None) -> dict[str, _Style]:
    named = {} if styles is None else {each.get(f"{W}styleId", ""): each for each in styles.iter(f"{W}style")}
    return {name: _style(each, named) for name, each in named.items()}


def _style(element: Element, named: dict[str, Element]) -> _Style:
    """A style with what it has from those that it is based on."""
    chain, seen = [element], {element.get(f"{W}styleId", "")}
    while (base := values(chain[-1], "w:basedOn")) in named and base not in seen:
        seen.add(base)
        chain.append(named[base])

    def first(path: str) -> str:
        return next((found for each in chain if (found := values(each, path))), "")

    return _Style(
        values(element, "w:name"),
        first("w:pPr/w:outlineLvl"),
        first("w:pPr/w:numPr/w:numId"),
        first("w:pPr/w:numPr/w:ilvl"),
    )


def _level(style: _Style, own: str) -> int:
    """The level of a heading, 0 for words: 9 is how Word says that a paragraph is none."""
    outline = own or style.outline
    if outline.isdigit() and int(outline) < 9:
        return int(outline) + 1
    named = _HEADING.fullmatch(style.name)
    return int(named[1]) if named is not None else 1 if style.name.lower() in ("title", "título") else 0
