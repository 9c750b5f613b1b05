"""Equal shares and Phragmén: published examples, and the proportionality they promise."""

from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from tests.counting.contests import contest, profiles

from asamblea.counting.ballots import Profile, sets
from asamblea.counting.equal_shares import count_equal_shares
from asamblea.counting.lots import Lot
from asamblea.counting.phragmen import count_phragmen

LOT = Lot("test")


def test_equal_shares_charges_the_least_price_and_completes_by_load() -> None:
    # A quarter a paper. 1 costs 9 supporters 1/9; then 3 costs 7/36, the three poorer paying all of their 5/36; then
    # 2 has 30/36 behind it and 4 has 6/36: by load, (1 + 6/9)/6 = 5/18 is the smallest.
    count = count_equal_shares(contest(4, 3, "6 1 2", "3 1 3", "3 3 4"), LOT)
    assert [(stage.action, stage.of, stage.price) for stage in count.stages] == [
        ("round", (1,), Fraction(1, 9)),
        ("round", (3,), Fraction(7, 36)),
        ("completion", (2,), Fraction(5, 18)),
    ]


def test_phragmen_gives_the_example_of_two_parties_their_shares() -> None:
    # Two parties of 2 to 1 over three seats: two seats and one, at loads 1/2, 1, 1.
    count = count_phragmen(contest(4, 3, "2 1 2", "1 3 4"), Lot("a"))
    assert [stage.price for stage in count.stages] == [Fraction(1, 2), Fraction(1), Fraction(1)]


def test_candidates_whom_nobody_approves_are_elected_last_and_by_lot() -> None:
    count = count_phragmen(contest(3, 2, "5 1"), LOT)
    assert (count.elected[0], [tie.by for tie in count.ties]) == (1, ["lot"])


def _justified(profile: Profile, elected: set[int]) -> bool:
    """Extended justified representation (Aziz and others 2017): no group of l quotas that agrees on l candidates has
    every member with fewer than l elected.
    """
    papers = list(sets(profile))
    voters = sum(count for count, _ in papers)
    for size in range(1, profile.seats + 1):
        for agreed in combinations(profile.numbers, size):
            short = sum(
                count for count, marks in papers if set(agreed) <= set(marks) and len(elected & set(marks)) < size
            )
            if short * profile.seats >= size * voters:
                return False
    return True


@given(profile=profiles())
def test_equal_shares_gives_extended_justified_representation(profile: Profile) -> None:
    assert _justified(profile, set(count_equal_shares(profile, LOT).elected))


@given(profile=profiles())
def test_equal_shares_spends_no_more_than_there_is(profile: Profile) -> None:
    count = count_equal_shares(profile, LOT)
    assert len([stage for stage in count.stages if stage.action == "round"]) <= profile.seats


@given(profile=profiles())
def test_the_loads_of_phragmen_never_fall(profile: Profile) -> None:
    prices = [stage.price for stage in count_phragmen(profile, LOT).stages if stage.price is not None]
    assert prices == sorted(prices)


@given(profile=profiles(), factor=st.integers(2, 4))
def test_equal_shares_elects_the_same_when_every_paper_is_repeated(profile: Profile, factor: int) -> None:
    papers = tuple((count * factor, marks) for count, marks in profile.papers)
    more = Profile(profile.candidates, profile.seats, papers)
    assert count_equal_shares(more, LOT).elected == count_equal_shares(profile, LOT).elected
