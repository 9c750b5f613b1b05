"""DOCX: Word's numbers, tracked changes, footnotes; archives that are none or swell; one text, the same bytes."""

import zipfile
from io import BytesIO

import pytest
from tests.charter.formats.sources import SPANISH
from tests.charter.texts import outline

from asamblea.charter.formats.docx_reader import read_docx
from asamblea.charter.formats.docx_writer import write_docx
from asamblea.charter.formats.imported import Imported, Note
from asamblea.charter.formats.printed import printed
from asamblea.record.errors import Malformed

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BASE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{BASE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
PARTS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{BASE}/numbering" Target="numbering.xml"/></Relationships>'
)
NUMBERING = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Artículo %1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""


def package(body: str, **parts: str) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/_rels/document.xml.rels", PARTS)
        archive.writestr("word/numbering.xml", NUMBERING)
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        for name, text in parts.items():
            archive.writestr(name, text)
    return packed.getvalue()


def paragraph(words: str, level: int | None = None) -> str:
    numbered = (
        "" if level is None else f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr></w:pPr>'
    )
    return f"<w:p>{numbered}<w:r><w:t>{words}</w:t></w:r></w:p>"


def shown(source: Imported) -> list[str]:
    return [" ".join(part for part in (each.number, each.words) if part) for each in printed(source, SPANISH)]


def test_the_numbers_that_word_counts_are_read() -> None:
    body = paragraph("Ley") + paragraph("Son derechos:", 0) + paragraph("la tierra;", 1) + paragraph("el agua.", 1)
    body += paragraph("El Estado es laico.", 0)
    assert shown(read_docx(package(body), "draft.docx", "es")) == [
        "Artículo 1", "Son derechos:", "a) la tierra;", "b) el agua.", "Artículo 2", "El Estado es laico.",
    ]  # fmt: skip


def test_tracked_changes_tables_and_pictures_are_told() -> None:
    body = (
        paragraph("Ley")
        + paragraph("Artículo 1.")
        + (
            "<w:p><w:r><w:t>Es </w:t></w:r><w:del><w:r><w:delText>privada</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>común.</w:t></w:r></w:ins><w:r><w:drawing/></w:r></w:p>"
            f"<w:tbl><w:tr><w:tc>{paragraph('uno')}</w:tc><w:tc>{paragraph('dos')}</w:tc></w:tr></w:tbl>"
        )
    )
    source = read_docx(package(body), "draft.docx", "es")
    assert shown(source) == ["Artículo 1", "Es común.", "uno | dos"]
    assert [(each.rule, each.said) for each in source.findings] == [
        ("dropped.deleted", "privada"),
        ("kept.inserted", "común."),
        ("dropped.picture", "drawing"),
        ("kept.table", "unodos"),
    ]


def test_a_text_with_notes_comes_back_with_words_headings_and_notes() -> None:
    source = Imported(outline(), (Note("p1", ("Sustituido por la Ley 5.",)), Note("a2", ("Véase:", "la Ley 6."))))
    again = read_docx(write_docx(source, SPANISH, "hash"), "again.docx", "es")
    assert shown(again) == shown(source)
    assert [each.paragraphs for each in again.notes] == [("Sustituido por la Ley 5.",), ("Véase: la Ley 6.",)]


def test_the_same_text_gives_the_same_bytes() -> None:
    assert write_docx(Imported(outline()), SPANISH) == write_docx(Imported(outline()), SPANISH)


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        (b"", "docx.form"),
        (b"PK\x03\x04nonsense", "docx.form"),
        (package(paragraph("Ley"))[:-40], "docx.form"),
        (package("<w:p>"), "xml.form"),
        (package("<w:p/>"), "text.empty"),
        (package(paragraph("Ley") + paragraph("Artículo 1. \u202e")), "text.character"),
        (package("", **{"word/x.xml": " " * (65 * 1024 * 1024)}), "docx.bomb"),
        (package("", **{f"word/{number}.xml": "" for number in range(2001)}), "docx.bomb"),
        (b" " * (16 * 1024 * 1024 + 1), "text.size"),
    ],
)
def test_what_is_no_docx_or_swells_is_refused(raw: bytes, rule: str) -> None:
    with pytest.raises(Malformed) as caught:
        read_docx(raw, "draft.docx", "es")
    assert (caught.value.rule, caught.value.place.split(":")[0]) == (rule, "draft.docx")


def test_entities_in_a_docx_are_refused() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", f'<!DOCTYPE x [<!ENTITY a "b">]><w:document {W}>&a;</w:document>')
    with pytest.raises(Malformed, match="document type"):
        read_docx(packed.getvalue(), "draft.docx", "es")
