"""Paragraphs out of lines, also where lines were broken at a width, as in text taken from a PDF."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from asamblea.charter.formats.grammar import is_finished, item_of, mark_of
from asamblea.charter.formats.imported import Block, Finding
from asamblea.charter.formats.parts import RULE
from asamblea.record.errors import Malformed

_SIGNS = {code: sign for code in range(0x80, 0xA0) if (sign := bytes([code]).decode("cp1252", "ignore"))}
_CONTROLS = re.compile(f"[{''.join(map(chr, _SIGNS))}]")
LARGEST = 8 * 1024 * 1024
LONGEST = 50_000
_JOINING = re.compile(r"\b(?:y|o|e|u|and|or)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: `gap` counts the blank lines before it; `level`, `bullet` as in `Block`; `indented`
    says that it goes on with an entry of a list.
    """

    number: int
    text: str
    gap: int
    level: int = 0
    bullet: bool = False
    indented: bool = False


def decoded(raw: bytes, place: str) -> list[str]:
    """The lines of a file in UTF-8, at most `LARGEST` bytes, each at most `LONGEST` characters; raises Malformed
    (`text.size`, `text.encoding`).
    """
    if len(raw) > LARGEST:
        raise Malformed(place, "text.size", f"is longer than {LARGEST} bytes")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        at = raw.count(b"\n", 0, fault.start) + 1
        raise Malformed(f"{place}: line {at}", "text.encoding", "is not UTF-8; save the text as UTF-8") from fault
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST:
            raise Malformed(f"{place}: line {number}", "text.size", f"is longer than {LONGEST} characters")
    return lines


def repaired(lines: Sequence[str]) -> tuple[list[str], tuple[Finding, ...]]:
    """The lines with the signs of Windows (curly quotes, dashes) that somebody saved as controls U+0080 to U+009F,
    which no text holds; a finding says how many.
    """
    count = sum(len(_CONTROLS.findall(line)) for line in lines)
    if not count:
        return list(lines), ()
    first = next(at for at, line in enumerate(lines, 1) if _CONTROLS.search(line))
    return [line.translate(_SIGNS) for line in lines], (Finding("signs.repaired", first, str(count)),)


def unwrapped(lines: Sequence[Line]) -> Iterator[Block]:
    """The paragraphs of lines."""
    width, ordinals = width_of(lines), False
    parts: list[Line] = []
    for line in lines:
        mark = mark_of(line.text, heading=line.level > 0, ordinals=ordinals)
        ordinals |= mark is not None and mark.kind == "transitory"
        alone = line.level or line.bullet or mark is not None
        if parts and not line.gap and not alone and _same(parts, line, width, ordinals=ordinals):
            parts.append(line)
            continue
        if parts:
            yield _block(parts)
        parts = [line]
    if parts:
        yield _block(parts)


def width_of(lines: Sequence[Line]) -> int:
    """The width at which lines were broken, 0 if each line is a paragraph. Of the lines of more than 30 characters,
    at least twenty, nine in ten keep the width, between 60 and 100, and a third end within 12 characters of it.
    """
    lengths = sorted(len(line.text) for line in lines if len(line.text) > 30)
    if len(lengths) < 20:
        return 0
    width = lengths[len(lengths) * 9 // 10]
    near = sum(width - 12 <= length <= width for length in lengths)
    return width if 60 <= width <= 100 and near * 3 >= len(lengths) else 0


def _block(parts: Sequence[Line]) -> Block:
    first = parts[0]
    return Block(first.number, " ".join(each.text for each in parts), first.level, first.gap, first.bullet)


def _same(parts: Sequence[Line], line: Line, width: int, *, ordinals: bool) -> bool:
    """Whether a line without a mark goes on with the paragraph above it."""
    before = parts[-1].text
    if line.indented and parts[0].bullet:
        return True
    if line.text[0].islower() and not is_finished(before) and item_of(line.text) is None and not parts[0].level:
        return True
    if not width or parts[0].level:
        return False
    if RULE.fullmatch(before) or RULE.fullmatch(line.text):
        return False
    mark = mark_of(parts[0].text, heading=False, ordinals=ordinals)
    if mark is not None and mark.kind not in ("article", "note"):
        return False
    opened, entry = item_of(before), item_of(line.text)
    if entry is not None:
        return is_finished(before) is False and _JOINING.search(before) is None and not before.endswith(",")
    if len(parts) == 1 and opened is not None and not opened.rest:
        return True
    # A line that had room for the next word ended where its paragraph does.
    room = len(before) + 1 + len(line.text.split(" ", 1)[0]) <= width
    return not (is_finished(before) and room)
