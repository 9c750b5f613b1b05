"""Markdown and MDX: headings, lists, emphasis; what MDX adds is dropped by rule (docs/spec/charter-formats.md, 4)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import nh3
from markdown_it import MarkdownIt

from asamblea.charter.formats.imported import Finding, Imported, about_of
from asamblea.charter.formats.lines import Line, decoded, repaired, unwrapped
from asamblea.charter.formats.outline import BREAK, Source, assemble
from asamblea.charter.formats.parts import RULE
from asamblea.charter.words import tidy

_MODULE = re.compile(r"(?:import|export)\s+(?:default\b|[\w*{]).*")
_TAG = re.compile(r"</?[A-Za-z][\w.:-]*(?:\s[^<>]*)?/?>|<!--[^<]*-->")
_HIDDEN = re.compile(r"<(script|style)\b", re.IGNORECASE)
_HEADING = re.compile(r"(#{1,6}) (.*?)(?: #+)?")
_BULLET = re.compile(r"[-+] (.*)")
_FIELD = re.compile(r"([A-Za-z_]{1,40}):\s+['\"]?([^'\"]{1,300}?)['\"]?")
_STARRED = re.compile(r"\*{1,3}(?=\s)")
_SIGNS = frozenset("*_`[\\&<!")
_INLINE = MarkdownIt("commonmark")


@dataclass(slots=True)
class _Sheet:
    """A source, and what is dropped of it on the way."""

    place: str
    findings: list[Finding] = field(default_factory=list)
    about: dict[str, str] = field(default_factory=dict)

    def drop(self, rule: str, line: int, said: str) -> None:
        self.findings.append(Finding(rule, line, said[:80]))


def read_markdown(raw: bytes, place: str, language: str) -> Imported:
    """The text of a Markdown or MDX file; raises Malformed as `read_plain`."""
    lines, repairs = repaired(decoded(raw, place))
    sheet = _Sheet(place, list(repairs))
    filled = list(_filled(lines, _front_matter(lines, sheet), sheet))
    blocks = [
        replace(block, text=tidy(spoken(block.text), f"{place}: line {block.line}")) for block in unwrapped(filled)
    ]
    return assemble(blocks, Source(place, language, sheet.about, tuple(sheet.findings)))


def _front_matter(lines: list[str], sheet: _Sheet) -> int:
    """The number of lines of front matter; its plain fields say what the source says of itself."""
    if lines[0].strip() != "---" or "---" not in lines[1:]:
        return 0
    end = lines.index("---", 1)
    pairs = (_FIELD.fullmatch(line) for line in lines[1:end])
    sheet.about.update(about_of({found[1].lower(): found[2] for found in pairs if found is not None}))
    sheet.drop("dropped.matter", 1, f"1–{end + 1}")
    return end + 1


def _filled(lines: list[str], start: int, sheet: _Sheet) -> Iterator[Line]:
    gap, hidden = 1, ""
    for number, line in enumerate(lines[start:], start + 1):
        if hidden or _MODULE.fullmatch(line):
            sheet.drop("dropped.markup", number, line)
            hidden = "" if hidden and f"</{hidden}" in line.lower() else hidden
            continue
        opening = _HIDDEN.search(line)
        if opening is not None and f"</{opening[1].lower()}" not in line.lower():
            hidden = opening[1].lower()
        read = _line(line, number, gap, sheet)
        if read is not None:
            yield read
        gap = 0 if read is not None else gap + (not line.strip())


def _line(line: str, number: int, gap: int, sheet: _Sheet) -> Line | None:
    """What a line says; None if it says nothing."""
    bare = tidy(_without_tags(line, number, sheet).strip(), f"{sheet.place}: line {number}")
    if not bare:
        return None
    if RULE.fullmatch(bare):
        return Line(number, "", gap, BREAK)
    heading, bullet = _HEADING.fullmatch(bare), _BULLET.fullmatch(bare)
    level = len(heading[1]) if heading is not None else 0
    words = heading[2] if heading is not None else bullet[1] if bullet is not None else bare
    return Line(number, words, gap, level, bullet is not None, line[0] in " \t")


def _without_tags(line: str, number: int, sheet: _Sheet) -> str:
    tags = _TAG.findall(line)
    for tag in tags:
        sheet.drop("dropped.markup", number, tag)
    # Foreign HTML: nh3 leaves words only, and nothing of scripts and styles; entities are read with the Markdown.
    return nh3.clean(line, tags=set(), attributes={}) if tags else line


def spoken(words: str) -> str:
    """The words of a paragraph of Markdown without emphasis, links, escapes and entities. A star at its beginning is a
    note's mark, not a list.
    """
    if _SIGNS.isdisjoint(words):
        return words
    starred = _STARRED.match(words)
    rest = words if starred is None else words[starred.end() :].lstrip()
    replaced: Mapping[str, str] = {"softbreak": " ", "hardbreak": " ", "html_inline": ""}
    tokens = [child for token in _INLINE.parseInline(rest) for child in token.children or ()]
    text = "".join(replaced.get(token.type, token.content) for token in tokens)
    return text if starred is None else f"{starred[0]} {text}"
