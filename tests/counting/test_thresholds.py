"""Thresholds and head counts: the conformance vectors of procedure 3.31."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asamblea.counting.thresholds import HeadCount, Threshold

HALF = Threshold(1, 2, strict=True)
TWO_THIRDS = Threshold(2, 3, strict=False)
VECTORS = [
    ("more than half of 130", HALF, 130, 66),
    ("two thirds of 130", TWO_THIRDS, 130, 87),
    ("three fifths of 130", Threshold(3, 5, strict=False), 130, 78),
    ("four fifths of 130", Threshold(4, 5, strict=False), 130, 104),
    ("40 % of 130", Threshold(2, 5, strict=False), 130, 52),
    ("40 % of 120", Threshold(2, 5, strict=False), 120, 48),
    ("20 % of 130", Threshold(1, 5, strict=False), 130, 26),
    ("30 % of 130", Threshold(3, 10, strict=False), 130, 39),
    ("Chile, two thirds of 155", TWO_THIRDS, 155, 104),
    ("Chile, two thirds of 154", TWO_THIRDS, 154, 103),
    ("Chile, majority of 155", HALF, 155, 78),
    ("Chile, majority of 154", HALF, 154, 78),
    ("Chile, a quarter of 155", Threshold(1, 4, strict=False), 155, 39),
    ("Chile, a quarter of 154", Threshold(1, 4, strict=False), 154, 39),
    ("Tunisia, two thirds of 217", TWO_THIRDS, 217, 145),
    ("South Africa, two thirds of 490", TWO_THIRDS, 490, 327),
    ("South Africa, 60 % of 490", Threshold(3, 5, strict=False), 490, 294),
    ("Bolivia, two thirds of 255", TWO_THIRDS, 255, 170),
    ("Bolivia, two thirds of 170 present", TWO_THIRDS, 170, 114),
    ("CGT, a third of 32", Threshold(1, 3, strict=False), 32, 11),
    ("RONR, two thirds of 14 voting", TWO_THIRDS, 14, 10),
    ("RONR, two thirds of 20 present", TWO_THIRDS, 20, 14),
    ("RONR, two thirds of 70 members", TWO_THIRDS, 70, 47),
    ("half of 42 is no majority", HALF, 42, 22),
]


@pytest.mark.parametrize(("case", "threshold", "base", "needed"), VECTORS, ids=[each[0] for each in VECTORS])
def test_a_threshold_needs_what_the_rule_books_say(case: str, threshold: Threshold, base: int, needed: int) -> None:
    assert threshold.needed(base) == needed


def test_two_of_three_meets_two_thirds() -> None:
    assert TWO_THIRDS.is_met(2, 3)


def test_a_hair_under_two_thirds_does_not_meet_it() -> None:
    assert not TWO_THIRDS.is_met(66_661, 100_000)


@pytest.mark.parametrize(
    ("case", "threshold", "votes", "base", "met"),
    [
        ("Chile, 102 of 154 fails by one", TWO_THIRDS, 102, 154, False),
        ("Chile, 103 of 154", TWO_THIRDS, 103, 154, True),
        ("Chile, 103 of 155", TWO_THIRDS, 103, 155, False),
        ("South Africa, 312 of 490 first", TWO_THIRDS, 312, 490, False),
        ("South Africa, 312 of 490 second", Threshold(3, 5, strict=False), 312, 490, True),
        ("CGT, eight of 32", Threshold(1, 3, strict=False), 8, 32, False),
        ("CGT, eleven of 32", Threshold(1, 3, strict=False), 11, 32, True),
        ("COB, 344 of 620", HALF, 344, 620, True),
        ("COB, 344 of 730", HALF, 344, 730, False),
        ("Peru, admission by 73 of 130", Threshold(2, 5, strict=False), 73, 130, True),
        ("Peru, admission by 73 of 120", Threshold(2, 5, strict=False), 73, 120, True),
        ("Peru, removal by 101 of 130", TWO_THIRDS, 101, 130, True),
        ("Peru, waiver by 101 of 130", Threshold(4, 5, strict=False), 101, 130, False),
        ("Peru, first vote by 93 of 130", TWO_THIRDS, 93, 130, True),
        ("66.67 %, strictly, refuses two of three", Threshold(6667, 10_000, strict=True), 2, 3, False),
        ("66.66 % takes what is less than two thirds", Threshold(6666, 10_000, strict=True), 66_661, 100_000, True),
        ("half of 42", HALF, 21, 42, False),
    ],
)
def test_votes_meet_a_threshold_or_do_not(case: str, threshold: Threshold, votes: int, base: int, met: bool) -> None:
    assert threshold.is_met(votes, base) == met


@pytest.mark.parametrize(("num", "den"), [(1, 0), (-1, 2), (3, 2), (1, -2)])
def test_a_threshold_refuses_what_is_no_share(num: int, den: int) -> None:
    with pytest.raises(ValueError, match="not a fraction"):
        Threshold(num, den, strict=True)


@given(st.integers(0, 50), st.integers(1, 50), st.booleans(), st.integers(0, 10_000))
def test_needed_is_the_fewest_votes_that_meet_a_threshold(num: int, den: int, strict: bool, base: int) -> None:
    threshold = Threshold(min(num, den), den, strict)
    least = threshold.needed(base)
    assert (threshold.is_met(least, base), least > 0 and threshold.is_met(least - 1, base)) == (True, False)


@pytest.mark.parametrize(
    ("heads", "number", "expected"),
    [(HeadCount(2, 3, 100), 1000, 30), (HeadCount(3, 5, 100), 15, 3), (HeadCount(9, 1, 100), 12, 4)],
    ids=["the share", "the minimum", "at most a third"],
)
def test_a_head_count_is_the_larger_of_minimum_and_share_up_to_a_third(
    heads: HeadCount, number: int, expected: int
) -> None:
    assert heads.of(number) == expected
