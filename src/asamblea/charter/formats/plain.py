"""Plain text."""

from collections.abc import Iterable, Iterator

from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.lines import Line, decoded, repaired, unwrapped
from asamblea.charter.formats.outline import Source, assemble
from asamblea.charter.words import tidy


def read_plain(raw: bytes, place: str, language: str) -> Imported:
    """The text of a plain file; raises Malformed (`text.size`, `text.encoding`, `text.character`, `text.empty`)."""
    lines, findings = repaired(decoded(raw, place))
    tidied = (tidy(line.strip(), f"{place}: line {at}") for at, line in enumerate(lines, 1))
    return assemble(unwrapped(list(_filled(tidied))), Source(place, language, findings=findings))


def _filled(lines: Iterable[str]) -> Iterator[Line]:
    gap = 1
    for number, line in enumerate(lines, 1):
        if line:
            yield Line(number, line, gap)
        gap = 0 if line else gap + 1
