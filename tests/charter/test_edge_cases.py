"""Edge cases of procedure 3.32, as the rulings amend them, as far as the pure part holds them."""

from tests.charter.amending import amendment, edited, result
from tests.charter.texts import outline

from asamblea.charter.consolidation import consolidate
from asamblea.charter.harmonisation import apart
from asamblea.charter.languages import confirmation, versions
from asamblea.charter.operations import Amendment, Delete, Insert, Operation, Renumber, Replace, parted, revised
from asamblea.charter.readings import Reading, readings, sent_back
from asamblea.charter.tree import Charter, Node, charter

TEXT = outline()
DEFINING = """
article a1: x
  paragraph p1: Se entiende por pueblos originarios, los que son.
  paragraph p2: Los pueblos viven.
"""


def outcomes(put: Charter, *amendments: Amendment) -> dict[str, Reading]:
    after = consolidate(put, amendments)
    assert after.needs_rebase == ()
    return {each.article: each for each in readings(put, after, {each.number: each for each in amendments})}


def test_edge_59_what_is_edited_after_it_was_signed_is_a_new_version_that_nobody_signed() -> None:
    signed = Amendment("7", ("a", "b", "c"), (edited(TEXT, "p1", "libre", "libres"),))
    edit = revised(signed, (edited(TEXT, "p1", "libre", "muy libres"),))
    assert (edit.number, edit.version, edit.sponsors) == ("7", 2, ())
    assert revised(signed, signed.operations) is signed


def test_edge_60_a_text_put_to_its_second_reading_must_be_the_one_that_passed_the_first() -> None:
    first = result(TEXT, amendment("1", edited(TEXT, "p1", "libre", "libres")))
    assert sent_back(first.text, first.text) == ()
    tampered = result(first, amendment("x", edited(first.text, "p4", "deben", "pueden"))).text
    assert sent_back(first.text, tampered) == ("a3",)
    assert sent_back(first.text, TEXT) == ("a1",)


def test_edge_60_numbers_alone_send_nothing_back() -> None:
    renumbered = result(TEXT, amendment("1", Renumber("a1", "5-A"))).text
    assert sent_back(TEXT, renumbered) == ()


def test_edge_100_substance_moved_into_a_second_reading_amendment_is_voted_once_more() -> None:
    second = amendment("2", edited(TEXT, "p1", "libre", "libres"), Insert("a2", "p3", (_paragraph("n1", "a2"),)))
    gone = amendment("3", Delete("a4", "Elección La primera elección se hará en noventa días."))
    new = amendment("4", Insert("c2", "a3", (Node("a9", "article", "Nuevo", parent="c2"), _paragraph("n2", "a9"))))
    found = outcomes(TEXT, second, gone, new)
    assert found["a1"] == Reading("a1", "amended", ("2",))
    assert found["a2"] == Reading("a2", "amended", ("2",))
    assert found["a3"] == Reading("a3", "as_read")
    assert found["a4"] == Reading("a4", "gone", ("3",))
    assert found["a9"] == Reading("a9", "new", ("4",))


def test_edge_65_a_vote_in_parts_leaves_only_what_passed_and_an_incoherent_rest_is_named() -> None:
    whole = amendment(
        "5", Insert("a1", "p1", (_paragraph("n1", "a1"),)), edited(TEXT, "p4", "deben", "han de"), Renumber("n1", "1-A")
    )
    coherent = result(TEXT, parted(whole, [1, 2]))
    assert (coherent.text.nodes["n1"].label, coherent.text.nodes["p4"].text.split()[1]) == ("", "han")
    rest = consolidate(TEXT, [parted(whole, [2, 3])])
    assert [(each.amendment, each.reason) for each in rest.needs_rebase] == [("5", "unknown")]


def test_edge_65_harmonisation_has_power_over_wording_and_what_touches_substance_is_listed_apart() -> None:
    wording = Amendment(
        "h1", ("c",), (edited(TEXT, "p1", "igual en dignidad.", "igual, en dignidad."),), harmonises=True
    )
    assert apart(TEXT, wording) == ()
    assert outcomes(TEXT, wording)["a1"].outcome == "harmonised"
    substance: dict[str, Operation] = {
        "modal": edited(TEXT, "p4", "deben", "pueden"),
        "negation": edited(TEXT, "p1", "nace|", "no"),
        "number": edited(TEXT, "p5", "noventa", "sesenta"),
        "reference": edited(TEXT, "p3", "artículo 1.", "inciso 1."),
        "provision": Replace("p4", TEXT.nodes["p4"].text, "Otro."),
    }
    for touch, operation in substance.items():
        (found,) = apart(TEXT, Amendment("h2", ("c",), (wording.operations[0], operation), harmonises=True))
        assert (found.operation, touch in found.touches) == (2, True)


def test_edge_65_defined_terms_are_found_in_the_text_or_given() -> None:
    text = outline(DEFINING)
    edit = Amendment("h", ("c",), (edited(text, "p2", "pueblos viven.", "vecinos viven."),), harmonises=True)
    assert [each.touches for each in apart(text, edit)] == [("term",)]
    other = Amendment("h", ("c",), (edited(text, "p2", "viven.", "habitan."),), harmonises=True)
    assert apart(text, other) == ()
    assert [each.touches for each in apart(text, other, ["viven"])] == [("term",)]


def test_edge_65_where_no_lexicon_is_known_everything_is_listed_apart() -> None:
    text = outline("article a1: x\n  paragraph p1: Runakunaqa kanku.", language="qu")
    edit = Amendment("h", ("c",), (edited(text, "p1", "kanku.", "kachkanku."),), harmonises=True)
    assert [each.touches for each in apart(text, edit)] == [("language",)]


def test_edge_66_no_language_wins_silently_each_version_has_its_hash_and_a_discrepancy_is_named() -> None:
    quechua = _in_quechua(TEXT)
    confirmed = [confirmation((TEXT, quechua), "a1")]
    assert {
        (each.language, each.standing) for each in versions((TEXT, quechua), confirmed) if each.article == "a1"
    } == {
        ("es", "confirmed"),
        ("qu", "confirmed"),
    }
    changed = result(TEXT, amendment("1", edited(TEXT, "p1", "libre", "libres"))).text
    found = {(each.article, each.language): each.standing for each in versions((changed, quechua), confirmed)}
    assert (found["a1", "es"], found["a1", "qu"]) == ("changed", "stale")
    assert (found["a3", "es"], found["a3", "qu"]) == ("unconfirmed", "unconfirmed")
    again = [*confirmed, confirmation((changed, quechua), "a1")]
    assert {each.standing for each in versions((changed, quechua), again) if each.article == "a1"} == {"confirmed"}


def _in_quechua(text: Charter) -> Charter:
    nodes = (Node(n.id, n.kind, f"{n.id} runasimipi", n.label, n.parent) for n in text.walk() if n.id != "root")
    return charter("qu", "Hatun kamachiy", nodes)


def _paragraph(id_: str, parent: str) -> Node:
    return Node(id_, "paragraph", "Un párrafo.", parent=parent)
