"""The single transferable vote: what must hold in every contest, and single rules."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.counting.contests import contest, profiles

from asamblea.counting.ballots import Profile
from asamblea.counting.lots import Lot
from asamblea.counting.meek import count_meek
from asamblea.counting.methods import METHODS
from asamblea.counting.result import Tie
from asamblea.counting.rules import IRISH, SCOTTISH, WIG, varied
from asamblea.counting.stv import count_stv

LOT = Lot("test")


CHOICES = st.fixed_dictionaries(
    {
        "places": st.sampled_from(["exact", "0", "3"]),
        "quota": st.sampled_from(["droop", "droop-exact", "hare"]),
        "surplus": st.sampled_from(["all", "last", "unweighted"]),
        "order": st.sampled_from(["largest", "earliest"]),
        "ties": st.sampled_from(["backwards", "forwards", "lot"]),
        "parcels": st.sampled_from(["together", "by-value"]),
        "majority": st.sampled_from(["yes", "no"]),
        "late": st.sampled_from(["yes", "no"]),
    }
)


@given(profile=profiles(), choices=CHOICES)
def test_any_choices_conserve_every_vote_and_fill_every_seat_once(profile: Profile, choices: dict[str, str]) -> None:
    rule = varied(SCOTTISH, choices)
    count = count_stv(profile, rule, LOT)
    papers = sum(each for each, _ in profile.papers) * rule.scale
    assert {sum(stage.totals) + stage.exhausted + stage.lost for stage in count.stages} == {papers}
    assert min(min(*stage.totals, stage.lost, stage.exhausted) for stage in count.stages) >= 0
    assert (len(count.elected), len(set(count.elected))) == (profile.seats, profile.seats)


@given(profile=profiles(), factor=st.integers(2, 5))
def test_exact_sums_grow_with_the_papers_where_the_quota_is_exact(profile: Profile, factor: int) -> None:
    rule = replace(WIG, quota="droop-exact")
    more = replace(profile, papers=tuple((count * factor, each) for count, each in profile.papers))
    once, often = count_stv(profile, rule, LOT), count_stv(more, rule, LOT)
    assert [stage.totals for stage in often.stages] == [
        tuple(total * factor for total in stage.totals) for stage in once.stages
    ]


@pytest.mark.parametrize("method", ["scottish", "wig", "meek"])
@given(profile=profiles())
def test_a_solid_coalition_of_k_quotas_holds_k_seats(method: str, profile: Profile) -> None:
    counting = METHODS[method].count
    assert counting is not None
    elected = set(counting(profile, LOT).elected)
    papers = sum(count for count, _ in profile.papers)
    # Whole Droop quotas; where sums are rounded one vote is more than is ever lost here, exact ones lose nothing.
    quota, loss = papers // (profile.seats + 1) + 1, 0 if method == "wig" else 1
    for size in range(1, len(profile.candidates)):
        for group in map(set, combinations(profile.numbers, size)):
            behind = sum(count for count, each in profile.papers if set(each[:size]) == group)
            assert len(elected & group) >= min(size, (behind - loss) // quota)


def test_a_withdrawn_candidate_is_passed_over_on_every_paper() -> None:
    profile = replace(contest(3, 1, "5 1 2", "4 3"), withdrawn=frozenset({1}))
    assert count_stv(profile, SCOTTISH, LOT).stages[0].totals == (0, 500_000, 400_000)


def test_equal_candidates_are_parted_by_the_latest_stage_at_which_they_differed() -> None:
    profile = contest(5, 1, "10 1", "9 2", "5 3", "4 4", "1 5 4")
    assert count_stv(profile, SCOTTISH, LOT).ties == (Tie(3, (3, 4), 4, "stage"),)


def test_equal_candidates_never_apart_are_parted_by_the_lot_of_the_seed() -> None:
    profile = contest(3, 1, "4 1", "2 2", "2 3")
    [tie] = count_stv(profile, SCOTTISH, LOT).ties
    assert tie == Tie(2, (2, 3), LOT.unluckiest((2, 3)), "lot")


def test_a_transfer_value_is_cut_at_five_places() -> None:
    count = count_stv(contest(3, 2, "7 1 2", "1 2", "3 3"), SCOTTISH, LOT)
    # Quota 4; the surplus of 3 on 7 papers: 0.42857 each, 2.99999 in all.
    assert count.stages[1].totals == (400_000, 399_999, 300_000)


def test_weighted_gregory_keeps_the_fraction_that_the_scottish_rule_cuts() -> None:
    profile = contest(3, 2, "7 1 2", "1 2", "3 3")
    assert count_stv(profile, WIG, LOT).stages[1].totals == (4, 4, 3)


def test_the_last_parcel_rule_looks_at_the_papers_that_came_last_only() -> None:
    # Candidate 2 reaches the quota of 8 with the papers of 3; only these pass on.
    profile = contest(4, 2, "7 2 1", "4 3 2 4", "6 1", "5 4")
    assert count_stv(profile, IRISH, LOT).stages[2].totals == (6_000, 8_000, 0, 8_000)


def test_meek_sums_the_quota_anew_when_papers_run_out() -> None:
    # Nothing passes from 1, so the quota falls from 17/3 towards 7/2, and 4 papers reach it.
    count = count_meek(contest(3, 2, "10 1", "4 2", "3 3"), LOT)
    assert [(stage.action, stage.elected) for stage in count.stages] == [("iteration", (1,)), ("iteration", (2,))]
