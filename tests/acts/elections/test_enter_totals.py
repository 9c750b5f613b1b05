"""Entering sums, where sums are enough; edge case 52."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.acts.elections.hall import KINDS, TELLERS, closed, found, hall, names, opened, papers
from tests.assembly_room import Room

from asamblea.assembly.results import poll_of
from asamblea.counting.lists import ListCandidate, ListRule, count_lists
from asamblea.counting.lots import Lot
from asamblea.record.instants import DAY, HOUR


def enter(room: Room, election: str, totals: list[int], valid: int, **more: Any) -> None:
    room.act("totals.enter/1", TELLERS, election=election, urn=more.pop("urn", "a"), totals=totals, valid=valid, **more)


def test_hands_for_approval_are_sums() -> None:
    room = hall()
    election = closed(room, "hands")
    enter(room, election, [3, 6, 2, 0, 1], 7, blank=1)
    room.act("election.count/1", TELLERS, election=election)
    assert names(room, found(room, election).counted.elected) == ["d2"]  # type: ignore[union-attr]
    assert poll_of(room.state, found(room, election), 1).given == 8


def test_sums_of_several_urns_are_added() -> None:
    room = hall()
    election = closed(room, "plurality")
    enter(room, election, [2, 1, 0, 0, 0], 3)
    enter(room, election, [0, 3, 0, 0, 0], 3, urn="b")
    room.act("election.count/1", TELLERS, election=election)
    assert names(room, found(room, election).counted.elected) == ["d2"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("totals", "valid", "said"),
    [
        ([1, 2], 3, "TotalsUnfit"),
        ([1, 1, 1, 1, 1], 4, "TotalsUnfit"),
        ([1, 1, 1, 0, 0], 4, "TotalsUnfit"),
        ([5, 0, 0, 0, 0], 4, "TotalsUnfit"),
        ([-1, 5, 0, 0, 0], 4, "CountUnfit"),
    ],
)
def test_sums_that_papers_cannot_bear_are_refused(totals: list[int], valid: int, said: str) -> None:
    room = hall()
    election = closed(room, "plurality")
    assert said in room.refused("totals.enter/1", TELLERS, election=election, urn="a", totals=totals, valid=valid)


def test_sums_are_not_enough_for_preferences_and_papers_are_not_hands() -> None:
    room = hall()
    election = closed(room)
    said = room.refused("totals.enter/1", TELLERS, election=election, urn="a", totals=[1, 1, 1, 0, 0], valid=3)
    assert said == ("MethodNeedsPapers",)
    other = closed(room, "hands")
    assert room.refused("papers.enter/1", TELLERS, election=other, urn="a", papers=papers((1, (1,)))) == (
        "MannerUnfit",
    )


def lists() -> tuple[Room, str]:
    """Two lists: x with d1 (M), d2 (F); y with d3 (M), d4 (F)."""
    room = hall()
    election = opened(room, "lists")
    for name, list_, sex in (("d1", "x", "M"), ("d2", "x", "F"), ("d3", "y", "M"), ("d4", "y", "F")):
        nominee = {"election": election, "candidate": room.id(name)}
        room.act("candidate.nominate/1", ("d5", "d6"), 0, list=list_, sex=sex, **nominee)
        room.act("candidate.accept/1", name, 0, **nominee)
    room.pass_time(DAY)
    room.pass_time(HOUR)
    return room, election


def test_lists_are_counted_by_the_formula_of_the_orders_and_corrected_for_parity() -> None:
    room, election = lists()
    enter(room, election, [3, 1, 3, 1], 8)
    room.act("election.count/1", TELLERS, election=election)
    elected = names(room, found(room, election).counted.elected)  # type: ignore[union-attr]
    assert len(elected) == 2
    assert {"d1", "d3"} != set(elected)  # two men would be no parity
    assert sorted(each in ("d1", "d2") for each in elected) == [False, True]  # one a list


def test_edge_52_the_method_of_apportioning_is_named_and_pinned_with_the_election() -> None:
    room, election = lists()
    assert found(room, election).opened.method == "list"
    assert (
        b'"formula":"dhondt"'
        in __import__("asamblea.assembly.state.orders", fromlist=["ORDERS"])
        .ORDERS.at(room.state, found(room, election).opened.orders)
        .data()
    )
    assert KINDS["lists"].lists.formula == "dhondt"


@given(
    st.lists(st.integers(0, 10**6), min_size=2, max_size=12),
    st.integers(1, 10),
    st.sampled_from(["dhondt", "sainte-lague", "largest-remainder"]),
)
def test_edge_52_no_rounding_gives_a_seat_too_few_or_too_many(votes: list[int], seats: int, formula: Any) -> None:
    if not sum(votes):
        votes[0] = 1
    sheet = tuple(
        ListCandidate(f"list {number}", f"{number}-{place}", "", total if place == 0 else 0)
        for number, total in enumerate(votes)
        for place in range(seats)
    )
    count = count_lists(sheet, seats, ListRule(formula), Lot("edge 52"))
    assert len(count.elected) == len(set(count.elected)) == seats
