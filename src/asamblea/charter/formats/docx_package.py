"""The parts of a DOCX file, within bounds: an archive that swells is refused before it is unpacked."""

import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from asamblea.charter.formats.xml import Element, parsed
from asamblea.record.errors import Malformed

LARGEST = 16 * 1024 * 1024
UNPACKED = 64 * 1024 * 1024
ENTRIES = 2000
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAIN = "/officeDocument"


class Package:
    """An opened DOCX file. Raises Malformed (`text.size`, `docx.form`, `docx.bomb`)."""

    def __init__(self, raw: bytes, place: str) -> None:
        if len(raw) > LARGEST:
            raise Malformed(place, "text.size", f"is longer than {LARGEST} bytes")
        try:
            self._archive = zipfile.ZipFile(BytesIO(raw))
        except (zipfile.BadZipFile, ValueError) as fault:
            raise Malformed(place, "docx.form", "is no DOCX file: not a ZIP archive") from fault
        entries = self._archive.infolist()
        if len(entries) > ENTRIES or sum(entry.file_size for entry in entries) > UNPACKED:
            raise Malformed(place, "docx.bomb", f"unpacks to more than {UNPACKED} bytes or {ENTRIES} parts")
        self._place = place
        self._names = frozenset(entry.filename for entry in entries)
        self._main = self._target("_rels/.rels", _MAIN)
        if self._main is None:
            raise Malformed(place, "docx.form", "is no DOCX file: it names no main document")

    def document(self) -> Element:
        """The main document."""
        assert self._main is not None
        return self._read(self._main)

    def part(self, kind: str) -> Element | None:
        """A part of the main document by the kind of its relationship (`styles`, `numbering`, `footnotes`)."""
        assert self._main is not None
        folder, name = posixpath.split(self._main)
        target = self._target(f"{folder}/_rels/{name}.rels", f"/{kind}", folder)
        return None if target is None or target not in self._names else self._read(target)

    def _target(self, relations: str, kind: str, folder: str = "") -> str | None:
        if relations not in self._names:
            return None
        for relation in self._read(relations):
            if relation.get("Type", "").endswith(kind) and relation.get("TargetMode") != "External":
                target = relation.get("Target", "")
                joined = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                return posixpath.normpath(joined)
        return None

    def _read(self, name: str) -> Element:
        try:
            # ZipFile never gives more than the size that the entry declares.
            raw = self._archive.read(name)
        except (KeyError, zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, zlib.error) as fault:
            raise Malformed(self._place, "docx.form", f"has no readable part {name}") from fault
        return parsed(raw, f"{self._place}: {name}")


def values(element: Element | None, path: str) -> str:
    """The `w:val` at a path below an element, empty if there is none."""
    found = None if element is None else element.find(path, _NAMESPACES)
    return "" if found is None else found.get(f"{W}val", "")


_NAMESPACES: Mapping[str, str] = {"w": W[1:-1]}
