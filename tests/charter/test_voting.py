"""The voting order: what structure demands, what is proposed, and what falls."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.charter.amending import amendment, edited, result
from tests.charter.operations import amendments
from tests.charter.texts import outline

from asamblea.charter.conflicts import conflicts
from asamblea.charter.operations import Amendment, Delete, Renumber
from asamblea.charter.voting import Step, fates, faults, moved, precedences, proposed

TEXT = outline()
EDIT = amendment("1", edited(TEXT, "p1", "libre", "libres"))
SUB = amendment("1-1", edited(result(TEXT, EDIT).text, "p1", "libres", "muy libres"), amends="1")
DELETE = amendment("2", Delete("a1", "sha256:"))
INNER = amendment("3", Delete("p1", TEXT.nodes["p1"].text))
COMPROMISE = Amendment("4", ("c",), (edited(TEXT, "p4", "Todos", "Todas"),), replaces=("5",))
OTHER = amendment("5", edited(TEXT, "p4", "deben", "han de"))
SHORT = amendment("6", edited(TEXT, "p3", "laico", "neutral"))
LONG = amendment("7", edited(TEXT, "p3", "plurinacional y laico", "uno, indivisible, social y democrático"))
TWIN = amendment("8", edited(TEXT, "p3", "laico", "neutral"))
ALL = (EDIT, SUB, INNER, DELETE, OTHER, COMPROMISE, SHORT, LONG, TWIN)


def test_the_order_puts_deletions_outer_parts_compromises_and_sub_amendments_first() -> None:
    met = conflicts(TEXT, ALL)
    steps = proposed(TEXT, ALL, met)
    assert [each.number for each in steps] == ["2", "3", "1-1", "1", "7", "6", "4", "5"]
    why = {each.number: each for each in steps}
    assert why["2"].reason == "falls"
    assert why["1-1"] == Step("1-1", "amends", ("1",))
    assert why["4"] == Step("4", "compromise", ("5",))
    assert why["7"].reason == "furthest"
    assert why["6"] == Step("6", "identical", (), ("8",))


def test_a_line_is_put_elsewhere_and_says_so() -> None:
    order = (Step("1", "text"), Step("2", "falls", ("1",)), Step("3", "text"))
    assert [each.number for each in moved(order, "3", 1)] == ["3", "1", "2"]
    assert moved(order, "2", 9)[-1] == Step("2", "moved", ("1",))
    assert moved(order, "4", 1) == order


def test_another_order_is_checked_for_its_structure_alone() -> None:
    rules = precedences(ALL, conflicts(TEXT, ALL))
    sound = ["2", "3", "1-1", "1", "6", "7", "4", "5"]
    assert faults(sound, rules) == ()
    broken = faults(["1", "1-1", "3", "2", "5", "4"], rules)
    assert {(each.first, each.then, each.rule) for each in broken} == {
        ("1-1", "1", "amends"),
        ("3", "1", "falls"),
        ("2", "1", "falls"),
        ("2", "3", "falls"),
        ("4", "5", "compromise"),
    }


@pytest.mark.parametrize(
    ("adopted", "rejected", "expected"),
    [
        (["2"], [], {"1": ("fell", "2"), "3": ("fell", "2")}),
        (["7"], [], {"6": ("excluded", "7"), "8": ("excluded", "7")}),
        ([], ["1"], {"1-1": ("parent", "1")}),
        (["4"], [], {"5": ("fell", "4")}),
    ],
)
def test_what_falls_is_named_with_the_decision_that_felled_it(
    adopted: list[str], rejected: list[str], expected: dict[str, tuple[str, str]]
) -> None:
    assert dict(fates(conflicts(TEXT, ALL), adopted, rejected)) == expected


@given(st.lists(amendments(TEXT, "x"), min_size=1, max_size=8))
def test_every_proposal_keeps_every_precedence_and_lists_each_once(drawn: list[Amendment]) -> None:
    those = [Amendment(str(at), (), each.operations) for at, each in enumerate(drawn)]
    met = conflicts(TEXT, those)
    steps = proposed(TEXT, those, met)
    assert faults([each.number for each in steps], precedences(those, met)) == ()
    assert sorted(number for each in steps for number in (each.number, *each.with_)) == sorted(
        each.number for each in those
    )


def test_a_lone_renumbering_stands_in_the_order_of_the_text() -> None:
    those = (amendment("1", Renumber("a3", "9")), amendment("2", Renumber("a1", "7")))
    assert [(each.number, each.reason) for each in proposed(TEXT, those, conflicts(TEXT, those))] == [
        ("2", "text"),
        ("1", "text"),
    ]
