"""A text is laid from a page: a file or pasted words are read, shown as they were read, and signed."""

import zipfile
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.web.conftest import log_of
from tests.web.test_charter import _signed, _state

from asamblea.assembly.state.texts import TEXTS
from asamblea.charter.formats.akn import Edition, write_akn
from asamblea.charter.formats.docx_writer import write_docx
from asamblea.charter.formats.imported import Imported
from asamblea.charter.forms import from_bytes
from asamblea.demo.chapter import CHAPTER
from asamblea.wording.texts import labels

MARKDOWN = "<Banner/>\n\n# CAPÍTULO I\n\nDe la tierra\n\n## Artículo 1\n\nLa tierra es de quien la trabaja.\n"
BOMB = b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'


def _lay(site: Any, who: str, **form: Any) -> Any:
    return site[1](who).post(f"/b/{log_of(site)}/texts/lay/", {"title": "Otro proyecto", "language": "es", **form})


def _signed_from(site: Any, who: str, answer: Any) -> str:
    """Go from the text as it was read to its signing page, and sign."""
    assert answer.status_code == 200
    address = answer.content.decode().split('class="button" href="')[1].split('"')[0]
    answer.status_code, answer["Location"] = 302, address
    return _signed(site[1](who), answer)


def _swelling() -> bytes:
    """A DOCX that unpacks to more than anybody reads."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (65 * 1024 * 1024))
    return made.getvalue()


def test_pasted_words_are_shown_as_they_were_read_and_then_laid(site: Any) -> None:
    log, before = log_of(site), len(TEXTS.all(_state(site)))
    answer = _lay(site, "ana", pasted=MARKDOWN, kind=".md")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "articles: 1, paragraphs: 1" in page
    assert "line 1: Something that is no text was left out: &lt;Banner/&gt;" in page
    assert "La tierra es de quien la trabaja." in page
    assert len(TEXTS.all(_state(site))) == before

    signing = _signed_from(site, "ana", answer)
    assert "La tierra es de quien la trabaja." in signing
    assert "asamblea/charter/1" not in signing
    laid = TEXTS.at(_state(site), f"t{before + 1}")
    assert laid.articles == 1
    assert (
        "La tierra es de quien la trabaja." in site[1]("anonymous").get(f"/b/{log}/texts/{laid.id}/").content.decode()
    )


@pytest.mark.parametrize("name", ["text.docx", "text.akn"])
def test_a_file_is_laid_and_its_tree_is_the_one_of_the_file(site: Any, name: str) -> None:
    source, beside = Imported(CHAPTER), labels("es")
    raw = (
        write_docx(source, beside, "")
        if name == "text.docx"
        else write_akn(source, beside, Edition("2026-11-25", "xx"))
    )
    _signed_from(site, "ana", _lay(site, "ana", file=SimpleUploadedFile(name, raw)))
    laid = max(TEXTS.all(_state(site)).values(), key=lambda each: int(each.id[1:]))
    text = from_bytes(site[0].text(laid.laid).encode(), "laid")
    assert [node.text for node in text.walk()] == [node.text for node in CHAPTER.walk()]
    assert (text == CHAPTER) == (name == "text.akn")


@pytest.mark.parametrize(
    ("name", "raw", "says"),
    [
        ("a.xml", b"<a>", "not well-formed XML"),
        ("a.xml", BOMB, "entities are not accepted"),
        ("a.docx", _swelling(), "unpacks to more than"),
        ("a.docx", b"no archive", "is no DOCX file"),
        ("a.txt", "Artículo 1\n\nSí.\n".encode("latin-1"), "a.txt: line 1: is not UTF-8"),
        ("a.txt", b"x" * (8 * 1024 * 1024 + 1), "is longer than"),
        ("a.pdf", b"%PDF", "the name ends in none of"),
        ("a.json", b"{}", "a.json"),
        ("a.txt", b"", "holds no article"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_keeps_nothing(site: Any, name: str, raw: bytes, says: str) -> None:
    from asamblea.people.models import Draft  # noqa: PLC0415 -- needs the settings

    before = Draft.objects.count()
    answer = _lay(site, "ana", file=SimpleUploadedFile(name, raw))
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert Draft.objects.count() == before


@pytest.mark.parametrize(
    ("who", "form", "status", "says"),
    [
        ("anonymous", {"pasted": MARKDOWN}, 403, "A delegate or the secretary"),
        ("ana", {"pasted": MARKDOWN, "title": " "}, 422, "Give the text a title"),
        ("ana", {"pasted": MARKDOWN, "language": "español"}, 422, "language"),
        ("ana", {"pasted": "CAPÍTULO I\n\nDe nada\n"}, 422, "holds no article"),
        ("ana", {}, 422, "Pasted words"),
    ],
)
def test_what_cannot_be_laid_says_what_is_missing(site: Any, who: str, form: Any, status: int, says: str) -> None:
    answer = _lay(site, who, **form)
    assert answer.status_code == status
    assert says in answer.content.decode()


def test_what_is_larger_than_the_server_reads_is_said_and_not_a_bare_refusal(site: Any) -> None:
    answer = _lay(site, "ana", pasted="a" * (2 * 1024 * 1024 + 1))
    assert answer.status_code == 413
    page = answer.content.decode()
    assert "What you sent is too large" in page
    assert "a file 8 MiB" in page


def test_the_fault_is_said_in_spanish_with_its_line(site: Any) -> None:
    client = site[1]("ana")
    file = SimpleUploadedFile("a.txt", b"uno\n\xff")
    client.post("/language/", {"lang": "es"})
    page = client.post(f"/b/{log_of(site)}/texts/lay/", {"title": "x", "file": file}).content.decode()
    assert "a.txt: renglón 2: no está en UTF-8" in page
    assert "Presentar un texto" in client.get(f"/b/{log_of(site)}/texts/").content.decode()


def test_who_can_lay_none_is_offered_no_form(site: Any) -> None:
    address = f"/b/{log_of(site)}/texts/"
    assert 'name="pasted"' in site[1]("ana").get(address).content.decode()
    assert 'name="pasted"' not in site[1]("anonymous").get(address).content.decode()
