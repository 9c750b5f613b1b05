"""XML from strangers: no entity is expanded, no document type read, nothing fetched."""

from typing import TypeAlias, cast

from lxml import etree

from asamblea.record.errors import Malformed

LARGEST = 32 * 1024 * 1024
Element: TypeAlias = etree._Element  # noqa: SLF001 -- lxml names its element type so


def parsed(raw: bytes, place: str) -> Element:
    """The root of an XML document; raises Malformed (`text.size`, `xml.form`, `xml.doctype`)."""
    if len(raw) > LARGEST:
        raise Malformed(place, "text.size", f"is longer than {LARGEST} bytes")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root: Element = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as fault:
        raise Malformed(f"{place}: line {fault.lineno}", "xml.form", f"is not well-formed XML: {fault.msg}") from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise Malformed(place, "xml.doctype", "declares a document type; entities are not accepted")
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return etree.QName(element).localname


def line_of(element: Element) -> int:
    """The line of a source that an element begins at, 0 if it is not known."""
    return cast("int | None", element.sourceline) or 0
