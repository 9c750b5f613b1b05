"""The replay: what each operation does, whose each word is, and what needs re-basing."""

from dataclasses import replace

import pytest
from tests.charter.amending import amendment, edited, result, stranded
from tests.charter.texts import outline

from asamblea.charter.consolidation import consolidate
from asamblea.charter.draft import Source
from asamblea.charter.forms import hash_of
from asamblea.charter.numbering import numbers
from asamblea.charter.operations import (
    Delete,
    Edit,
    Insert,
    Join,
    Move,
    Operation,
    Renumber,
    Replace,
    SplitProvision,
    SplitWords,
)
from asamblea.charter.tree import Node

TEXT = outline()
NEW = Node("n1", "paragraph", "La dignidad es intangible.", parent="a1")


def ids(text: object) -> list[str]:
    return [node.id for node in text.walk()][1:]  # type: ignore[attr-defined]


def test_edits_of_different_words_apply_whatever_their_order() -> None:
    one = amendment("1", edited(TEXT, "p1", "libre e igual", "libre, igual y única"))
    two = amendment("2", edited(TEXT, "p1", "Toda persona", "Cada quien"))
    three = amendment("3", edited(TEXT, "p1", "en|", "plena"))
    for order in ((one, two, three), (three, two, one), (two, one, three)):
        found = result(TEXT, *order)
        assert found.text.nodes["p1"].text == "Cada quien nace libre, igual y única en plena dignidad."


def test_every_word_knows_what_brought_it_and_what_went() -> None:
    found = result(TEXT, amendment("7", edited(TEXT, "p1", "libre e igual", "libre, igual y única")))
    by = dict(zip(found.text.nodes["p1"].text.split(), found.words["p1"], strict=True))
    assert (by["nace"], by["única"]) == (Source("", 0), Source("7", 1))
    (went,) = found.passed["p1"]
    assert (went.words, went.by, went.taken, went.before) == ("libre e igual", Source("", 0), Source("7", 1), 3)


def test_a_second_reading_starts_from_the_first_ones_text_and_keeps_its_sources() -> None:
    first = result(TEXT, amendment("1", edited(TEXT, "p1", "libre", "libres")))
    second = amendment("2", edited(first.text, "p1", "igual", "iguales"), base=hash_of(first.text))
    found = result(first, second)
    assert found.text.nodes["p1"].text == "Toda persona nace libres e iguales en dignidad."
    assert {each.amendment for each in found.words["p1"]} == {"", "1", "2"}
    assert [each.source.amendment for each in found.touches["p1"]] == ["1", "2"]


def test_the_same_amendments_give_the_same_hash() -> None:
    adopted = [amendment("1", edited(TEXT, "p1", "libre", "libres")), amendment("2", Insert("a1", "p1", (NEW,)))]
    assert hash_of(consolidate(TEXT, adopted).text) == hash_of(consolidate(TEXT, adopted).text)


@pytest.mark.parametrize(
    ("operation", "expected"),
    [
        (Insert("a1", "p1", (NEW,)), ["a1", "p1", "n1", "p2"]),
        (Insert("a1", "", (NEW,)), ["a1", "n1", "p1", "p2"]),
        (Delete("p1", TEXT.nodes["p1"].text), ["a1", "p2", "i1"]),
        (Move("p2", "a2", "p3"), ["a1", "p1", "a2", "p3", "p2", "i1", "i2"]),
        (Move("p2", "a1", ""), ["a1", "p2", "i1", "i2", "p1"]),
        (SplitWords("p1", 3, "persona nace", "n1"), ["a1", "p1", "n1", "p2"]),
        (SplitProvision("a1", "p2", "n1", "Derechos"), ["a1", "p1", "n1", "p2", "i1", "i2", "a2"]),
        (Join("a1", "a2"), ["a1", "p1", "p2", "i1", "i2", "p3", "c2"]),
        (Join("p1", "p2"), ["a1", "p1", "i1", "i2", "a2"]),
        (Replace("a1", "sha256:" + "0" * 64, "x"), None),
    ],
)
def test_each_verb_changes_the_order_as_it_says(operation: Operation, expected: list[str] | None) -> None:
    found = consolidate(TEXT, [amendment("1", operation)])
    if expected is None:
        assert [each.reason for each in found.needs_rebase] == ["quote"]
        return
    assert found.needs_rebase == ()
    order = ids(found.text)
    start = order.index("a1")
    assert order[start : start + len(expected)] == expected


def test_a_split_or_joined_text_keeps_its_words_and_their_sources() -> None:
    split = result(TEXT, amendment("1", SplitWords("p1", 3, "nace", "n1"), Renumber("n1", "1-A")))
    assert (split.text.nodes["p1"].text, split.text.nodes["n1"].text) == (
        "Toda persona nace",
        "libre e igual en dignidad.",
    )
    assert numbers(split.text)["n1"] == "1-A"
    joined = result(split, amendment("2", Join("p1", "n1")))
    assert joined.text.nodes["p1"].text == TEXT.nodes["p1"].text


def test_replacing_a_provision_keeps_its_id_and_place() -> None:
    quote = " ".join(TEXT.nodes[each].text for each in ("a1", "p1", "p2", "i1", "i2"))
    found = result(TEXT, amendment("1", Replace("a1", quote, "Dignidad humana", (NEW,))))
    assert ids(found.text)[2:5] == ["a1", "n1", "a2"]
    assert found.text.nodes["a1"].text == "Dignidad humana"
    assert found.touches["p2"][-1].verb == "replace"


def test_an_amendment_to_an_amendment_edits_what_the_first_brings() -> None:
    first = amendment("8", edited(TEXT, "p3", "plurinacional y laico", "social, plurinacional y laico en lo público"))
    alone = result(TEXT, first).text
    second = amendment("8-1", edited(alone, "p3", "en lo público", "en todo"), amends="8")
    other = amendment("9", edited(TEXT, "p3", "El Estado", "La República"))
    found = result(TEXT, second, other, first)
    assert found.text.nodes["p3"].text == "La República es social, plurinacional y laico en todo según el artículo 1."
    assert found.applied == ("9", "8", "8-1")


def test_what_stands_in_the_way_is_named() -> None:
    edit_ = amendment("1", edited(TEXT, "p1", "libre", "libres"))
    delete = amendment("2", Delete("p1", TEXT.nodes["p1"].text))
    wider = amendment("3", edited(TEXT, "p1", "libre e igual", "iguales"))
    assert stranded(TEXT, edit_, delete) == [("2", "changed", "1")]
    assert stranded(TEXT, delete, edit_) == [("1", "deleted", "2")]
    assert stranded(TEXT, edit_, wider) == [("3", "changed", "1")]
    assert stranded(TEXT, amendment("4", edited(TEXT, "p1", "libre", "x"), amends="9")) == [("4", "parent", "9")]
    assert stranded(TEXT, amendment("5", edited(TEXT, "p1", "libre", "x"), base="0" * 64)) == [("5", "base", "")]


def test_two_who_propose_the_same_are_applied_once() -> None:
    found = result(TEXT, *(amendment(each, edited(TEXT, "p1", "libre", "libres")) for each in ("41", "42")))
    assert (found.applied, dict(found.merged)) == (("41", "42"), {"42": "41"})


def test_an_amendment_to_the_second_of_two_that_say_the_same_amends_the_first() -> None:
    one, two = (amendment(each, Insert("a1", "p1", (replace(NEW, id=f"n{each}"),))) for each in ("1", "2"))
    below = amendment("2-1", Edit("n2", 1, 2, "dignidad", "vida"), amends="2")
    found = result(TEXT, one, two, below)
    assert found.text.nodes["n1"].text == "La vida es intangible."
    assert found.words["n1"][1] == Source("2-1", 1)


@pytest.mark.parametrize(
    ("operation", "reason"),
    [
        (Edit("p1", 3, 4, "esclava", "x"), "quote"),
        (Edit("p1", 3, 40, "libre", "x"), "quote"),
        (Edit("p1", 3, 3, "", "x"), "quote"),
        (Edit("p9", 0, 0, "", "x"), "unknown"),
        (Delete("p1", "otras palabras"), "quote"),
        (Insert("a1", "p9", (NEW,)), "unknown"),
        (Insert("a1", "p1", (Node("p2", "paragraph", "x", parent="a1"),)), "id"),
        (Insert("p1", "", (Node("n1", "article", "x", parent="p1"),)), "kind"),
        (Insert("a1", "p1", (Node("n1", "paragraph", "x", parent="n2"),)), "unknown"),
        (Move("t1", "c1", ""), "cycle"),
        (Move("c1", "a3", ""), "kind"),
        (Join("a1", "a3"), "place"),
        (Join("p1", "a2"), "kind"),
        (SplitProvision("a1", "p3", "n1", ""), "unknown"),
        (SplitWords("p1", 8, "dignidad.", "n1"), "quote"),
        (SplitWords("a1", 1, "Dignidad", "n1"), "kind"),
    ],
)
def test_an_operation_that_does_not_fit_changes_nothing_and_says_why(operation: Operation, reason: str) -> None:
    sound = edited(TEXT, "p4", "Todos", "Todas y todos")
    found = consolidate(TEXT, [amendment("1", sound, operation)])
    assert [(each.operation, each.reason) for each in found.needs_rebase] == [(2, reason)]
    assert hash_of(found.text) == hash_of(TEXT)


def test_two_moves_that_would_make_a_cycle_do_not_both_apply() -> None:
    text = outline("title t1: A\n  chapter c1: B\ntitle t2: C\n  chapter c2: D\n    section s1: E")
    inner = amendment("1", Move("c1", "t2", "c2"))
    outer = amendment("2", Move("s1", "c1", ""))
    assert result(text, inner, outer).text.path("s1")[0].id == "t2"
    deep = outline("paragraph p: x\n  item i1: a\n  item i2: b")
    assert stranded(deep, amendment("1", Move("i1", "i2", "")), amendment("2", Move("i2", "i1", ""))) == [
        ("2", "cycle", "")
    ]


def test_apostrophes_typed_otherwise_are_the_same_quotation() -> None:
    text = outline("article a1: x\n  paragraph p1: T'anta wasi ñawpaqman", language="qu")
    for quote in ("T'anta", "T’anta", "Tʼanta"):
        found = result(text, amendment("1", Edit("p1", 0, 1, quote, "Hatun")))
        assert found.text.nodes["p1"].text == "Hatun wasi ñawpaqman"


def test_right_to_left_and_combining_characters_are_words_like_others() -> None:
    text = outline("article a1: x\n  paragraph p1: كل إنسان حُرّ وכבוד האדם q̃ ñ")
    found = result(text, amendment("1", edited(text, "p1", "حُرّ", "كريم")))
    assert found.text.nodes["p1"].text == "كل إنسان كريم وכבוד האדם q̃ ñ"
