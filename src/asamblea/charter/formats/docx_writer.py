"""DOCX: headings in Word's own styles, a contents field, notes as footnotes, pages numbered."""

import zipfile
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as Sheet
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from asamblea.charter.formats.docx_footnotes import Footnotes
from asamblea.charter.formats.html import RIGHT_TO_LEFT
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.printed import Labels, Printed, notes_of_root, printed
from asamblea.charter.formats.text import RULE

_FONT = "Times New Roman"
_SIZES = {"Title": 22, "Heading 1": 15, "Heading 2": 13, "Heading 3": 12, "Heading 4": 11.5}
# What the schema lets stand after w:bidi, of the settings that a paragraph has here.
_AFTER_BIDI = ("w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr")


def write_docx(source: Imported, labels: Labels, stamp: str = "") -> bytes:
    """The document; the same text gives the same bytes. `stamp` stands at the foot of every page."""
    sheet = Document()
    _styles(sheet, source.text.language)
    footnotes = Footnotes(sheet)
    provisions = list(printed(source, labels))
    title = _paragraph(sheet, "Title", source.text.root.text)
    footnotes.refer(title, notes_of_root(source))
    _contents(sheet, provisions, labels)
    for each in provisions:
        if each.apart:
            sheet.add_paragraph(RULE).alignment = WD_ALIGN_PARAGRAPH.CENTER
        footnotes.refer(_provision(sheet, each), each.notes)
    footnotes.attach()
    _footer(sheet, labels, stamp)
    if source.text.language in RIGHT_TO_LEFT:
        for paragraph in sheet.paragraphs:
            settings = paragraph._p.get_or_add_pPr()  # noqa: SLF001
            settings.insert_element_before(_element("w:bidi"), *_AFTER_BIDI)
    sheet.core_properties.title = source.text.root.text[:255]
    sheet.core_properties.author = sheet.core_properties.comments = ""
    return _dateless(sheet)


def _styles(sheet: Sheet, language: str) -> None:
    section = sheet.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(28)
    section.top_margin = section.bottom_margin = Mm(26)
    for name, size in {"Normal": 11, **_SIZES}.items():
        style = sheet.styles[name]
        assert isinstance(style, ParagraphStyle)
        _font(style, size)
        if name != "Normal":
            centred = name != "Heading 4"
            style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.LEFT
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(18 if centred else 10), Pt(6)
    normal = sheet.styles["Normal"]
    normal.element.get_or_add_rPr().append(_element("w:lang", val=language))
    for level in range(1, 5):
        entry = sheet.styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(entry, ParagraphStyle)
        entry.base_style = normal
        entry.paragraph_format.left_indent, entry.paragraph_format.space_after = Mm(5 * (level - 1)), Pt(2)


def _font(style: ParagraphStyle, size: float) -> None:
    style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{attribute}"), None)
    for attribute in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{attribute}"), _FONT)
    border = style.element.find(f"{qn('w:pPr')}/{qn('w:pBdr')}")
    if border is not None:
        border.getparent().remove(border)


def _element(name: str, **attributes: str) -> Any:
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _paragraph(sheet: Sheet, style: str, words: str = "") -> Paragraph:
    """A paragraph by the id of its style: looking a style up by name takes half of all the time."""
    paragraph = sheet.add_paragraph(words)
    paragraph._p.style = style  # noqa: SLF001
    return paragraph


def _provision(sheet: Sheet, each: Printed) -> Paragraph:
    if not each.headed:
        paragraph = sheet.add_paragraph()
        paragraph.paragraph_format.left_indent = Mm(7 * (each.depth + bool(each.number)))
        if each.number:
            paragraph.paragraph_format.first_line_indent = Mm(-7)
        paragraph.add_run(" ".join(part for part in (each.number, each.words) if part))
        paragraph.paragraph_format.space_after = Pt(5)
        return paragraph
    if each.node.kind == "article":
        paragraph = _paragraph(sheet, "Heading4")
        paragraph.add_run(f"{each.number}." if each.words else each.number).bold = True
        if each.words:
            words = paragraph.add_run(f" {each.words}")
            words.bold, words.italic = False, True
        return paragraph
    paragraph = _paragraph(sheet, f"Heading{min(each.depth + 1, 3)}")
    if each.number:
        number = paragraph.add_run(each.number)
        number.bold = False
        if each.words:
            number.add_break()
    paragraph.add_run(each.words).bold = True
    return paragraph


def _contents(sheet: Sheet, provisions: list[Printed], labels: Labels) -> None:
    """A contents field with its entries; Word adds the pages when it updates fields."""
    listed = [each for each in provisions if each.headed and (each.words or each.node.kind != "article")]
    if not listed:
        return
    heading = _paragraph(sheet, "toc1")
    heading.add_run(labels.contents).bold = True
    opening = heading.add_run()._r  # noqa: SLF001
    opening.append(_element("w:fldChar", fldCharType="begin", dirty="true"))
    instruction = heading.add_run()._r  # noqa: SLF001
    code = _element("w:instrText")
    code.text = r'TOC \o "1-4" \h \z \u'
    instruction.append(code)
    heading.add_run()._r.append(_element("w:fldChar", fldCharType="separate"))  # noqa: SLF001
    for each in listed:
        level = 4 if each.node.kind == "article" else min(each.depth + 1, 3)
        entry = _paragraph(sheet, f"toc{level}", each.title)
    entry.add_run()._r.append(_element("w:fldChar", fldCharType="end"))  # noqa: SLF001


def _footer(sheet: Sheet, labels: Labels, stamp: str) -> None:
    paragraph = sheet.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for field, after in (("PAGE", f" {labels.of} "), ("NUMPAGES", "")):
        number = _element("w:fldSimple", instr=field)
        paragraph._p.append(number)  # noqa: SLF001
        paragraph.add_run(after)
    if stamp:
        small = sheet.sections[0].footer.add_paragraph().add_run(stamp)
        small.font.size = Pt(6.5)


def _dateless(sheet: Sheet) -> bytes:
    """The archive with the same date on every part, so that the same text gives the same bytes."""
    packed, again = BytesIO(), BytesIO()
    sheet.save(packed)
    with zipfile.ZipFile(packed) as archive, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as dateless:
        for entry in archive.infolist():
            fixed = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            dateless.writestr(fixed, archive.read(entry), zipfile.ZIP_DEFLATED)
    return again.getvalue()
