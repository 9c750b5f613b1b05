"""Real ballots against what was declared."""

from functools import cache
from typing import Any

import pytest
from tests.counting.contests import others, wards

from asamblea.counting.ballots import Profile
from asamblea.counting.comparison import compare, missing_papers
from asamblea.counting.lots import Lot
from asamblea.counting.methods import METHODS
from asamblea.counting.result import Count
from asamblea.counting.rules import SCOTTISH
from asamblea.counting.stv import count_stv

LOT = Lot("test")
# The rules of the file's lines that are counted here. Minneapolis and Portland transfer by weighted inclusive Gregory
# at four places; the Irish Dáil and Cambridge draw whole papers, which no recount can repeat: only who sits can agree.
RULES = {"Irish PR-STV": "irish", "IRV": "irv", "Minneapolis": "wig", "Cambridge": "wig", "Portland": "wig"}


@cache
def counted() -> tuple[tuple[dict[str, Any], Profile, Count], ...]:
    return tuple((official, profile, count_stv(profile, SCOTTISH, LOT)) for official, profile in wards())


def staged() -> list[tuple[dict[str, Any], Count]]:
    """The wards whose source prints the sums of every stage: in the others every cell is blank."""
    return [(official, count) for official, _, count in counted() if any(map(any, official["stages"]))]


def test_every_scottish_ward_elects_whom_it_elected() -> None:
    wrong = [official["ward"] for official, _, count in counted() if set(count.elected) != set(official["elected"])]
    assert (len(counted()), wrong) == (344, [])


def test_no_scottish_ward_was_decided_by_a_lot() -> None:
    assert [tie for _, _, count in counted() for tie in count.ties if tie.by == "lot"] == []


def test_every_stage_of_316_wards_agrees_but_for_three_errors_of_the_source() -> None:
    found = {official["file"]: compare(count, official["stages"]) for official, count in staged()}
    kinds = {name: {each.kind for each in differences} for name, differences in found.items() if differences}
    assert (len(found), kinds) == (
        316,
        {
            "scotland-2022/edinburgh_2022_ward2.blt": {"fraction dropped", "repeated", "follows"},
            "scotland-2022/east_dunbartonshire_2022_ward4.blt": {"not a number", "repeated"},
            "scotland-2022/south_ayrshire_2022_ward3.blt": {"papers"},
        },
    )


def test_the_one_ballot_file_that_lacks_papers_lacks_one() -> None:
    lacking = {official["ward"]: missing_papers(count, official["stages"]) for official, count in staged()}
    assert {ward: number for ward, number in lacking.items() if number} == {"Ayr North": 1}


def rule_of(official: dict[str, Any], seats: int) -> str | None:
    """The method by which a contest is counted here; None if its rule is not in the list."""
    rule = next((found for name, found in RULES.items() if official["rule"].startswith(name)), None)
    return "irv" if rule == "wig" and seats == 1 else rule


@pytest.mark.parametrize(("method", "contests"), [("wig", 5), ("irv", 18), ("irish", 3)])
def test_the_other_contests_elect_whom_they_elected(method: str, contests: int) -> None:
    counting = METHODS[method].count
    assert counting is not None
    found = {
        official["file"]: set(counting(profile, LOT).elected) == set(official["elected"])
        for official, profile in others()
        if rule_of(official, profile.seats) == method and official["elected"] is not None
    }
    assert (len(found), [name for name, same in found.items() if not same]) == (contests, [])


def test_the_contests_that_are_not_counted_are_four_and_each_has_its_reason() -> None:
    reasons = {
        official["file"]: "no winner is given" if rule_of(official, profile.seats) else "its rule is not in the list"
        for official, profile in others()
        if official["elected"] is None or rule_of(official, profile.seats) is None
    }
    assert reasons == {
        "minneapolis-2009-park-at-large.blt": "no winner is given",
        "minneapolis-2009-estimate-taxation.blt": "no winner is given",
        "aspen-1.blt": "its rule is not in the list",
        "aspen-2.blt": "its rule is not in the list",
    }
