"""Footnotes in DOCX, which python-docx does not write."""

from collections.abc import Sequence

from docx.document import Document as Sheet
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

from asamblea.charter.formats.docx_package import W
from asamblea.charter.formats.imported import Note
from asamblea.charter.formats.xml import Element


class Footnotes:
    """Collects the notes of a document and their places."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._root: Element = etree.Element(f"{W}footnotes", nsmap={"w": W[1:-1]})
        for number, kind in (("-1", "separator"), ("0", "continuationSeparator")):
            note = etree.SubElement(self._root, f"{W}footnote", {f"{W}type": kind, f"{W}id": number})
            etree.SubElement(etree.SubElement(etree.SubElement(note, f"{W}p"), f"{W}r"), f"{W}{kind}")

    def refer(self, paragraph: Paragraph, notes: Sequence[tuple[int, Note]]) -> None:
        """Put the marks of some notes at the end of a paragraph."""
        for number, note in notes:
            mark = paragraph.add_run()
            mark.font.superscript = True
            reference = OxmlElement("w:footnoteReference")
            reference.set(qn("w:id"), str(number))
            mark._r.append(reference)  # noqa: SLF001
            self._note(number, note)

    def _note(self, number: int, note: Note) -> None:
        element = etree.SubElement(self._root, f"{W}footnote", {f"{W}id": str(number)})
        for place, words in enumerate(note.paragraphs):
            paragraph = etree.SubElement(element, f"{W}p")
            if place == 0:
                mark = etree.SubElement(paragraph, f"{W}r")
                etree.SubElement(etree.SubElement(mark, f"{W}rPr"), f"{W}vertAlign", {f"{W}val": "superscript"})
                etree.SubElement(mark, f"{W}footnoteRef")
            run = etree.SubElement(paragraph, f"{W}r")
            etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}sz", {f"{W}val": "17"})
            text = etree.SubElement(run, f"{W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
            text.text = f" {words}"

    def attach(self) -> None:
        """Add the part with the notes to the document, if there are any."""
        if len(self._root) == 2:
            return
        blob = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        main = self._sheet.part
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, main.package)
        main.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
