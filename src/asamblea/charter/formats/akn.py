"""Akoma Ntoso 1.0 (OASIS Standard, 29 August 2018), written so that reading it again gives the same tree.

The permanent id is the `GUID`; `eId` follows the naming convention (akn-nc 1.0) and changes with the numbers. A `num`
of the class `fixed` holds the label in `title`; a number that follows from the order is of the class `derived`.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import Any

from lxml import etree

from asamblea.charter.formats.imported import Imported, Note
from asamblea.charter.formats.printed import Labels, Printed, printed
from asamblea.charter.formats.xml import Element
from asamblea.charter.numbering import numbers
from asamblea.charter.tree import ROOT, Charter, Kind, Node

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
ELEMENTS: Mapping[Kind, str] = MappingProxyType(
    {
        "title": "title",
        "chapter": "chapter",
        "section": "section",
        "transitory": "transitional",
        "article": "article",
        "paragraph": "paragraph",
        "item": "point",
        "preamble": "hcontainer",
    }
)
_SHORT: Mapping[Kind, str] = MappingProxyType(
    {
        "title": "title",
        "chapter": "chp",
        "section": "sec",
        "transitory": "transitional",
        "article": "art",
        "paragraph": "para",
        "item": "point",
        "preamble": "preamble",
    }
)
# ISO 639-2, as FRBRlanguage asks for.
_ALPHA3 = MappingProxyType({"es": "spa", "en": "eng", "qu": "que", "ay": "aym", "pt": "por", "fr": "fra", "gn": "grn"})


# The namespace without a prefix; the stubs know prefixed ones only.
_DEFAULT: Any = {None: NAMESPACE}


class _Maker:
    """Makes elements of the namespace: `_E.p("words", class="heading")`, with elements and words as their content."""

    def __call__(self, name: str, /, *content: "Element | str", **attributes: str) -> Element:
        made = etree.Element(f"{{{NAMESPACE}}}{name}", attributes, nsmap=_DEFAULT)
        for each in content:
            if isinstance(each, str):
                made.text = each
            else:
                made.append(each)
        return made

    def __getattr__(self, name: str) -> "Callable[..., Element]":
        return partial(self, name)


_E = _Maker()


@dataclass(frozen=True, slots=True)
class Edition:
    """What a document says of the text as a publication: its date (ISO 8601) and country (ISO 3166, two letters)."""

    date: str
    country: str = "xx"
    author: str = "assembly"


def write_akn(source: Imported, labels: Labels, edition: Edition) -> bytes:
    """The document in UTF-8, valid against the OASIS schema."""
    writer = _Writer(source, labels)
    act = _E.act(_meta(source, writer, edition), *writer.parts(), name="act", contains="singleVersion")
    document: bytes = etree.tostring(_E.akomaNtoso(act), xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return document


class _Writer:
    def __init__(self, source: Imported, labels: Labels) -> None:
        self._text = source.text
        self._printed: dict[str, Printed] = {each.node.id: each for each in printed(source, labels)}
        self.eids = _eids(source.text)

    def parts(self) -> list[Element]:
        """Preface, preamble and body. What may stand before the body stands there; the rest is in the body."""
        children = list(self._text.children(ROOT))
        lead = next((at for at, node in enumerate(children) if not self._is_plain(node)), len(children))
        simple = lead < len(children) and children[lead].kind == "preamble" and self._is_simple(children[lead])
        rest = children[lead + simple :]
        if not rest:
            lead, simple, rest = 0, False, children
        found = self._preface(children[:lead])
        if simple:
            found.append(self._preamble(children[lead]))
        body = _E.body(*(self._element(node) for node in rest), **{LANGUAGE: self._text.language})
        if not rest:
            body.append(_E.hcontainer(name="empty", eId="empty"))
        return [*found, body]

    def _is_plain(self, node: Node) -> bool:
        return node.kind == "paragraph" and not node.children and not node.label

    def _is_simple(self, preamble: Node) -> bool:
        return bool(preamble.children) and all(self._is_plain(node) for node in self._text.children(preamble.id))

    def _preface(self, lead: Iterable[Node]) -> list[Element]:
        paragraphs = [self._paragraph(node) for node in lead]
        name = self._text.root.text
        title = [_E.longTitle(_E.p(_E.docTitle(name)))] if name else []
        return [_E.preface(*title, *paragraphs)] if title or paragraphs else []

    def _preamble(self, node: Node) -> Element:
        heading = [_E.p(node.text, **{"class": "heading"})] if node.text else []
        paragraphs = [self._paragraph(each) for each in self._text.children(node.id)]
        return _E.preamble(*heading, *paragraphs, **self._ids(node))

    def _paragraph(self, node: Node) -> Element:
        return _E.p(node.text, **self._ids(node))

    def _ids(self, node: Node) -> dict[str, str]:
        return {"eId": self.eids[node.id], "GUID": node.id}

    def _element(self, node: Node) -> Element:
        element = _E(ELEMENTS[node.kind], **self._ids(node))
        if node.kind == "preamble":
            element.set("name", "preamble")
        number = self._printed[node.id].number
        if number or node.label:
            fixed = {"class": "fixed", "title": node.label} if node.label else {"class": "derived"}
            element.append(_E.num(number, **fixed))
        children = [self._element(child) for child in self._text.children(node.id)]
        if node.kind in ("paragraph", "item"):
            words = _E.p(node.text)
            element.append(_E.intro(words) if children else _E.content(words))
        elif node.text:
            element.append(_E.heading(node.text))
        element.extend(children)
        return element


def slug(label: str) -> str:
    """A number in the letters of an eId: `74-A` gives 74-a, `Trigésima quinta` trigesima-quinta."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _eids(text: Charter) -> dict[str, str]:
    counted, found, given = numbers(text), {ROOT: ""}, set()
    for node in text.walk():
        for place, child in enumerate(text.children(node.id), 1):
            prefix = f"{found[node.id]}__" if found[node.id] and child.kind != "article" else ""
            stem = f"{prefix}{_SHORT[child.kind]}_{slug(counted[child.id]) or place}"
            eid, again = stem, 1
            while eid in given:
                again += 1
                eid = f"{stem}-{again}"
            given.add(eid)
            found[child.id] = eid
    return found


def _meta(source: Imported, writer: _Writer, edition: Edition) -> Element:
    language = _ALPHA3.get(source.text.language, source.text.language)
    work = f"/akn/{edition.country}/act/{edition.date}/constitution"
    expression = f"{work}/{language}@{edition.date}"

    def level(name: str, uri: str, *more: Element) -> Element:
        named = (_E.FRBRthis(value=f"{uri}/!main"), _E.FRBRuri(value=uri))
        published = (_E.FRBRdate(date=edition.date, name="publication"), _E.FRBRauthor(href=f"#{edition.author}"))
        return _E(name, *named, *published, *more)

    identification = _E.identification(
        level("FRBRWork", work, _E.FRBRcountry(value=edition.country)),
        level("FRBRExpression", expression, _E.FRBRlanguage(language=language)),
        level("FRBRManifestation", f"{expression}.xml"),
        source="#asamblea",
    )
    references = _E.references(
        _E.TLCOrganization(eId="asamblea", href="/ontology/organization/asamblea", showAs="Asamblea"),
        _E.TLCOrganization(eId=edition.author, href=f"/ontology/organization/{edition.author}", showAs=edition.author),
        source="#asamblea",
    )
    return _E.meta(identification, references, *_notes(source.notes, writer))


def _notes(notes: Iterable[Note], writer: _Writer) -> list[Element]:
    found = []
    for number, note in enumerate(notes, 1):
        eid = writer.eids[note.provision]
        place = {"placementBase": f"#{eid}"} if eid else {}
        found.append(_E.note(*(_E.p(each) for each in note.paragraphs), eId=f"note_{number}", **place))
    return [_E.notes(*found, source="#asamblea")] if found else []
