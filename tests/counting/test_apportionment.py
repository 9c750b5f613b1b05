"""Apportionment: published vectors, and what every method must keep."""

import csv
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.realinput import real

from asamblea.counting.apportionment import apportion, steps_of
from asamblea.counting.lots import Lot
from asamblea.record.errors import Malformed

SIZES = st.dictionaries(st.text("abcdefgh", min_size=1, max_size=3), st.integers(1, 10_000), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("members", "delegates"), [(1, 1), (50, 1), (51, 2), (200, 4), (201, 5), (301, 6), (900, 11), (5000, 11)]
)
def test_the_steps_give_the_delegates_of_vector_u9(members: int, delegates: int) -> None:
    assert steps_of(members) == delegates


# 60, 28 and 12 over five seats: quotas 3, 1.4, 0.6; quotients 60, 30, 28, 20, 15; 60, 28, 20, 12, 12.
@pytest.mark.parametrize(
    ("method", "seats"),
    [
        ("largest-remainder", {"a": 3, "b": 1, "c": 1}),
        ("dhondt", {"a": 4, "b": 1, "c": 0}),
        ("sainte-lague", {"a": 3, "b": 1, "c": 1}),
    ],
)
def test_a_method_gives_the_seats_worked_out_by_hand(method: str, seats: dict[str, int]) -> None:
    assert apportion({"a": 60, "b": 28, "c": 12}, 5, method).seats == seats


def test_peru_2021_comes_out_as_the_official_130() -> None:
    with real("peru/peru-2021-distritos-electorales.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    sizes = {row["distrito_electoral"]: int(row["electores_2021"]) for row in rows}
    official = {row["distrito_electoral"]: int(row["escanos_congreso_2021"]) for row in rows}
    fixed = {name: seats for name, seats in official.items() if name in fixed_names(sizes)}
    assert apportion(sizes, 130, "largest-remainder", 1, fixed).seats == official


def fixed_names(sizes: dict[str, int]) -> set[str]:
    """Lima Provincias and the residents abroad."""
    return {name for name in sizes if "PROVINCIAS" in name or "EXTRANJ" in name or "EXTERIOR" in name}


@pytest.mark.parametrize("method", ["largest-remainder", "dhondt", "sainte-lague", "equal"])
@given(sizes=SIZES, seats=st.integers(1, 60))
def test_exactly_the_seats_are_given(method: str, sizes: dict[str, int], seats: int) -> None:
    assert sum(apportion(sizes, seats, method).seats.values()) == seats


@pytest.mark.parametrize("method", ["largest-remainder", "dhondt", "sainte-lague", "equal"])
@given(sizes=SIZES, seats=st.integers(1, 60))
def test_the_steps_add_up_to_the_seats(method: str, sizes: dict[str, int], seats: int) -> None:
    result = apportion(sizes, seats, method)
    assert {name: sum(step.seats for step in result.steps if step.name == name) for name in sizes} == result.seats


@given(sizes=SIZES, seats=st.integers(1, 60))
def test_largest_remainders_stay_within_one_seat_of_the_quota(sizes: dict[str, int], seats: int) -> None:
    total = sum(sizes.values())
    result = apportion(sizes, seats, "largest-remainder")
    assert all(abs(result.seats[name] - Fraction(size * seats, total)) < 1 for name, size in sizes.items())


@pytest.mark.parametrize("method", ["dhondt", "sainte-lague"])
@given(sizes=SIZES, seats=st.integers(1, 60))
def test_a_divisor_method_never_takes_a_seat_away_when_one_is_added(
    method: str, sizes: dict[str, int], seats: int
) -> None:
    fewer, more = apportion(sizes, seats, method).seats, apportion(sizes, seats + 1, method).seats
    assert all(more[name] >= fewer[name] for name in sizes)


def test_equals_at_the_last_seat_draw_a_lot_and_are_told() -> None:
    result = apportion({"a": 5, "b": 5}, 3, "dhondt", lot=Lot("test"))
    assert ([sorted(each) for each in result.ties], [step.lot for step in result.steps]) == (
        [["a", "b"]],
        [False, False, True],
    )


def test_a_minimum_is_given_before_the_rest_is_apportioned() -> None:
    assert apportion({"a": 99, "b": 1}, 10, "largest-remainder", 1).seats == {"a": 9, "b": 1}


@pytest.mark.parametrize(
    ("seats", "minimum", "fixed", "reason"),
    [
        (0, 0, {}, "0 is no number of seats"),
        (1, 1, {}, "1 seats do not suffice"),
        (5, 0, {"c": 1}, "'c' is not in the file"),
        (5, 0, {"a": -1}, "-1 is no number of seats"),
        (5, -1, {}, "-1 is no minimum"),
    ],
)
def test_apportionment_refuses_what_cannot_be_given(
    seats: int, minimum: int, fixed: dict[str, int], reason: str
) -> None:
    with pytest.raises(Malformed, match=reason):
        apportion({"a": 1, "b": 2}, seats, "dhondt", minimum, fixed)


def test_nobody_gets_seats_for_no_members() -> None:
    with pytest.raises(Malformed, match="nobody to give the seats to"):
        apportion({"a": 0}, 3, "dhondt")
