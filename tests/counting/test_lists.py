"""Party lists, parity, reserved seats: small cases, and Chile's election of 2021."""

from typing import Any

import pytest
from tests.counting.contests import chile

from asamblea.counting.lists import ListCandidate, ListRule, count_lists
from asamblea.counting.lots import Lot
from asamblea.counting.reserved import Pair, People, count_reserved, names_of, undecided
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
    """The nine peoples of the file, and the one whose candidates it lacks."""
    given = tuple(
        People(
            each["people"],
            sum(one["elected"] for one in each["candidates"]),
            each["stats"]["INSCRITOS"],
            tuple(Pair(one["name"], one["alternate"], one["sex"], one["votes"]) for one in each["candidates"]),
        )
        for each in chile()["reserved"]
    )
    return (*given, People("MAPUCHE", 7, 0, ()))


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
    names = names_of(peoples())
    assert sorted(names[each - 1] for each in count_reserved(peoples(), LOT).elected) == sorted(
        chile()["reserved_proclaimed"]
    )


def test_chile_2021_two_alternates_took_a_reserved_seat_for_parity() -> None:
    whose = [people.name for people in peoples() for _ in people.pairs]
    count = count_reserved(peoples(), LOT)
    assert sorted(whose[stage.of[0] - 1] for stage in count.stages[1:]) == ["ATACAMEÑO", "DIAGUITA"]


def test_chile_2021_the_seven_mapuche_seats_are_named_as_undecidable() -> None:
    assert dict(undecided(peoples())) == {"MAPUCHE": 7}
    assert chile()["note"] == "Mapuche (7 seats) workbook not in the snapshot"


def two(one: int, other: int, enrolled: int = 100) -> tuple[People, ...]:
    """Two peoples of one seat, each with one candidate, both men with a woman as alternate."""
    return (People("p", 1, 100, (Pair("a", "b", "M", one),)), People("q", 1, enrolled, (Pair("c", "d", "M", other),)))


def test_the_smallest_share_of_the_enrolled_gives_its_seat_to_the_alternate() -> None:
    # 30 of 100 and 40 of 400: the second, with more votes, has the smaller share.
    count = count_reserved(two(30, 40, 400), LOT)
    assert (count.elected, [(stage.of, stage.elected) for stage in count.stages[1:]]) == ((1, 4), [((2,), (4,))])


def test_equal_shares_of_the_enrolled_draw_a_lot_and_are_told() -> None:
    [tie] = count_reserved(two(30, 30), LOT).ties
    assert (tie.stage, tie.among, tie.taken, tie.by) == (2, (1, 2), LOT.luckiest((1, 2)), "lot")


def test_a_seat_that_changes_hands_takes_its_votes_with_it() -> None:
    count = count_reserved(two(30, 40, 400), LOT)
    assert [stage.totals for stage in count.stages] == [(30, 40, 0, 0), (30, 0, 0, 40)]


def test_a_people_with_two_seats_has_both_sexes() -> None:
    pairs = (Pair("a", "b", "M", 9), Pair("c", "d", "M", 8), Pair("e", "f", "F", 1))
    assert count_reserved((People("p", 2, 100, pairs),), LOT).elected == (1, 3)
