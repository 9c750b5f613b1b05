"""Akoma Ntoso read: our own documents without loss, others as far as a tree can hold them."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lxml import etree

from asamblea.charter.formats.akn import LANGUAGE, NAMESPACE
from asamblea.charter.formats.akn_tree import Walk, spoken
from asamblea.charter.formats.apostrophes import apostrophes
from asamblea.charter.formats.fixed import unfixed
from asamblea.charter.formats.imported import Imported, Note, about_of
from asamblea.charter.formats.xml import Element, local, parsed
from asamblea.charter.tree import ROOT, charter
from asamblea.record.errors import Malformed

_ALPHA2: Mapping[str, str] = MappingProxyType(
    {"spa": "es", "eng": "en", "que": "qu", "aym": "ay", "por": "pt", "fra": "fr", "grn": "gn"}
)
_CODE = re.compile(r"[a-z]{2,3}")


def read_akn(raw: bytes, place: str, language: str) -> Imported:
    """The text of an Akoma Ntoso document; `language` is taken if it names none. Raises Malformed as `parsed`, and
    `akn.root`, `text.empty`, `text.character`.
    """
    root = parsed(raw, place)
    if local(root) != "akomaNtoso" or not (etree.QName(root).namespace or "").startswith(NAMESPACE):
        raise Malformed(place, "akn.root", f"is not Akoma Ntoso of the namespace {NAMESPACE}")
    document, body = _document(root, place)
    walk = Walk(place, (each.get("GUID", "") for each in document.iter()))
    for part in document:
        walk.part(part)
    if not walk.nodes and not walk.name:
        raise Malformed(place, "text.empty", "holds no provision")
    text = charter(_language(document, body, language), walk.name, walk.nodes if walk.own else unfixed(walk.nodes))
    findings = (*walk.findings, *apostrophes(text))
    return Imported(text, (*_notes(document, walk), *walk.notes), findings, about_of(_about(document)))


def _document(root: Element, place: str) -> tuple[Element, Element]:
    for document in root:
        for part in document:
            if local(part) in ("body", "mainBody"):
                return document, part
    raise Malformed(place, "akn.root", "holds no document with a body")


def _language(document: Element, body: Element, otherwise: str) -> str:
    named = [body.get(LANGUAGE, ""), *_values(document, "FRBRlanguage", "language"), otherwise]
    codes = (_ALPHA2.get(each, each) if each != body.get(LANGUAGE) else each for each in named)
    return next(each for each in codes if _CODE.fullmatch(each))


def _about(document: Element) -> dict[str, str]:
    dates, countries = _values(document, "FRBRdate", "date"), _values(document, "FRBRcountry", "value")
    country = next(iter(countries), "")
    return {"date": next(iter(dates), ""), "country": "" if country == "xx" else country}


def _values(document: Element, name: str, attribute: str) -> list[str]:
    return [each.get(attribute, "") for each in document.iter(f"{{*}}{name}")]


def _notes(document: Element, walk: Walk) -> Iterator[Note]:
    for note in document.iter("{*}note"):
        at = walk.eids.get(note.get("placementBase", "").removeprefix("#"), ROOT)
        paragraphs = [walk.tidied(spoken(each), each) for each in note if local(each) == "p"]
        yield Note(at, tuple(paragraphs) or (walk.tidied(spoken(note), note),))
