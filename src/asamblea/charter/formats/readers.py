"""The reader that fits a file, by its name."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from asamblea.charter.formats.akn_reader import read_akn
from asamblea.charter.formats.docx_reader import read_docx
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.markdown import read_markdown
from asamblea.charter.formats.plain import read_plain
from asamblea.charter.forms import from_bytes
from asamblea.record.errors import Malformed

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


def reader_of(ending: str, place: str) -> Reader:
    """The reader for a file whose name ends so (`.md`); raises Malformed (`text.dialect`)."""
    reader = READERS.get(ending.lower())
    if reader is None:
        raise Malformed(place, "text.dialect", f"the name ends in none of {', '.join(READERS)}")
    return reader
