"""What is written for people: nothing in a text becomes a command, and a letter that cannot be shown is named."""

import re
from html.parser import HTMLParser

import pytest
from tests.charter.formats.sources import SPANISH
from tests.charter.texts import SMALL, outline

from asamblea.charter.formats.html import write_html
from asamblea.charter.formats.imported import Imported, Note
from asamblea.charter.formats.pdf import write_pdf
from asamblea.charter.formats.plain import read_plain
from asamblea.charter.formats.printed import printed
from asamblea.charter.formats.text import write_text
from asamblea.charter.tree import Charter
from asamblea.record.errors import Malformed

CLOSED = f"{SMALL}paragraph z1: Dado en Lima.\n"
HOSTILE = '<script>alert(1)</script> & "quoted" #panic() *x* $y$ \\ @z'


def holding(words: str, language: str = "es") -> Charter:
    return outline(f"article a1: {words}\n  paragraph p1: {words}", language, words)


class Outline(HTMLParser):
    """The levels of the headings, the anchors, and the tags of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))


def test_a_page_has_one_first_heading_no_level_left_out_and_no_anchor_twice() -> None:
    page = Outline(write_html(Imported(outline(), (Note("p1", ("Nota.",)),)), SPANISH, "hash"))
    assert page.levels.count(1) == 1
    assert all(later <= before + 1 for before, later in zip(page.levels, page.levels[1:], strict=False))
    assert len(page.ids) == len(set(page.ids))
    assert page.tags & {"script", "link", "img", "iframe", "form"} == set()


def test_nothing_in_a_text_is_a_tag_or_a_command() -> None:
    source = Imported(holding(HOSTILE), (Note("p1", (HOSTILE,)),))
    assert "script" not in Outline(write_html(source, SPANISH)).tags
    assert write_pdf(source, SPANISH).startswith(b"%PDF-")


@pytest.mark.parametrize(("language", "direction"), [("es", "ltr"), ("ar", "rtl"), ("he", "rtl")])
def test_a_page_says_its_language_and_direction(language: str, direction: str) -> None:
    assert f'<html lang="{language}" dir="{direction}">' in write_html(Imported(outline(language=language)), SPANISH)


@pytest.mark.parametrize("words", ["q’iru p'unchaw t\u02bcanta", "Jach’a ñ g\u0303 ẍ", "الأرض للشعب", "הארץ", "ŋ"])
def test_a_pdf_shows_the_letters_that_its_fonts_have(words: str) -> None:
    assert write_pdf(Imported(holding(words)), SPANISH).startswith(b"%PDF-")


def test_a_letter_that_no_font_has_is_named_and_no_pdf_is_made() -> None:
    with pytest.raises(Malformed, match="人") as caught:
        write_pdf(Imported(holding("人民")), SPANISH)
    assert caught.value.rule == "pdf.letters"


def test_a_pdf_is_the_same_for_the_same_text() -> None:
    assert write_pdf(Imported(outline()), SPANISH) == write_pdf(Imported(outline()), SPANISH)


def test_plain_text_is_read_again_as_the_same_text() -> None:
    source = Imported(outline(CLOSED), (Note("a1", ("Incorporado por la Ley 5.",)),))
    again = read_plain(write_text(source, SPANISH).encode(), "again.txt", "es")
    shown = [[(each.number, each.words, len(each.notes)) for each in printed(one, SPANISH)] for one in (source, again)]
    assert shown[0] == shown[1]


def test_a_paragraphs_number_is_printed_from_the_first_that_is_fixed() -> None:
    text = outline("article a1\n  paragraph p1: A.\n  paragraph p2=2: B.\n  paragraph p3: C.")
    assert [each.number for each in printed(Imported(text), SPANISH)] == ["Artículo 1", "", "2.", "3."]
