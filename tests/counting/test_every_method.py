"""What every method keeps: the order of papers, their repetition, and every vote."""

from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.counting.contests import profiles

from asamblea.counting.ballots import Profile, grouped
from asamblea.counting.lots import Lot
from asamblea.counting.methods import METHODS
from asamblea.counting.result import Count

LOT = Lot("test")
NAMES = [name for name, method in METHODS.items() if method.count is not None]
CONSERVING = ["scottish", "wig", "irish", "senate", "meek", "irv"]


def counted(method: str, profile: Profile) -> Count:
    counting = METHODS[method].count
    assert counting is not None
    return counting(replace(profile, seats=1) if METHODS[method].one_seat else profile, LOT)


# All methods on each contest: making the contests costs more than counting them.
@given(profile=profiles(), chance=st.randoms(use_true_random=False))
def test_a_count_is_the_same_in_any_order_of_the_papers(profile: Profile, chance: Random) -> None:
    papers = list(profile.papers)
    chance.shuffle(papers)
    other = replace(profile, papers=tuple(papers))
    assert [method for method in NAMES if counted(method, other) != counted(method, profile)] == []


@given(profile=profiles())
def test_a_paper_with_a_count_is_that_many_papers(profile: Profile) -> None:
    single = tuple((1, marks) for count, marks in profile.papers for _ in range(count))
    other = replace(profile, papers=single)
    assert [method for method in NAMES if counted(method, other) != counted(method, profile)] == []
    assert grouped(single) == profile.papers


@given(profile=profiles())
def test_the_totals_of_every_stage_add_up_to_the_papers(profile: Profile) -> None:
    papers = sum(each for each, _ in profile.papers)
    for method in CONSERVING:
        count = counted(method, profile)
        sums = {count.votes(sum(each.totals) + each.exhausted + each.lost) for each in count.stages}
        assert (method, sums) == (method, {Fraction(papers)})


@given(profile=profiles())
def test_every_seat_is_filled_once(profile: Profile) -> None:
    for method in NAMES:
        # A run-off of single marks elects nobody yet.
        count = counted(method, profile)
        seats = 0 if count.stages[-1].action == "second_needed" else count.seats
        assert (method, len(count.elected), len(set(count.elected))) == (method, seats, seats)


@given(profile=profiles())
def test_what_equal_shares_charges_is_one_seat_each(profile: Profile) -> None:
    count = counted("equal-shares", profile)
    rounds = [stage for stage in count.stages if stage.action == "round"]
    marks = sum(each for each, _ in profile.papers)
    # Nobody pays more than her share of the seats in all: the prices of a voter's candidates bound what she paid.
    assert all(stage.price is not None and stage.price * marks >= 1 for stage in rounds)
    # Supporters together hold at least the seat that they buy.
    assert all(stage.totals[stage.of[0] - 1] >= 1 for stage in rounds)
