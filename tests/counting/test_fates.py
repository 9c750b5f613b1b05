"""Why this one and not that one, what moved, and the picture and sheet of it."""

import io
import re
import xml.etree.ElementTree as ET
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asamblea.counting.ballots import Profile, grouped
from asamblea.counting.blt import read_blt
from asamblea.counting.fates import Fate, fates
from asamblea.counting.lists import ListCandidate, ListRule, count_lists
from asamblea.counting.lots import Lot
from asamblea.counting.methods import METHODS
from asamblea.counting.moves import moves
from asamblea.counting.result import Count
from asamblea.wording import LANGUAGES
from asamblea.wording.count_sheet import picture_of, reasons_of, sentences_of, tables_of

LOT = Lot("fates")
NAMES = ("Ana", "Berta", "Celia & co", "Dora", "<b>Eva</b>")
BLT = '5 2\n7 1 2 0\n3 2 0\n2 3 2 0\n2 4 3 0\n1 5 4 0\n0\n"a"\n"b"\n"c"\n"d"\n"e"\n'


def counted(method: str, seats: int = 2) -> Count:
    profile = read_blt(io.StringIO(BLT), "t")
    profile = Profile(NAMES, seats, profile.papers)
    counting = METHODS[method].count
    assert counting is not None
    return counting(profile, LOT)


def test_the_quota_and_how_much_more_the_fewest_and_how_much_fewer() -> None:
    found = fates(counted("wig"))
    assert found[0] == Fate(1, "quota", 1, 7, margin=1)
    out = {fate.number: fate for fate in found if fate.kind == "excluded"}
    assert (out[5].votes, out[5].beside, out[5].margin) == (1, 3, 1)
    assert {fate.number for fate in found} == {1, 2, 3, 4, 5}


def test_plain_sums_are_compared_with_whoever_comes_next() -> None:
    found = fates(counted("plurality"))
    assert found[1] == Fate(2, "most", 1, 3, 3, 1)
    assert found[2] == Fate(3, "fewer", 1, 2, 2, 1)


def test_more_than_half_and_who_meets_in_a_second_round() -> None:
    assert fates(counted("irv", 1))[0].kind == "majority"
    one_mark = Profile(NAMES, 1, grouped([(3, (1,)), (2, (2,)), (2, (3,))]))
    counting = METHODS["runoff"].count
    assert counting is not None
    assert sorted(fate.kind for fate in fates(counting(one_mark, LOT))) == [
        "fewer",
        "fewer",
        "fewer",
        "second",
        "second",
    ]


def test_who_withdrew_is_said_so() -> None:
    profile = Profile(NAMES, 1, grouped([(3, (1, 2)), (1, (2,))]), frozenset({1}))
    counting = METHODS["wig"].count
    assert counting is not None
    found = fates(counting(profile, LOT), frozenset({1}))
    assert [fate.kind for fate in found if fate.number == 1] == ["withdrawn"]


def test_a_share_is_compared_with_whoever_would_have_cost_more() -> None:
    # Two seats for ten papers, so a fifth each. 1 costs 7 supporters 1/7, 2 would cost 5 of them 1/5.
    profile = Profile(NAMES, 2, grouped([(5, (1, 2)), (2, (1,)), (3, (3,))]))
    counting = METHODS["equal-shares"].count
    assert counting is not None
    count = counting(profile, LOT)
    assert fates(count)[0] == Fate(1, "share", 1, Fraction(1, 7), 2, Fraction(2, 35))
    assert reasons_of(count, NAMES, "en")[0] == (
        "Ana: elected in round 1 at 0.142857142 a paper, 0.057142857 less than Berta."
    )


def test_equals_are_said_to_be_parted_by_the_lot() -> None:
    count = METHODS["scottish"].count(Profile(NAMES[:3], 1, grouped([(4, (1,)), (2, (2,)), (2, (3,))])), LOT)  # type: ignore[misc]
    out = next(fate for fate in fates(count) if fate.number == count.ties[0].taken)
    assert (out.kind, out.margin, out.by) == ("excluded", 0, "lot")


def test_parity_names_who_gives_way_to_whom() -> None:
    lines = (("A", "a", "M", 50), ("A", "b", "F", 10), ("B", "c", "M", 40), ("B", "d", "F", 20))
    sheet = tuple(ListCandidate(*line) for line in lines)
    found = {fate.number: fate for fate in fates(count_lists(sheet, 2, ListRule(parity=True), LOT))}
    assert (found[3].kind, found[3].beside, found[4].kind) == ("gave_way", 4, "parity")


def test_a_seat_of_a_list_is_compared_with_the_next_of_that_list() -> None:
    lines = (("A", "a", "M", 50), ("A", "b", "F", 10), ("B", "c", "M", 40), ("B", "d", "F", 40))
    sheet = tuple(ListCandidate(*line) for line in lines)
    found = {fate.number: fate for fate in fates(count_lists(sheet, 2, ListRule(), LOT))}
    assert (found[1].beside, found[1].margin, found[2].beside, found[2].margin) == (2, 40, 1, 40)
    assert {(found[each].margin, found[each].by) for each in (3, 4)} == {(0, "lot")}


@given(st.lists(st.permutations([1, 2, 3, 4, 5]), min_size=3, max_size=12), st.integers(1, 3))
def test_what_is_given_is_got_at_every_stage(papers: list[list[int]], seats: int) -> None:
    profile = Profile(NAMES, seats, grouped((1, tuple(each[:4])) for each in papers))
    for method in ("scottish", "wig", "meek", "irish", "senate"):
        counting = METHODS[method].count
        assert counting is not None
        count = counting(profile, LOT)
        found = moves(count)
        assert len(found) == len(count.stages) - 1
        for move in found:
            assert sum(each for _, each in move.gave) == sum(each for _, each in move.got)
        for fate in fates(count):
            assert fate.margin >= 0


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("method", sorted(set(METHODS) - {"list"}))
def test_picture_and_sheet_are_well_formed_and_escape_names(method: str, lang: str) -> None:
    count = counted(method, 1 if METHODS[method].one_seat else 2)
    svg = ET.fromstring(picture_of(count, NAMES, lang))
    assert svg.get("role") == "img"
    assert not [each for each in svg.iter() if "style" in each.attrib]
    texts = "".join(each.text or "" for each in svg.iter("{http://www.w3.org/2000/svg}text"))
    assert "<b>Eva</b>" in texts
    for table in tables_of(count, NAMES, lang):
        ET.fromstring(table)
    assert len(reasons_of(count, NAMES, lang)) == 5
    assert len(sentences_of(count, NAMES, lang)) == len(count.stages) + len(count.ties)


def test_the_tables_hold_every_stage_and_every_sum() -> None:
    count = counted("scottish")
    tables = tables_of(count, NAMES, "en", across=2)
    heads = [int(each) for table in tables for each in re.findall(r'<th scope="col">stage (\d+)', table)]
    assert heads == list(range(1, len(count.stages) + 1))
    assert all("all votes" in table and ">15<" in table for table in tables)
