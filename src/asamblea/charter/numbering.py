"""Numbers derived from the order (docs/spec/charter.md, section 3). They are shown and never an anchor.

Articles count through the whole text, and anew in transitory provisions; every other kind counts among its siblings. A
fixed label sets the count, and its style, for those after it: after `92-A` comes 93, after `a` comes b, after `IV` V.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from asamblea.charter.tree import ROOT, Charter, Kind, Node

Style = Literal["arabic", "roman", "letter"]

_STYLES: Mapping[Kind, Style] = MappingProxyType({"title": "roman", "chapter": "roman", "section": "roman"})
_SIZES = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_SIGNS = ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i")
_DIGITS = re.compile(r"([0-9]{1,6})")
_UNNUMBERED = ("text", "preamble", "transitory")


def numbers(text: Charter) -> Mapping[str, str]:
    """The number of every provision by id; preamble, transitory part and the whole text have none (empty)."""
    found = {ROOT: ""}
    articles = _Count("arabic")
    restarted: dict[str, _Count] = {}
    for parent in text.walk():
        counts: dict[Kind, _Count] = {}
        outermost = text.path(parent.id)[:1]
        for node in text.children(parent.id):
            if node.kind in _UNNUMBERED:
                found[node.id] = ""
            elif node.kind == "article":
                apart = outermost[0].id if outermost and outermost[0].kind == "transitory" else ""
                count = restarted.setdefault(apart, _Count("arabic")) if apart else articles
                found[node.id] = count.next(node)
            else:
                style = "letter" if parent.kind == "item" else _STYLES.get(node.kind, "arabic")
                found[node.id] = counts.setdefault(node.kind, _Count(style)).next(node)
    return found


class _Count:
    """A running number of one style."""

    def __init__(self, style: Style) -> None:
        self.style, self.value, self.upper = style, 0, style == "roman"

    def next(self, node: Node) -> str:
        """The number of the next provision: its label if it has one, and the count goes on from there."""
        if node.label:
            self._set(node.label)
            return node.label
        self.value += 1
        return shown(self.value, self.style, upper=self.upper)

    def _set(self, label: str) -> None:
        read = value_of(label, after=self.style if self.value else None)
        if read is not None:
            self.value, self.style = read
            self.upper = label[0].isupper()


def shown(value: int, style: Style, *, upper: bool = False) -> str:
    """A positive number in a style: 3, III or c; after z comes aa."""
    if style == "arabic":
        return str(value)
    text = _roman(value) if style == "roman" else _letters(value)
    return text.upper() if upper else text


def value_of(label: str, after: Style | None = None) -> tuple[int, Style] | None:
    """The count and style of a label, None if it has none. `after` is the style of the numbers before it, which says
    whether `c` is the third letter or a hundred; at the start only `i` is taken as Roman among single letters.
    """
    digits = _DIGITS.match(label)
    if digits is not None:
        return int(digits[1]), "arabic"
    head = re.split(r"[^A-Za-z]", label, maxsplit=1)[0].lower()
    if not head or len(head) > 15:
        return None
    roman = _from_roman(head)
    if roman and (after == "roman" or (after != "letter" and (len(head) > 1 or head == "i"))):
        return roman, "roman"
    return (_from_letters(head), "letter") if len(head) == 1 or after == "letter" else None


def _roman(value: int) -> str:
    parts = []
    for size, sign in zip(_SIZES, _SIGNS, strict=True):
        times, value = divmod(value, size)
        parts.append(sign * times)
    return "".join(parts)


def _from_roman(text: str) -> int:
    rest, value = text, 0
    for size, sign in zip(_SIZES, _SIGNS, strict=True):
        while rest.startswith(sign):
            rest, value = rest.removeprefix(sign), value + size
    return value if not rest and _roman(value) == text else 0


def _letters(value: int) -> str:
    text = ""
    while value:
        value, rest = divmod(value - 1, 26)
        text = chr(ord("a") + rest) + text
    return text


def _from_letters(text: str) -> int:
    value = 0
    for letter in text:
        value = value * 26 + ord(letter) - ord("a") + 1
    return value
