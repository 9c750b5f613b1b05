"""An amendment drawn on one language of a text, carried into another."""

from dataclasses import replace

from hypothesis import given
from tests.charter.amending import amendment
from tests.charter.operations import amendments
from tests.charter.test_languages import QUECHUA, TEXT

from asamblea.charter.carrying import as_in, carried, misrendered
from asamblea.charter.consolidation import consolidate
from asamblea.charter.languages import unlike
from asamblea.charter.operations import (
    Amendment,
    Delete,
    Edit,
    Insert,
    Join,
    Move,
    Operation,
    Replace,
    SplitProvision,
    SplitWords,
    made_by,
)
from asamblea.charter.reach import misfit
from asamblea.charter.tree import Charter, Node

NEW = Insert("a1", "p1", (Node("n1", "paragraph", "Musuq.", parent="a1"),))


def into_spanish(*operations: Operation) -> Charter:
    """The Spanish text after operations that were drawn in Quechua."""
    there = carried(amendment("1", *operations), QUECHUA, TEXT, "")
    assert misfit(TEXT, there) is None
    return consolidate(TEXT, [there]).text


def test_words_that_are_edited_stand_whole_as_they_were_tabled() -> None:
    first, second = Edit("p1", 0, 1, "p1", "huk"), Edit("p1", 2, 2, "simi", "musuq")
    after = into_spanish(first, second)
    assert after.nodes["p1"].text == "huk simi musuq"
    assert after.nodes["p2"].text == TEXT.nodes["p2"].text


def test_words_that_are_split_are_parted_as_they_were_tabled() -> None:
    after = into_spanish(SplitWords("p2", 1, "p2", "n1"))
    assert [after.nodes[each].text for each in ("p2", "n1")] == ["p2", "simi"]
    assert after.nodes["n1"].children == ("i1", "i2")


def test_what_is_joined_keeps_the_words_of_each_language() -> None:
    after = into_spanish(Join("p1", "p2"))
    assert after.nodes["p1"].text == f"{TEXT.nodes['p1'].text} {TEXT.nodes['p2'].text}"


@given(amendments(QUECHUA, "1", most=1))
def test_any_operation_makes_the_same_tree_and_brings_the_words_of_what_it_changes(one: Amendment) -> None:
    there = carried(one, QUECHUA, TEXT, "")
    assert not set(made_by(one)) - set(made_by(there))
    assert misfit(TEXT, there) is None
    after, quechua = consolidate(TEXT, [there]).text, consolidate(QUECHUA, [one]).text
    assert unlike(after, quechua) == ()
    edited = {each.provision for each in one.operations if isinstance(each, Edit)}
    assert all(after.nodes[each].text == quechua.nodes[each].text for each in edited)
    untouched = (each for each in TEXT.nodes if each in after.nodes and quechua.nodes[each] == QUECHUA.nodes[each])
    assert all(after.nodes[each].text == TEXT.nodes[each].text for each in untouched if each not in edited)


def test_a_rendering_changes_the_same_provisions() -> None:
    there = carried(amendment("1", Edit("p1", 0, 1, "p1", "huk"), NEW), QUECHUA, TEXT, "")
    in_spanish = Insert("a1", "p1", (Node("n1", "paragraph", "Nuevo.", parent="a1"),))
    libre = Edit("p1", 3, 4, "libre", "muy libre")
    assert misrendered(TEXT, there, amendment("1", libre, in_spanish)) == ()
    assert misrendered(TEXT, there, amendment("1", libre)) == ("a1", "n1")
    assert misrendered(TEXT, there, amendment("1", in_spanish, Delete("p2", _words("p2")))) != ()
    assert misrendered(TEXT, there, amendment("1", in_spanish, Edit("p3", 0, 1, "El", "Un"))) == ("p3",)


def _words(provision: str, text: Charter = TEXT) -> str:
    return " ".join(node.text for node in text.walk(provision) if node.text)


def test_a_version_takes_what_was_drawn_in_it_and_follows_the_tree_of_the_rest() -> None:
    quechua = amendment("1", Edit("p1", 0, 1, "p1", "huk"))
    spanish = amendment("2", NEW, Edit("p3", 0, 1, "El", "Un"), Move("a2", "c2", ""))
    to_it = replace(amendment("3", Replace("n1", "Musuq.", "Otro.")), amends="2")
    adopted = (carried(quechua, QUECHUA, TEXT, ""), spanish, to_it)
    after = as_in(QUECHUA, adopted, {"1": (quechua, QUECHUA)})
    assert [after.nodes[each].text for each in ("p1", "n1", "p3")] == ["huk simi", "", "p3 simi"]
    assert unlike(after, consolidate(TEXT, adopted).text) == ()


def test_where_the_version_has_other_words_since_it_takes_the_provision_whole() -> None:
    laid_anew = consolidate(QUECHUA, [amendment("9", Edit("p1", 1, 2, "simi", "rimay qhichwa"))]).text
    parent, child = amendment("1", Edit("p1", 0, 1, "p1", "huk")), Edit("p1", 0, 1, "huk", "iskay")
    to_it = replace(amendment("2", child), amends="1")
    originals = {"1": (parent, QUECHUA), "2": (to_it, QUECHUA)}
    assert as_in(laid_anew, (parent, to_it), originals).nodes["p1"].text == "iskay simi"


def test_a_part_that_is_split_keeps_its_heading_as_it_was_tabled() -> None:
    after = into_spanish(SplitProvision("t1", "c2", "n1", "Ruwanakuna"))
    assert after.nodes["n1"].text == "Ruwanakuna"
