"""Texts in files: the reader that fits a name, sizes bounded before anything is read."""

import lzma
from pathlib import Path

from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.readers import reader_of
from asamblea.record.errors import Malformed

LARGEST = 64 * 1024 * 1024


def read_text(path: str, language: str = "es") -> Imported:
    """The text of a file, by its name: .txt, .md, .mdx, .docx, .xml or .akn (Akoma Ntoso), .json (the canonical form),
    each also as .xz. `language` is that of a text whose file names none. Raises Malformed and OSError.
    """
    suffixes = [each.lower() for each in Path(path).suffixes]
    packed = suffixes[-1:] == [".xz"]
    named = suffixes[:-1] if packed else suffixes
    reader = reader_of(named[-1] if named else "", path)
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
