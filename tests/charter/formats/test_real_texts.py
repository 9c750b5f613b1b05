"""Peru 1993 (two sources) and Chile 2022: imported whole, exported to every format, read again without loss."""

import re
from collections import Counter

import pytest
from tests.charter.formats.sources import CHILE, EDITION, PERU, PERU_PLAIN, REAL, SPANISH, faults, imported, raw

from asamblea.charter.formats.akn import write_akn
from asamblea.charter.formats.akn_reader import read_akn
from asamblea.charter.formats.docx_reader import read_docx
from asamblea.charter.formats.docx_writer import write_docx
from asamblea.charter.formats.html import write_html
from asamblea.charter.formats.pdf import write_pdf
from asamblea.charter.formats.printed import printed
from asamblea.charter.formats.text import write_text
from asamblea.charter.numbering import numbers

LETTERED = ["7-A", "14-A", "34-A", "39-A", "90-A", "102-A", "102-B"]
LETTERS = re.compile(r"\w+")


def kinds(name: str) -> Counter[str]:
    return Counter(node.kind for node in imported(name).text.nodes.values())


def articles(name: str) -> list[str]:
    """The numbers of the articles of the body, as derived."""
    text = imported(name).text
    counted = numbers(text)
    found = [node for node in text.walk() if node.kind == "article"]
    return [counted[each.id] for each in found if text.path(each.id)[0].kind != "transitory"]


def test_chile_has_its_388_articles_and_57_transitory_ones_in_order() -> None:
    assert articles(CHILE) == [str(number) for number in range(1, 389)]
    assert (kinds(CHILE)["article"], kinds(CHILE)["chapter"]) == (388 + 57, 11)


def test_chile_lacks_the_heading_of_article_159_and_nothing_else() -> None:
    found = [(each.rule, each.said, each.line) for each in imported(CHILE).findings if each.rule != "dropped.markup"]
    assert found == [("article.heading", "159", 1041)]


def test_the_tags_and_modules_of_mdx_are_dropped_by_rule_and_no_word_with_them() -> None:
    source = re.sub(r"(?m)^(?:import|export) .*$|<[^<>]+>|^---$", " ", raw(CHILE).decode())
    assert Counter(LETTERS.findall(source.replace("_", " "))) == words_of(CHILE)


def words_of(name: str) -> Counter[str]:
    return Counter(LETTERS.findall(write_text(imported(name), SPANISH)))


def test_no_word_of_peru_is_lost_but_the_front_matter() -> None:
    source = raw(PERU).decode().split("\n---\n", 1)[1].replace("CAPITULO", "CAPÍTULO")
    assert Counter(LETTERS.findall(source)) == words_of(PERU)


def test_peru_in_plain_text_loses_nothing_but_its_table_of_contents() -> None:
    source = raw(PERU_PLAIN).decode().split("Í N D I C E")[0].replace("P R E Á M B U L O", "PREÁMBULO")
    written = words_of(PERU_PLAIN)
    lost, gained = Counter(LETTERS.findall(source)) - written, written - Counter(LETTERS.findall(source))
    assert (lost, gained) == (Counter(), Counter())


def test_both_sources_of_peru_have_the_same_206_articles_and_the_later_one_more_with_letters() -> None:
    plain, later = articles(PERU_PLAIN), articles(PERU)
    assert plain == [str(number) for number in range(1, 207)]
    assert [each for each in later if each.isdigit()] == plain
    assert [each for each in later if not each.isdigit()] == LETTERED


def test_a_list_within_an_entry_ends_where_the_outer_list_goes_on() -> None:
    shown = [each for each in printed(imported(PERU), SPANISH) if not each.headed]
    at = next(place for place, each in enumerate(shown) if each.words.startswith("A solicitar sin expresión"))
    assert [(each.number, each.depth) for each in shown[at : at + 9]] == [
        ("5.", 1), ("", 2), ("1.", 3), ("2.", 3), ("3.", 3), ("4.", 3), ("5.", 3), ("", 2), ("6.", 1),
    ]  # fmt: skip


def test_old_wording_quoted_in_a_note_is_no_part_of_the_text() -> None:
    source = imported(PERU_PLAIN)
    old = next(note for note in source.notes if note.paragraphs[0].startswith("Capítulo modificado"))
    assert any(each.startswith("Artículo 191°. Las municipalidades provinciales") for each in old.paragraphs)
    assert not any("Las municipalidades pueden asociarse" in node.text for node in source.text.nodes.values())


@pytest.mark.parametrize("name", REAL)
def test_akoma_ntoso_is_valid_and_gives_the_same_text_and_notes_again(name: str) -> None:
    source = imported(name)
    document = write_akn(source, SPANISH, EDITION)
    again = read_akn(document, name, "en")
    assert faults(document) == []
    assert (again.text, again.notes, again.findings) == (source.text, source.notes, ())


def test_docx_gives_the_same_articles_and_words_again() -> None:
    again = read_docx(write_docx(imported(PERU), SPANISH), PERU, "es")
    assert Counter(LETTERS.findall(write_text(again, SPANISH))) == words_of(PERU)
    assert Counter(node.kind for node in again.text.nodes.values())["article"] == kinds(PERU)["article"]


@pytest.mark.parametrize("name", REAL)
def test_the_page_holds_every_word_and_an_anchor_for_every_provision(name: str) -> None:
    page = write_html(imported(name), SPANISH)
    assert {f'id="{each}"' in page for each in imported(name).text.nodes if each != "root"} == {True}
    assert all(f'href="#note-{at}"' in page for at in range(1, len(imported(name).notes) + 1))


def test_the_pdf_of_a_constitution_is_tagged_and_whole() -> None:
    made = write_pdf(imported(PERU), SPANISH, "2024", "SHA-256")
    pages = re.search(rb"/Type/Pages/Count ([0-9]+)", made)
    assert pages is not None
    assert int(pages[1]) > 30
    assert b"/MarkInfo" in made
    assert b"/Lang(es)" in made.replace(b" ", b"")
