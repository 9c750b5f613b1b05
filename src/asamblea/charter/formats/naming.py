"""Permanent ids for what enters (docs/spec/charter-formats.md, 5).

An id is made once, from the number that the provision had when it entered. It says where a provision came from; when
numbers change it stays.
"""

import re
import unicodedata

from asamblea.charter.tree import ROOT, Kind

LONGEST = 64
_SHORT: dict[Kind, str] = {
    "preamble": "pre",
    "title": "tit",
    "chapter": "cha",
    "section": "sec",
    "transitory": "tra",
    "article": "art",
}


class Names:
    """The ids given so far."""

    def __init__(self) -> None:
        self._given: set[str] = {ROOT}
        self._count: dict[str, int] = {}

    def of(self, kind: Kind, label: str, parent: str) -> str:
        """The id of a division or article: an article of the body is named alone, as it is cited."""
        apart = parent != ROOT and (kind != "article" or parent.startswith("tra"))
        prefix = f"{parent}." if apart else ""
        stem = f"{prefix}{_SHORT[kind]}"
        return self._new(f"{stem}-{slug(label)}" if slug(label) else f"{stem}-{self._next(stem)}")

    def within(self, parent: str, label: str) -> str:
        """The id of a paragraph or item: its parent's, and its number or place."""
        if parent == ROOT:
            return self._new(f"par-{self._next('par')}")
        place = self._next(parent)
        return self._new(f"{parent}.{slug(label) or place}")

    def _next(self, stem: str) -> int:
        self._count[stem] = self._count.get(stem, 0) + 1
        return self._count[stem]

    def _new(self, wanted: str) -> str:
        stem, number = wanted[: LONGEST - 6].rstrip(".-"), 1
        found = wanted if len(wanted) <= LONGEST else stem
        while found in self._given:
            number += 1
            found = f"{stem}-{number}"
        self._given.add(found)
        return found


def slug(label: str) -> str:
    """A number in the letters of an id: `74-A` gives 74-a, `Trigésima quinta` trigesima-quinta."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
