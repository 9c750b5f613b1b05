"""The numbers that Word prints before paragraphs and does not keep in them."""

from asamblea.charter.formats.docx_package import W, values
from asamblea.charter.formats.xml import Element
from asamblea.charter.numbering import Style, shown

_STYLES: dict[str, tuple[Style, bool]] = {
    "decimal": ("arabic", False),
    "decimalZero": ("arabic", False),
    "lowerLetter": ("letter", False),
    "upperLetter": ("letter", True),
    "lowerRoman": ("roman", False),
    "upperRoman": ("roman", True),
}
BULLET = "•"


class Numbers:
    """Counts the numbered paragraphs of a document in order."""

    def __init__(self, numbering: Element | None) -> None:
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._list: dict[str, str] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if numbering is None:
            return
        abstract = {each.get(f"{W}abstractNumId", ""): each for each in numbering.iter(f"{W}abstractNum")}
        for number in numbering.iter(f"{W}num"):
            name = number.get(f"{W}numId", "")
            self._list[name] = values(number, "w:abstractNumId")
            base = abstract.get(self._list[name])
            for level in [] if base is None else base.iter(f"{W}lvl"):
                self._level(name, level)
            for level in number.iter(f"{W}lvl"):
                self._level(name, level)
            for override in number.iter(f"{W}lvlOverride"):
                start = values(override, "w:startOverride")
                at = (name, _integer(override.get(f"{W}ilvl", "0")))
                if start and at in self._levels:
                    self._levels[at] = (*self._levels[at][:2], _integer(start))
                    self._list[name] = f"{self._list[name]} {name}"

    def _level(self, name: str, level: Element) -> None:
        at = (name, _integer(level.get(f"{W}ilvl", "0")))
        start = values(level, "w:start")
        self._levels[at] = (values(level, "w:numFmt") or "decimal", values(level, "w:lvlText"), _integer(start or "1"))

    def next(self, name: str, depth: int) -> str:
        """What stands before the next paragraph of a list at a depth: `Artículo 3.`, `a)`, a bullet, or nothing."""
        if (name, depth) not in self._levels:
            return ""
        form, pattern, start = self._levels[name, depth]
        counts = self._counts.setdefault(self._list[name], {})
        counts[depth] = counts.get(depth, start - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        if form == "bullet":
            return BULLET
        for outer in range(depth + 1):
            pattern = pattern.replace(f"%{outer + 1}", self._shown(name, outer, counts))
        return "" if form == "none" else pattern

    def _shown(self, name: str, depth: int, counts: dict[int, int]) -> str:
        form, _, start = self._levels.get((name, depth), ("decimal", "", 1))
        style, upper = _STYLES.get(form, ("arabic", False))
        value = counts.get(depth, start)
        return shown(value, style, upper=upper) if 0 < value < 4000 else str(value)


def _integer(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
