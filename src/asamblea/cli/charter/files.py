"""Texts in files: the reader that fits a name, sizes bounded before anything is read."""

import lzma
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from asamblea.charter.formats.akn_reader import read_akn
from asamblea.charter.formats.docx_reader import read_docx
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.markdown import read_markdown
from asamblea.charter.formats.plain import read_plain
from asamblea.charter.forms import from_bytes
from asamblea.record.errors import Malformed

LARGEST = 64 * 1024 * 1024
Reader = Callable[[bytes, str, str], Imported]


def _canonical(raw: bytes, place: str, language: str) -> Imported:  # noqa: ARG001 -- the form names its language
    return Imported(from_bytes(raw, place))


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_plain,
        ".md": read_markdown,
        ".mdx": read_markdown,
        ".docx": read_docx,
        ".xml": read_akn,
        ".akn": read_akn,
        ".json": _canonical,
    }
)


def read_text(path: str, language: str = "es") -> Imported:
    """The text of a file, by its name: .txt, .md, .mdx, .docx, .xml or .akn (Akoma Ntoso), .json (the canonical form),
    each also as .xz. `language` is that of a text whose file names none. Raises Malformed and OSError.
    """
    suffixes = [each.lower() for each in Path(path).suffixes]
    packed = suffixes[-1:] == [".xz"]
    reader = READERS.get((suffixes[:-1] if packed else suffixes or [""])[-1])
    if reader is None:
        raise Malformed(path, "text.dialect", f"the name ends in none of {', '.join(READERS)}")
    with Path(path).open("rb") as file:
        raw = file.read(LARGEST + 1)
    if packed:
        raw = unpacked(raw, path)
    if len(raw) > LARGEST:
        raise Malformed(path, "text.size", f"is longer than {LARGEST} bytes")
    return reader(raw, path, language)


def unpacked(raw: bytes, place: str) -> bytes:
    """The bytes of an .xz file, at most one more than `LARGEST`; raises Malformed (`text.packed`)."""
    try:
        return lzma.LZMADecompressor(memlimit=256 * 1024 * 1024).decompress(raw, LARGEST + 1)
    except lzma.LZMAError as fault:
        raise Malformed(place, "text.packed", f"is no .xz file: {fault}") from fault
