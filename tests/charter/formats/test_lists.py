"""Side by side, marshalled list, voting list: what stands left and right, in which order, before and after votes."""

from tests.charter.amending import amendment, edited, result
from tests.charter.formats.sources import SPANISH
from tests.charter.texts import outline

from asamblea.charter.diff import difference
from asamblea.charter.formats.columns import Cell, columns_html, columns_pdf
from asamblea.charter.formats.comparison import compared
from asamblea.charter.formats.marshalled import marshalled
from asamblea.charter.formats.table import table_html, table_pdf
from asamblea.charter.operations import Delete, Insert, Move, Renumber, Replace
from asamblea.charter.tree import Charter, Node
from asamblea.wording.amendment_lists import Outcome, Tabled, marshalled_list, voting_list

BASE = outline()
WHOLE = " ".join(BASE.nodes[each].text for each in ("p2", "i1", "i2"))
LAICO = amendment("3", edited(BASE, "p3", "laico", "confesional"))
LIBRE = amendment("2", edited(BASE, "p1", "libre|", "y autónoma"))
GONE = amendment("1", Delete("p2", WHOLE))
ITEM = amendment("4", edited(BASE, "i1", "salud;", "salud pública;"))


def left(cell: Cell) -> str:
    return " ".join(f"[{piece.words}]" if piece.kind != "same" else piece.words for piece in cell.pieces)


def sides(base: Charter, *amendments: object) -> list[tuple[str, list[tuple[str, str]]]]:
    found = marshalled(base, amendments)  # type: ignore[arg-type]
    return [(each.amendment.number, [(left(one), left(other)) for one, other in each.rows]) for each in found]


def test_the_marshalled_list_follows_the_text_and_shows_words_against_words() -> None:
    assert sides(BASE, LAICO, LIBRE) == [
        (
            "2",
            [
                (
                    "Toda persona nace libre e igual en dignidad.",
                    "Toda persona nace libre [y autónoma] e igual en dignidad.",
                )
            ],
        ),
        (
            "3",
            [
                (
                    "El Estado es plurinacional y [laico] según el artículo 1.",
                    "El Estado es plurinacional y [confesional] según el artículo 1.",
                )
            ],
        ),
    ]


def test_what_is_left_out_or_inserted_whole_stands_on_one_side() -> None:
    added = amendment("5", Insert("a3", "p4", (Node("n9", "paragraph", "Y cuidar la tierra.", "", "a3"),)))
    assert sides(BASE, GONE, added) == [
        ("1", [(f"[{BASE.nodes[each].text}]", "") for each in ("p2", "i1", "i2")]),
        ("5", [("", "[Y cuidar la tierra.]")]),
    ]


def test_a_substitution_stands_beside_what_it_substitutes() -> None:
    new = (Node("n9", "item", "a la vida y a la tierra;", "", "p2"),)
    rows = sides(BASE, amendment("6", Replace("p2", WHOLE, "Toda persona puede:", new)))[0][1]
    assert rows[0][1] == "Toda persona [puede:]"
    assert rows[1:] == [
        ("a la vida y a la [salud;]", "a la vida y a la [tierra;]"),
        ("[a la libertad de conciencia.]", ""),
    ]


def test_an_amendment_to_an_amendment_follows_it_and_is_shown_on_its_text() -> None:
    after = result(BASE, LIBRE).text
    inner = amendment("7", edited(after, "p1", "autónoma", "soberana"), amends="2")
    assert sides(BASE, inner, LAICO, LIBRE)[1] == (
        "7",
        [
            (
                "Toda persona nace libre y [autónoma] e igual en dignidad.",
                "Toda persona nace libre y [soberana] e igual en dignidad.",
            )
        ],
    )


def test_the_words_around_a_change_are_cut_where_they_are_many() -> None:
    long = outline("article a1\n  paragraph p1: " + " ".join(f"w{number}" for number in range(200)))
    row = sides(long, amendment("1", edited(long, "p1", "w100", "nuevo")))[0][1][0]
    assert row[0].startswith("… w60 ")
    assert row[0].endswith(" w140 …")


def test_moves_and_numbers_are_said_in_words() -> None:
    moved = amendment("8", Move("a2", "c2", ""), Renumber("a3", "7-A"))
    (entry,) = marshalled_list(Tabled(BASE, (moved,)), "es").entries
    assert entry.above[1:] == (
        "Trasládese: artículo 2. Lugar nuevo: capítulo II.",
        "Fíjese el número 7-A: artículo 3.",
    )


def test_the_marshalled_list_says_who_tabled_and_what_meets() -> None:
    found = marshalled_list(Tabled(BASE, (GONE, ITEM)), "en").entries
    assert [entry.title for entry in found] == [
        "Amendment 1 · article 1, paragraph 2",
        "Amendment 4 · article 1, paragraph 2, item 1",
    ]
    assert found[1].above == ("Tabled by: d4",)
    assert len(found[0].below) == len(found[1].below) == 1


def rows(tabled: Tabled) -> list[tuple[str, str]]:
    return [(row[1], row[5]) for row in voting_list(tabled, "en").rows]


def test_the_voting_list_leaves_room_before_the_votes_and_says_the_outcome_after_them() -> None:
    before = Tabled(BASE, (ITEM, GONE, LAICO))
    after = Tabled(BASE, before.amendments, (Outcome("1", "adopted", (103, 40, 11)), Outcome("3", "withdrawn")))
    assert rows(before) == [("1", ""), ("4", ""), ("3", "")]
    assert rows(after) == [
        ("1", "adopted: for 103, against 40, abstained 11"),
        ("4", "falls: amendment 1 was adopted"),
        ("3", "withdrawn"),
    ]


def test_lists_are_written_for_paper_and_for_a_phone() -> None:
    tabled = Tabled(BASE, (GONE, LIBRE), (Outcome("2", "rejected"),))
    columns, votes = marshalled_list(tabled, "es"), voting_list(tabled, "es")
    assert columns_pdf(columns).startswith(b"%PDF-")
    assert table_pdf(votes).startswith(b"%PDF-")
    assert "<ins>y autónoma</ins>" in columns_html(columns)
    assert 'data-head="Resultado" dir="auto">rechazada</td>' in table_html(votes)


def test_an_empty_list_says_so() -> None:
    assert "No hay enmiendas." in columns_html(marshalled_list(Tabled(BASE, ()), "es"))


def test_two_versions_stand_side_by_side_where_they_differ() -> None:
    after = result(BASE, LIBRE, GONE, amendment("9", Move("a2", "c2", ""))).text
    entries = compared(BASE, after, difference(BASE, after), SPANISH, "El texto", "Cambió de lugar.")
    shown = [(each.title, [(left(one), left(other)) for one, other in each.rows], each.below) for each in entries]
    assert [title for title, _, _ in shown] == ["Artículo 1. Dignidad", "Artículo 2. Pueblos"]
    assert shown[0][1][1:] == [(f"[{BASE.nodes[each].text}]", "") for each in ("p2", "i1", "i2")]
    assert shown[1][2] == ("Cambió de lugar.",)


def test_versions_that_say_the_same_give_no_entry() -> None:
    assert compared(BASE, BASE, difference(BASE, BASE), SPANISH, "El texto", "x") == ()


def test_the_lists_say_in_which_other_language_an_amendment_was_tabled() -> None:
    tabled = Tabled(BASE, (GONE, ITEM), languages={"4": "qu"})
    found = marshalled_list(tabled, "en").entries
    assert [entry.above for entry in found] == [found[0].above, ("Tabled by: d4", "Tabled in Quechua.")]
    assert "Tabled in Quechua." not in found[0].above
    assert [row[1] for row in voting_list(tabled, "es").rows if row[1].startswith("4")] == ["4 · quechua"]
