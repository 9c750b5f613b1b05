"""Plurality, block, approval, run-offs."""

from dataclasses import replace

import pytest
from hypothesis import given
from tests.counting.contests import contest, profiles

from asamblea.counting.ballots import Profile
from asamblea.counting.irv import count_irv, count_runoff
from asamblea.counting.lots import Lot
from asamblea.counting.plurality import count_approval, count_block, count_plurality
from asamblea.record.errors import Malformed

LOT = Lot("test")


def test_plurality_reads_the_first_mark_only() -> None:
    assert count_plurality(contest(3, 1, "3 1 2", "2 2 1", "2 3"), LOT).stages[0].totals == (3, 2, 2)


def test_block_sets_aside_a_paper_with_more_marks_than_seats() -> None:
    stage = count_block(contest(3, 2, "3 1 2", "5 1 2 3"), LOT).stages[0]
    assert (stage.totals, stage.exhausted) == ((3, 3, 0), 5)


def test_approval_adds_every_mark() -> None:
    assert count_approval(contest(3, 1, "3 1 2", "5 3 2"), LOT).elected == (2,)


def test_a_tie_for_the_last_seat_is_drawn_and_told() -> None:
    count = count_plurality(contest(3, 2, "5 1", "2 2", "2 3"), LOT)
    assert [(tie.among, tie.taken, tie.by) for tie in count.ties] == [((2, 3), LOT.luckiest((2, 3)), "lot")]


def test_another_seed_can_draw_another_candidate() -> None:
    profile = contest(2, 1, "2 1", "2 2")
    assert {count_plurality(profile, Lot(str(seed))).elected for seed in range(20)} == {(1,), (2,)}


def test_instant_run_off_elects_who_holds_more_than_half_of_what_is_left() -> None:
    count = count_irv(contest(3, 1, "4 1", "3 2 3", "2 3 2"), LOT)
    assert (count.elected, [stage.of for stage in count.stages]) == ((2,), [(), (3,)])


@given(profile=profiles(most_seats=1))
def test_instant_run_off_elects_the_first_choice_of_more_than_half(profile: Profile) -> None:
    papers = sum(count for count, _ in profile.papers)
    firsts = count_plurality(profile, LOT).stages[0].totals
    winner = [number for number in profile.numbers if 2 * firsts[number - 1] > papers]
    assert not winner or list(count_irv(profile, LOT).elected) == winner


def test_a_run_off_ends_at_once_with_more_than_half() -> None:
    assert len(count_runoff(contest(3, 1, "5 1", "2 2", "2 3"), LOT).stages) == 1


def test_exactly_half_is_no_majority() -> None:
    assert [stage.action for stage in count_runoff(contest(3, 1, "4 1", "2 2", "2 3 2"), LOT).stages] == [
        "first",
        "second",
    ]


def test_a_run_off_of_single_marks_names_who_meets_and_elects_nobody() -> None:
    count = count_runoff(contest(3, 1, "4 1", "3 2", "2 3"), LOT)
    assert (count.elected, count.stages[-1].action, count.stages[-1].of) == ((), "second_needed", (1, 2))


def test_a_second_round_is_counted_on_its_own_papers() -> None:
    first, second = contest(3, 1, "4 1", "3 2", "2 3"), contest(3, 1, "4 1", "5 2")
    assert count_runoff(first, LOT, second).elected == (2,)


def test_a_run_off_refuses_two_seats() -> None:
    with pytest.raises(Malformed, match="fills one seat, not 2"):
        count_runoff(replace(contest(3, 1, "4 1"), seats=2), LOT)
