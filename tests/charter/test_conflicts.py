"""Conflicts: what each kind says, and that the sweep and the replay agree."""

from itertools import permutations

import pytest
from hypothesis import given
from tests.charter.amending import amendment, edited, result
from tests.charter.operations import amendments
from tests.charter.texts import outline

from asamblea.charter.conflicts import conflicts
from asamblea.charter.consolidation import consolidate
from asamblea.charter.forms import hash_of
from asamblea.charter.operations import Amendment, Delete, Insert, Join, Move, Operation, Renumber, Replace, SplitWords
from asamblea.charter.tree import Node

TEXT = outline()
P1 = TEXT.nodes["p1"].text


def kinds(*those: Amendment) -> list[tuple[str, tuple[str, ...], str]]:
    return [(each.kind, each.amendments, each.by) for each in conflicts(TEXT, those)]


def of(*operations: Operation) -> list[Amendment]:
    return [amendment(str(number), each) for number, each in enumerate(operations, 1)]


@pytest.mark.parametrize(
    ("operations", "expected"),
    [
        ((edited(TEXT, "p1", "libre e", "x"), edited(TEXT, "p1", "e igual", "y")), [("excludes", ("1", "2"), "")]),
        ((edited(TEXT, "p1", "libre", "x"), edited(TEXT, "p1", "e igual", "y")), []),
        ((edited(TEXT, "p1", "libre", "x"), edited(TEXT, "p1", "libre|", "y")), []),
        ((edited(TEXT, "p1", "libre", "x"), edited(TEXT, "p1", "libre", "x")), [("identical", ("1", "2"), "")]),
        ((edited(TEXT, "p1", "libre e igual", ""), edited(TEXT, "p1", "igual", "x")), [("falls_if", ("2",), "1")]),
        ((edited(TEXT, "p1", P1, "Otro."), edited(TEXT, "p1", "igual", "x")), [("falls_if", ("2",), "1")]),
        ((edited(TEXT, "p1", "libre e igual", "x"), edited(TEXT, "p1", "e", "y")), [("excludes", ("1", "2"), "")]),
        ((edited(TEXT, "p1", "libre e igual", "x"), edited(TEXT, "p1", "libre|", "y")), [("excludes", ("1", "2"), "")]),
        ((edited(TEXT, "p1", "libre|", "x"), edited(TEXT, "p1", "libre|", "y")), [("order", ("1", "2"), "")]),
        ((Delete("p1", P1), edited(TEXT, "p1", "libre", "x")), [("falls_if", ("2",), "1")]),
        ((Delete("a1", "..."), Move("p1", "a2", ""), Renumber("p2", "9")), [("falls_if", ("2", "3"), "1")]),
        ((Delete("p1", P1), Replace("p1", P1, "x")), [("excludes", ("1", "2"), "")]),
        ((Move("a1", "c2", ""), edited(TEXT, "p1", "libre", "x")), []),
        ((Move("a1", "c2", ""), Move("a1", "c2", "a3")), [("excludes", ("1", "2"), "")]),
        ((Renumber("a1", "7"), Renumber("a1", "8")), [("excludes", ("1", "2"), "")]),
        ((Join("a1", "a2"), Delete("a2", "...")), [("falls_if", ("1",), "2")]),
        ((Join("a1", "a2"), Insert("c1", "a1", (Node("n", "article", parent="c1"),))), [("excludes", ("1", "2"), "")]),
        ((SplitWords("p1", 3, "nace", "n1"), edited(TEXT, "p1", "nace libre", "x")), [("excludes", ("1", "2"), "")]),
        ((SplitWords("p1", 3, "nace", "n1"), edited(TEXT, "p1", "libre", "x")), []),
    ],
)  # fmt: skip
def test_each_kind_is_named(
    operations: tuple[Operation, ...], expected: list[tuple[str, tuple[str, ...], str]]
) -> None:
    assert kinds(*of(*operations)) == expected


def test_amendments_to_amendments_and_to_what_others_bring_depend_on_them() -> None:
    insert = amendment("1", Insert("a1", "p1", (Node("n1", "paragraph", "Un texto nuevo entero.", parent="a1"),)))
    alone = result(TEXT, insert).text
    one = amendment("1-1", edited(alone, "n1", "nuevo", "otro"), amends="1")
    two = amendment("1-2", edited(alone, "n1", "nuevo entero.", "breve."), amends="1")
    other = amendment("3", edited(alone, "n1", "Un", "El"))
    assert kinds(insert, one, two, other) == [
        ("excludes", ("1-1", "1-2"), ""),
        ("depends", ("1-1", "1-2", "3"), "1"),
    ]


def test_amendments_to_two_that_say_the_same_meet_each_other() -> None:
    twins = [amendment(each, edited(TEXT, "p1", "libre", "libre y muy soberana")) for each in ("1", "2")]
    alone = result(TEXT, twins[0]).text
    one = amendment("1-1", edited(alone, "p1", "muy soberana", "digna"), amends="1")
    two = amendment("2-1", edited(alone, "p1", "soberana", "feliz"), amends="2")
    assert ("excludes", ("1-1", "2-1"), "") in kinds(*twins, one, two)


def test_what_a_compromise_replaces_falls_with_its_adoption() -> None:
    compromise = Amendment("9", ("c",), (edited(TEXT, "p1", "igual", "z"),), replaces=("1", "2"))
    assert ("falls_if", ("1", "2"), "9") in kinds(*of(Renumber("a1", "7"), Renumber("a2", "8")), compromise)


def test_many_who_replace_the_same_words_are_one_conflict() -> None:
    those = [amendment(str(each), edited(TEXT, "p1", "libre", f"x{each}")) for each in range(500)]
    assert [(each.kind, len(each.amendments)) for each in conflicts(TEXT, those)] == [("excludes", 500)]


@given(amendments(TEXT, "1"), amendments(TEXT, "2"))
def test_what_no_conflict_is_named_for_applies_in_either_order_with_the_same_text(a: Amendment, b: Amendment) -> None:
    named = {each.kind for each in conflicts(TEXT, (a, b))}
    orders = [consolidate(TEXT, each) for each in ((a, b), (b, a))]
    if not named:
        assert [each.needs_rebase for each in orders] == [(), ()]
        assert len({hash_of(each.text) for each in orders}) == 1
    elif named & {"excludes", "falls_if"}:
        assert any(each.needs_rebase for each in orders)
    else:
        assert [each.needs_rebase for each in orders] == [(), ()]


@given(*(amendments(TEXT, number, most=1) for number in ("1", "2", "3")))
def test_three_for_which_no_conflict_is_named_apply_in_every_order(a: Amendment, b: Amendment, c: Amendment) -> None:
    if not conflicts(TEXT, (a, b, c)):
        orders = [consolidate(TEXT, each) for each in permutations((a, b, c))]
        assert all(each.needs_rebase == () for each in orders)
        assert len({hash_of(each.text) for each in orders}) == 1
