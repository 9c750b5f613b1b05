"""Plain text and Markdown: how parts begin, what goes on, what is set apart, what is refused."""

from collections.abc import Callable
from unicodedata import normalize

import pytest
from tests.charter.formats.sources import SPANISH

from asamblea.charter.formats.grammar import follows, item_of, mark_of
from asamblea.charter.formats.imported import Imported
from asamblea.charter.formats.markdown import read_markdown, spoken
from asamblea.charter.formats.plain import read_plain
from asamblea.charter.formats.printed import printed
from asamblea.record.errors import Malformed


def plain(text: str, language: str = "es") -> Imported:
    return read_plain(text.encode(), "draft.txt", language)


def markdown(text: str) -> Imported:
    return read_markdown(text.encode(), "draft.md", "es")


def shown(source: Imported) -> list[str]:
    return [" ".join(part for part in (each.number, each.words) if part) for each in printed(source, SPANISH)]


def rules(source: Imported) -> list[str]:
    return [each.rule for each in source.findings]


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("Artículo 5", "article", "5"),
        ("Artículo 5°.-El Estado", "article", "5"),
        ("Artículo 74-A. [Tasas]", "article", "74-A"),
        ("ARTÍCULO 3 bis. Texto", "article", "3 bis"),
        ("Article 12. Words", "article", "12"),
        ("Artículo único.- La ley", "article", "único"),
        ("Artículo 159 El Congreso", "article", "159"),
        ("CAPÍTULO IX*", "chapter", "IX"),
        ("TÍTULO II DE LOS DEBERES", "title", "II"),
        ("Chapter 3", "chapter", "3"),
        ("P R E Á M B U L O", "preamble", ""),
        ("DISPOSICIONES TRANSITORIAS ESPECIALES", "transitory", ""),
        ("(*) Párrafo agregado", "note", "*"),
    ],
)
def test_a_part_is_known_by_how_it_begins(text: str, kind: str, label: str) -> None:
    mark = mark_of(text, heading=False, ordinals=False)
    assert mark is not None
    assert (mark.kind, mark.label) == (kind, label)


@pytest.mark.parametrize(
    "text",
    [
        "Artículo 1 de la Ley 31988, publicada el 20 de marzo de 2024.",
        "Artículo único de la Ley 31507.",
        "Título y cargo se pierden.",
        "Capítulo aparte merece la tierra.",
        "artículo 5",
        "Las disposiciones transitorias rigen.",
        "Primera.-El Estado",
    ],
)
def test_a_citation_or_sentence_is_no_beginning(text: str) -> None:
    assert mark_of(text, heading=False, ordinals=False) is None


@pytest.mark.parametrize(
    "label", ["Primera", "Sétima", "Undécima", "Decimoctava", "Vigesimoprimera", "Trigésima quinta"]
)
def test_in_transitory_provisions_an_ordinal_begins_an_article(label: str) -> None:
    mark = mark_of(f"{label}.-Texto", heading=False, ordinals=True)
    assert mark is not None
    assert (mark.kind, mark.label, mark.rest) == ("article", label, "Texto")


@pytest.mark.parametrize(
    ("text", "label"), [("1. Uno", "1"), ("21.A su", "21"), ("a) uno", "a"), ("ñ) eñe", "ñ"), ("iv) cuatro", "iv")]
)
def test_an_entry_is_known_by_its_number(text: str, label: str) -> None:
    item = item_of(text)
    assert item is not None
    assert item.label == label


@pytest.mark.parametrize("text", ["0.3% de la población", "o manifestaciones", "El 5. de mayo", "2022. Se convoca"])
def test_a_figure_in_a_sentence_is_no_entry(text: str) -> None:
    assert item_of(text) is None


@pytest.mark.parametrize(
    ("label", "before", "expected"),
    [
        *(("5", "4", True), ("4-A", "4", True), ("4-B", "4-A", True), ("j", "i", True), ("VI", "V", True)),
        *(("ñ", "n", True), ("o", "ñ", True), ("6", "4", False), ("4", "4", False), ("a", "4", False)),
    ],
)
def test_a_number_follows_another(label: str, before: str, expected: bool) -> None:
    assert follows(label, before) is expected


def test_numbers_at_the_beginning_count_paragraphs_and_after_words_open_a_list() -> None:
    source = plain("Ley\n\nArtículo 1.\n1. Uno.\n2. Dos:\na) sí;\nb) no.\n\nArtículo 2. Son:\n1. Uno.\n2. Dos.\nFin.")
    assert shown(source) == [
        "Artículo 1", "1. Uno.", "2. Dos:", "a) sí;", "b) no.", "Artículo 2", "Son:", "1. Uno.", "2. Dos.", "Fin.",
    ]  # fmt: skip
    kinds = [node.kind for node in source.text.walk()]
    assert kinds == [
        "text",
        "article",
        "paragraph",
        "paragraph",
        "item",
        "item",
        "article",
        "paragraph",
        "item",
        "item",
        "paragraph",
    ]


def test_ids_are_given_in_the_order_of_reading_and_say_nothing() -> None:
    assert list(plain("Ley\n\nArtículo 1. Uno.\n\nArtículo 2. Dos.").text.nodes) == ["root", "n1", "n2", "n3", "n4"]


def test_an_article_out_of_order_is_told_and_kept_under_its_number() -> None:
    source = plain("Ley\n\nArtículo 1. Uno.\n\nArtículo 3. Tres.\n\nArtículo 3. Otra vez.")
    assert [(each.rule, each.said) for each in source.findings] == [
        ("article.order", "1, 3"),
        ("article.order", "3, 3"),
    ]
    assert shown(source)[::2] == ["Artículo 1", "Artículo 3", "Artículo 3"]


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    line = "El Estado reconoce y garantiza a todas las personas el ejercicio libre de sus "
    source = plain("Ley\n\nArtículo 1. " + "".join(f"{line}\n" for _ in range(25)) + "derechos.\nSon iguales.")
    assert shown(source)[1] == (line * 25 + "derechos.")
    assert shown(source)[2] == "Son iguales."


def test_a_text_with_a_line_a_paragraph_stays_so() -> None:
    assert shown(plain("Ley\nArtículo 1.\nEl Estado es laico.\nEs plurinacional."))[1:] == [
        "El Estado es laico.",
        "Es plurinacional.",
    ]


def test_the_three_apostrophes_stay_and_their_mixture_is_told() -> None:
    words = "Llaqtakunap atiynin: p'unchaw, q’iru, t\u02bcanta, Jach'a marka"
    source = plain(f"Hatun kamachiy\n\nArtículo 1. {words}", "qu")
    assert shown(source)[1] == words
    assert [(each.rule, each.said) for each in source.findings] == [
        ("words.apostrophes", "U+0027: 2, U+02BC: 1, U+2019: 1")
    ]


@pytest.mark.parametrize(
    "words", ["הארץ שייכת לעם", "الأرض للشعب", "n\u0303andu g\u0303 q\u0323\u0301", "𐓷𐓘𐓻𐓘𐓻𐓟", "人民"]
)
def test_every_script_is_kept_composed(words: str) -> None:
    source = plain(f"Texto\n\nArtículo 1. {words}")
    assert shown(source)[1] == normalize("NFC", words)


@pytest.mark.parametrize(
    ("raw", "rule", "place"),
    [
        (b"", "text.empty", "draft.txt"),
        (b"Only a name", "text.empty", "draft.txt"),
        ("Ley\n\nArtículo 1. Se vota.\x07".encode(), "text.character", "draft.txt: line 3"),
        ("Ley\n\nArtículo 1. \u202eatov eS".encode(), "text.character", "draft.txt: line 3"),
        ("Ley\n\nArtículo 1.".encode("latin-1"), "text.encoding", "draft.txt: line 3"),
        ("Ley".encode("utf-16"), "text.encoding", "draft.txt: line 1"),
        (b"x\n" * (4 * 1024 * 1024 + 1), "text.size", "draft.txt"),
        (b"Ley\n\n" + b"[" * 50_001, "text.size", "draft.txt: line 3"),
    ],
)
def test_what_cannot_be_kept_whole_is_refused_with_its_place(raw: bytes, rule: str, place: str) -> None:
    for reader in (read_plain, read_markdown):
        with pytest.raises(Malformed) as caught:
            reader(raw, "draft.txt", "es")
        assert (caught.value.rule, caught.value.place) == (rule, place)


def test_signs_of_windows_saved_as_controls_are_repaired_and_told() -> None:
    source = plain("Ley\n\nArtículo 1. La \x93tierra\x94.")
    assert (shown(source)[1], rules(source)) == ("La “tierra”.", ["signs.repaired"])


def test_a_note_stands_beside_the_paragraph_that_bears_its_mark() -> None:
    source = markdown("# Ley\n\nArtículo 1. [Uno]\n\nPrimero.*\n\nSegundo.\n\n* Modificado por la Ley 5.\n")
    assert [(source.text.nodes[each.provision].text, each.paragraphs) for each in source.notes] == [
        ("Primero.", ("Modificado por la Ley 5.",))
    ]


def test_a_mark_without_a_note_is_told() -> None:
    assert rules(plain("Ley\n\nArtículo 1. Uno.\n\n(*)\n\nArtículo 2. Dos.")) == ["note.mark"]


def test_a_table_of_contents_at_the_end_is_left_out_and_told() -> None:
    source = plain("Ley\n\nArtículo 1. Uno.\n\nÍNDICE\n\nTÍTULO I\nArtículo 1\n")
    assert (shown(source), rules(source)) == (["Artículo 1", "Uno."], ["dropped.contents"])


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("**Toda** persona _es_ libre", "Toda persona es libre"),
        ("ley [orgánica](http://x.example)", "ley orgánica"),
        ("a \\* b &amp; c", "a * b & c"),
        ("* Nota con *énfasis*", "* Nota con énfasis"),
        ("sin nada", "sin nada"),
    ],
)
def test_markdown_gives_words_alone(written: str, said: str) -> None:
    assert spoken(written) == said


def test_foreign_html_leaves_its_words_and_nothing_that_acts() -> None:
    source = markdown(
        "# Ley\n\n#### Artículo 1\n\n<b onclick='x()'>Toda</b> persona &lt;es&gt; libre.<script>alert(1)</script>\n\n"
        "<script>\nsteal()\n</script>\n\n<style>p{}</style>\n\n#### Artículo 2\n\nFin."
    )
    assert shown(source) == ["Artículo 1", "Toda persona <es> libre.", "Artículo 2", "Fin."]
    assert set(rules(source)) == {"dropped.markup"}


def test_front_matter_says_date_and_country_and_is_no_text() -> None:
    source = markdown(
        "---\ncountry: pe\npublication_date: '1993-12-30'\nrank: x\n---\n\n# Ley\n\n#### Artículo 1\n\nUno."
    )
    assert (source.about, source.text.root.text) == ({"country": "pe", "date": "1993-12-30"}, "Ley")


@pytest.mark.parametrize("reader", [plain, markdown])
@pytest.mark.parametrize("rule", ["---", "———", "* * *"])
def test_what_stands_after_a_rule_lies_in_no_article(reader: Callable[[str], Imported], rule: str) -> None:
    source = reader(f"Ley\n\nArtículo 1.\n\nUno.\n\n{rule}\n\nLima, 4 de julio.")
    assert [node.text for node in source.text.children("root")] == ["", "Lima, 4 de julio."]
