"""The power table: the figures of the rulings on real seats, and that its numbers are the fewest."""

import csv
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.realinput import real

from asamblea.assembly.orders.catalogue import LIBRARY
from asamblea.assembly.orders.power import Hall, power, power_table
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY
from asamblea.assembly.orders.units import Share
from asamblea.assembly.words.majorities import GroupMajority


def peru() -> Hall:
    """The seats of Peru's 27 districts."""
    with real("peru/peru-2021-distritos-electorales.csv").open(encoding="utf-8", newline="") as file:
        seats = tuple(int(row["escanos_congreso_2021"]) for row in csv.DictReader(file))
    return Hall(sum(seats), seats)


def test_the_rulings_figures_of_peru_are_recomputed() -> None:
    """B2.6: with half of the regions 34 of 130 break every quorum; with a regional majority 19 deny the whole text."""
    floor = CONSTITUENT_ASSEMBLY.floor
    assert floor is not None
    classes = dict(CONSTITUENT_ASSEMBLY.classes)
    regional = GroupMajority(1, 2, strict=True, of="regions", among="all")
    classes["whole"] = replace(classes["whole"], double=regional)
    orders = replace(CONSTITUENT_ASSEMBLY, floor=replace(floor, spread=Share(1, 2)), classes=classes)
    assert peru().seats == 130
    assert power(orders, "resolution", peru()).break_quorum == 34
    assert power(orders, "whole", peru()).block == 19


def test_twenty_who_register_do_not_decide_for_a_hundred_and_fifty_five() -> None:
    """A7: the quorum is of those accredited."""
    held = power(CONSTITUENT_ASSEMBLY, "resolution", Hall(155))
    assert (held.adopt, held.adopt_all, held.block, held.break_quorum) == (40, 78, 78, 78)


def test_a_constituent_article_is_adopted_and_blocked_by() -> None:
    held = power(CONSTITUENT_ASSEMBLY, "constituent", Hall(155))
    assert (held.adopt, held.block, held.break_quorum, held.roll_call) == (104, 52, 52, 0)
    assert {delay.by: delay.heads for delay in held.delays}["appeal"] == 39


def test_a_vote_by_hands_is_by_name_on_demand_but_never_at_the_base() -> None:
    assert power(LIBRARY["base-assembly"], "resolution", Hall(100)).roll_call is None
    classes = dict(CONSTITUENT_ASSEMBLY.classes)
    classes["resolution"] = replace(classes["resolution"], manner="hands")
    assert power(replace(CONSTITUENT_ASSEMBLY, classes=classes), "resolution", Hall(100)).roll_call == 6


@pytest.mark.parametrize("name", LIBRARY)
@given(size=st.integers(3, 1500))
def test_the_numbers_are_the_fewest(name: str, size: int) -> None:
    orders = LIBRARY[name]
    for line in power_table(orders, Hall(size)):
        rule = orders.classes[line.name]
        needed = rule.majority.needed(size)
        assert line.adopt <= line.adopt_all <= size
        assert size - line.block < needed <= size - line.block + 1
        assert size - line.break_quorum < rule.quorum.needed(size) <= size - line.break_quorum + 1
