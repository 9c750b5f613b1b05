"""Party lists, parity, reserved seats: small cases, and Chile's election of 2021."""

from typing import Any

import pytest
from tests.counting.contests import chile

from asamblea.counting.lists import ListCandidate, ListRule, count_lists
from asamblea.counting.lots import Lot
from asamblea.counting.reserved import Pair, People, fill_reserved
from asamblea.counting.thresholds import Threshold
from asamblea.record.errors import Malformed

LOT = Lot("test")
PARITY = ListRule(parity=True)


def lines(*rows: tuple[str, str, int]) -> tuple[ListCandidate, ...]:
    return tuple(ListCandidate(name, f"p{place}", sex, votes) for place, (name, sex, votes) in enumerate(rows, 1))


def sheet(district: dict[str, Any]) -> tuple[ListCandidate, ...]:
    """A district's lines; an independent on a party's ticket belongs to it, one on nobody's divides no list."""
    return tuple(
        ListCandidate(each["list"], one["name"], one["sex"], one["votes"], party(one["party"]))
        for each in district["lists"]
        for one in each["candidates"]
    )


def party(name: str | None) -> str:
    return "" if name in {None, "IND", "INDEPENDIENTE"} else str(name).removeprefix("IND-")


def peoples() -> tuple[People, ...]:
    return tuple(
        People(
            each["people"],
            sum(one["elected"] for one in each["candidates"]),
            each["stats"]["INSCRITOS"],
            tuple(Pair(one["name"], one["alternate"], one["sex"], one["votes"]) for one in each["candidates"]),
        )
        for each in chile()["reserved"]
    )


def test_a_list_below_the_threshold_takes_no_part() -> None:
    rule = ListRule(threshold=Threshold(1, 10, strict=False))
    assert count_lists(lines(("A", "F", 95), ("A", "M", 0), ("B", "F", 5)), 2, rule, LOT).elected == (1, 2)


def test_sainte_lague_favours_the_small_list_where_dhondt_does_not() -> None:
    rows = lines(*(("A", "F", 30),) * 3, ("B", "F", 28))
    rules = (ListRule("dhondt"), ListRule("sainte-lague"))
    took = [set(count_lists(rows, 3, rule, LOT).elected) for rule in rules]
    assert [4 in elected for elected in took] == [False, True]


def test_a_list_with_fewer_candidates_than_seats_passes_them_on() -> None:
    assert set(count_lists(lines(("A", "F", 90), ("B", "F", 6), ("B", "M", 4)), 3, ListRule(), LOT).elected) == {
        1,
        2,
        3,
    }


def test_a_closed_list_seats_its_candidates_as_they_stand() -> None:
    assert count_lists(lines(("A", "F", 1), ("A", "M", 9)), 1, ListRule(order="given"), LOT).elected == (1,)


def test_parity_takes_the_seat_of_the_least_voted_of_the_larger_sex() -> None:
    count = count_lists(lines(("A", "M", 50), ("A", "F", 10), ("B", "M", 40), ("B", "F", 20)), 2, PARITY, LOT)
    assert [(stage.of, stage.elected) for stage in count.stages[1:]] == [((3,), (4,))]


def test_parity_leaves_an_odd_seat_to_either_sex() -> None:
    count = count_lists(lines(("A", "M", 50), ("A", "F", 30), ("B", "M", 40), ("B", "F", 20)), 3, PARITY, LOT)
    assert len(count.stages) == 1


def test_lists_refuse_more_seats_than_candidates() -> None:
    with pytest.raises(Malformed, match="3 seats, but 2 candidates stand"):
        count_lists(lines(("A", "M", 1), ("B", "M", 1)), 3, ListRule(), LOT)


def test_chile_2021_every_district_elects_exactly_whom_the_tribunal_proclaimed() -> None:
    wrong = []
    for district in chile()["districts"]:
        rows = sheet(district)
        count = count_lists(rows, district["seats"], PARITY, LOT)
        if {rows[number - 1].name for number in count.elected} != set(district["elected"]):
            wrong.append(district["district"])
    assert wrong == []


def test_chile_2021_lists_win_the_seats_that_the_tribunal_gave_them() -> None:
    wrong = []
    for district in chile()["districts"]:
        rows = sheet(district)
        won: dict[str, int] = {}
        for number in count_lists(rows, district["seats"], ListRule(), LOT).elected:
            won[rows[number - 1].list] = won.get(rows[number - 1].list, 0) + 1
        if won != district["dhondt_seats_by_list"]:
            wrong.append(district["district"])
    assert wrong == []


def test_chile_2021_reserved_seats_go_to_the_ten_proclaimed() -> None:
    holders = fill_reserved(peoples(), LOT)
    assert sorted(each.name for each in holders) == sorted(chile()["reserved_proclaimed"])


def test_chile_2021_two_alternates_took_a_reserved_seat_for_parity() -> None:
    assert [each.people for each in fill_reserved(peoples(), LOT) if each.corrected] == ["ATACAMEÑO", "DIAGUITA"]


def test_chile_2021_seven_of_the_155_seats_cannot_be_decided_from_the_file() -> None:
    decided = sum(district["seats"] for district in chile()["districts"]) + len(fill_reserved(peoples(), LOT))
    assert (decided, 155 - decided, "Mapuche (7 seats)" in chile()["note"]) == (148, 7, True)
