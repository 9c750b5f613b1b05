"""An amendment can be voted in parts if the replay takes whatever passes of them."""

from itertools import combinations
from random import Random

import pytest
from tests.charter.amending import edited
from tests.charter.generated import Tabling
from tests.charter.generated import text as generated_text
from tests.charter.texts import outline

from asamblea.charter.consolidation import consolidate, strandings, strandings_with
from asamblea.charter.divided import Resting, resting
from asamblea.charter.operations import Amendment, Delete, Edit, Insert, Move, parted
from asamblea.charter.tree import Node

TEXT = outline()
NEW = Insert("a1", "p1", (Node("n1", "paragraph", "Nadie es más que nadie.", parent="a1"),))
ON_NEW = Edit("n1", 0, 1, "Nadie", "Ninguno")


def amendment(*operations: object, number: str = "1", amends: str = "") -> Amendment:
    return Amendment(number, (), operations, amends=amends)  # type: ignore[arg-type]


def test_parts_that_touch_different_words_stand_by_themselves_in_every_choice() -> None:
    whole = amendment(edited(TEXT, "p1", "libre", "muy libre"), edited(TEXT, "p1", "nace", "vive"), NEW, ON_NEW)
    parts = (1, 2, 3, 3)
    assert resting(TEXT, (), whole, parts) is None
    for many in (1, 2, 3):
        for left in combinations((1, 2, 3), many):
            kept = [at for at, part in enumerate(parts, 1) if part in left]
            assert consolidate(TEXT, [parted(whole, kept)]).needs_rebase == ()


def test_what_is_left_keeps_the_numbers_of_its_operations() -> None:
    whole = amendment(edited(TEXT, "p1", "libre", "muy libre"), edited(TEXT, "p1", "nace", "vive"))
    replay = consolidate(TEXT, [parted(whole, [2])])
    brought = {source for source in replay.words["p1"] if source.amendment == "1"}
    assert {source.operation for source in brought} == {2}
    assert parted(parted(whole, [1, 2]), [2]) == parted(whole, [2])


@pytest.mark.parametrize("seed", range(8))
def test_of_a_made_up_amendment_that_can_be_divided_every_choice_is_replayed(seed: int) -> None:
    chance = Random(seed)
    base = generated_text(chance, 12)
    drawn = [each for each in Tabling(chance, base).amendments(range(1, 60)) if not each.amends]
    whole = Amendment("1", (), tuple(each.operations[0] for each in chance.sample(drawn, 4)))
    if strandings(base, [whole]):
        return
    found = resting(base, (), whole, (1, 2, 3, 4))
    fit = [
        not strandings(base, [parted(whole, left)]) for many in (1, 2, 3) for left in combinations((1, 2, 3, 4), many)
    ]
    assert (found is None) == all(fit)


def test_what_edits_what_another_part_makes_rests_on_it() -> None:
    whole = amendment(edited(TEXT, "p1", "libre", "muy libre"), NEW, ON_NEW)
    assert resting(TEXT, (), whole, (1, 2, 3)) == Resting((3,), "1", 3, "unknown")


def test_two_parts_that_only_a_third_lets_pass_together_are_found() -> None:
    """Each move stands alone, and all three in their order; the first and the last by themselves are a circle."""
    whole = amendment(Move("i1", "i2", ""), Move("i1", "p2", ""), Move("i2", "i1", ""))
    assert resting(TEXT, (), whole, (1, 2, 3)) == Resting((1, 3), "1", 3, "cycle")


def test_an_amendment_to_a_part_rests_on_it() -> None:
    whole = amendment(edited(TEXT, "p1", "libre", "muy libre"), NEW)
    child = amendment(ON_NEW, number="2", amends="1")
    assert resting(TEXT, (child,), whole, (1, 2)) == Resting((1,), "2", 1, "unknown")


def test_what_stands_in_the_way_anyhow_is_no_fault_of_the_parts() -> None:
    other = amendment(Delete("p3", TEXT.nodes["p3"].text), number="2")
    stray = amendment(edited(TEXT, "p3", "laico", "libre"), number="3")
    whole = amendment(edited(TEXT, "p1", "libre", "muy libre"), edited(TEXT, "p1", "nace", "vive"))
    assert resting(TEXT, (other, stray), whole, (1, 2)) is None


def test_a_move_into_what_another_part_moves_is_judged_by_the_replay() -> None:
    whole = amendment(Move("a1", "c2", ""), edited(TEXT, "p1", "libre", "muy libre"))
    assert resting(TEXT, (), whole, (1, 2)) is None


@pytest.mark.parametrize("seed", range(4))
def test_what_is_replayed_once_for_all_choices_is_replayed_as_for_each(seed: int) -> None:
    """Adopted amendments stand before it, amend it, and take words that some choices need."""
    chance = Random(seed)
    base = generated_text(chance, 8)
    drawn = list(Tabling(chance, base).amendments(range(1, 40)))
    amended = {each.amends for each in drawn}
    whole = next(each for each in drawn if each.number in amended)
    others = [each for each in drawn if each.number != whole.number]
    forms = (whole, *(Amendment(whole.number, (), each.operations) for each in others[:6] if not each.amends))
    assert list(strandings_with(base, others, forms)) == [strandings(base, (*others, form)) for form in forms]
