"""The languages of a text on its page: laid, confirmed, stale, side by side."""

from dataclasses import replace
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.acts.amendments.hall import laid
from tests.acts.translations.versions import for_people, in_quechua
from tests.assembly_room import Room
from tests.charter.texts import outline
from tests.web.conftest import log_of
from tests.web.hall_pages import Pages, pages_over
from tests.web.test_charter import _signed

from asamblea.assembly.state.translations import CONFIRMED, TRANSLATIONS
from asamblea.charter.formats.akn import Edition, write_akn
from asamblea.charter.formats.akn_reader import read_akn
from asamblea.charter.formats.docx_reader import read_docx
from asamblea.charter.formats.docx_writer import write_docx
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.plain import read_plain
from asamblea.charter.formats.text import write_text
from asamblea.charter.forms import from_bytes, to_bytes
from asamblea.charter.tree import Charter, Node, charter
from asamblea.charter.words import tidy
from asamblea.demo.chapter import CHAPTER
from asamblea.wording.texts import labels

TEXT = outline()


def _written(version: Charter) -> str:
    return "\n\n".join(version.nodes[node.id].text for node in TEXT.walk() if node.text)


@pytest.fixture
def room() -> Room:
    return laid()


@pytest.fixture
def pages(site: Any, room: Room, monkeypatch: pytest.MonkeyPatch) -> Pages:
    return pages_over(site, room, monkeypatch)


def _lay(pages: Pages, written: str) -> None:
    told = pages.prepared("d1", "languages/", language="qu", words=written)
    pages.room.act("translation.lay/1", "d1", **told)


def test_a_version_is_written_over_the_text_and_lies_beside_it(pages: Pages) -> None:
    assert "No version in another language" in pages.read("d1", "languages/")
    _lay(pages, _written(in_quechua(TEXT)))
    version = from_bytes(pages.room.texts[TRANSLATIONS.at(pages.room.state, ("t1", "qu")).words], "version")
    assert [node.id for node in version.walk()] == [node.id for node in TEXT.walk()]
    assert version.nodes["p1"].text == "p1 runasimipi"
    page = pages.read("", "languages/")
    assert '<td dir="auto" data-label="Quechua" lang="qu">p1 runasimipi</td>' in page
    assert "Quechua: not confirmed" in page
    assert "translation" not in page
    assert '<form method="post" class="search">' not in page


def test_an_article_is_confirmed_and_is_stale_once_the_other_changed(pages: Pages) -> None:
    _lay(pages, _written(in_quechua(TEXT)))
    words = TRANSLATIONS.at(pages.room.state, ("t1", "qu")).words
    told = pages.prepared("d2", "languages/", article="a1", versions=[words])
    pages.room.act("translation.confirm/1", "d2", **told)
    assert set(CONFIRMED.at(pages.room.state, ("t1", "a1")).hashes) == {"es", "qu"}
    page = pages.read("d1", "languages/?with=qu")
    assert "Quechua: confirmed" in page
    _lay(pages, _written(in_quechua(TEXT)).replace("p1 runasimipi", "p1 huk rimay"))
    page = pages.read("d1", "languages/")
    assert "Quechua: changed since" in page
    assert "Spanish: stale" in page


def test_a_version_is_read_on_its_signing_page_and_laid_by_the_office(site: Any) -> None:
    ana, address = site[1]("ana"), f"/b/{log_of(site)}/texts/t1/languages/"
    said = [f"{node.id} runasimipi" for node in CHAPTER.walk() if node.text]
    page = _signed(ana, ana.post(address, {"language": "qu", "words": "\n\n".join(said)}))
    assert "water-1 runasimipi" in page
    assert "asamblea/charter/1" not in page
    assert "water-1 runasimipi" in site[1]("anonymous").get(address).content.decode()


def _file(pages: Pages, name: str, raw: bytes, language: str = "qu") -> Any:
    pages.become("d1")
    form = {"language": language, "file": SimpleUploadedFile(name, raw)}
    return pages.site[1]("ana").post(f"/b/{log_of(pages.site)}/texts/t1/languages/", form)


def _made(name: str, version: Charter) -> bytes:
    source, beside = Imported(version), labels(version.language)
    match name:
        case "v.docx":
            return write_docx(source, beside, "")
        case "v.akn":
            return write_akn(source, beside, Edition("2026-11-25", "xx"))
        case "v.txt":
            return write_text(source, beside).encode()
        case _:
            return to_bytes(version)


LACKING = _made("v.txt", for_people(in_quechua(TEXT))).replace(b"   2. Runasimipi i2.", b"")


@pytest.mark.parametrize("name", ["v.docx", "v.akn", "v.txt", "v.json"])
def test_a_version_is_read_from_a_file_shown_beside_the_text_and_laid(pages: Pages, name: str) -> None:
    from asamblea.people.models import Draft  # noqa: PLC0415 -- needs the settings

    version = for_people(in_quechua(TEXT))
    answer = _file(pages, name, _made(name, version))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert '<td dir="auto" data-label="Quechua" lang="qu">Runasimipi p1.</td>' in page
    assert TEXT.nodes["p1"].text in page
    draft = Draft.objects.get(name=page.split("/sign/")[1].split("/")[0])
    pages.room.texts.update({each.reference: bytes(each.file) for each in draft.files.all()})
    pages.room.act("translation.lay/1", "d1", **draft.content["payload"])
    laid = from_bytes(pages.room.texts[TRANSLATIONS.at(pages.room.state, ("t1", "qu")).words], "version")
    assert [(node.id, node.text) for node in laid.walk() if node.id != "root"] == [
        (node.id, node.text) for node in version.walk() if node.id != "root"
    ]


@pytest.mark.parametrize(
    ("name", "raw", "says"),
    [
        ("v.md", "Artículo 1. Dos\n\nUno.\n".encode(), "v.md: has 1 articles; the text has 4"),
        ("v.txt", LACKING, "v.txt: has 4 provisions from “Runasimipi a1.” to the next article; the text has 5"),
        ("v.xml", b'<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>', "entities are not accepted"),
        ("v.docx", b"no archive", "is no DOCX file"),
        ("v.json", to_bytes(TEXT), "own language"),
        ("v.pdf", b"%PDF", "the name ends in none of"),
    ],
)
def test_a_file_that_is_no_version_says_where_and_keeps_nothing(pages: Pages, name: str, raw: bytes, says: str) -> None:
    from asamblea.people.models import Draft  # noqa: PLC0415 -- needs the settings

    before = Draft.objects.count()
    answer = _file(pages, name, raw)
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert Draft.objects.count() == before


@pytest.mark.parametrize("name", ["text.akn.xml", "text.docx", "text.txt", "text.json", "text.html"])
def test_a_version_is_taken_away_whole(pages: Pages, name: str) -> None:
    version = charter("qu", "Hatun kamachiy", _with_apostrophes(in_quechua(TEXT)))
    _lay(pages, _written(version))
    client, address = pages.site[1]("ana"), f"/b/{log_of(pages.site)}/texts/t1/files/{name}"
    answer = client.get(f"{address}?in=qu")
    assert f'filename="t1-qu-{name}"' in answer["Content-Disposition"]
    found = _taken(name, answer.content)
    assert [word for node in version.walk() for word in node.text.split() if word not in found] == []
    assert client.get(f"{address}?in=ay").status_code == 404


def test_a_letter_that_no_font_of_the_pdf_has_is_said_and_the_other_forms_are_whole(pages: Pages) -> None:
    nodes = [replace(node, text="Una 漢") if node.id == "p4" else node for node in _with_apostrophes(TEXT)]
    _lay(pages, _written(charter("qu", "Hatun kamachiy", nodes)))
    client, address = pages.site[1]("ana"), f"/b/{log_of(pages.site)}/texts/t1/files/"
    answer = client.get(f"{address}text.pdf?in=qu")
    assert answer.status_code == 422
    assert "Take it as HTML, DOCX or plain text" in answer.content.decode()
    assert "漢" in client.get(f"{address}text.txt?in=qu").content.decode()


def _with_apostrophes(text: Charter) -> list[Node]:
    """The three apostrophes, a combining accent and a word that is read from right to left, in one paragraph."""
    said = "t'ika t\u2019ika t\u02bcika n\u0303u\u0308 \u05d7\u05d5\u05e7\u05d4"
    nodes = (node for node in text.walk() if node.id != "root")
    return [replace(node, text=tidy(said, "")) if node.id == "p4" else node for node in nodes]


def _taken(name: str, raw: bytes) -> str:
    """The words of a file that was taken away, as a reader of its form finds them."""
    if name == "text.html":
        return unescape(raw.decode())
    read = {"text.akn.xml": read_akn, "text.docx": read_docx, "text.txt": read_plain}
    text = from_bytes(raw, name) if name == "text.json" else read[name](raw, name, "qu").text
    return " ".join(node.text for node in text.walk())


@pytest.mark.parametrize(
    ("who", "form", "status", "says"),
    [
        ("", {"language": "qu", "words": "x"}, 403, "Only a delegate"),
        ("d1", {"language": "Quechua", "words": "x"}, 422, "names no language"),
        ("d1", {"language": "qu", "words": "x"}, 422, "has 1 paragraphs"),
        ("d1", {"language": "qu", "words": "a\x00"}, 422, "U+0000"),
        ("d1", {"language": "es", "words": _written(TEXT)}, 422, "own language"),
        ("d1", {"article": "a1"}, 422, "names versions"),
        ("d1", {"article": "a1", "versions": ["x"]}, 422, "names versions"),
        ("d1", {"article": "a1", "versions": ["public:x"]}, 422, "is none"),
        ("d1", {"article": "public:x"}, 422, "is none"),
    ],
)
def test_what_cannot_be_laid_or_confirmed_says_why(
    pages: Pages, who: str, form: dict[str, Any], status: int, says: str
) -> None:
    pages.become(who)
    answer = pages.site[1]("ana").post(f"/b/{log_of(pages.site)}/texts/t1/languages/", form)
    assert answer.status_code == status
    assert says in answer.content.decode()
