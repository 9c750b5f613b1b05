"""pref_voting counts the same rules: the Scottish one on every real ward, and those for one seat."""

from hypothesis import assume, given
from pref_voting.iterative_methods import instant_runoff_for_truncated_linear_orders
from pref_voting.profiles_with_ties import ProfileWithTies
from pref_voting.proportional_methods import stv_meek, stv_scottish
from pref_voting.scoring_methods import plurality
from tests.counting.contests import profiles, wards

from asamblea.counting.ballots import Profile
from asamblea.counting.irv import count_irv
from asamblea.counting.lots import Lot
from asamblea.counting.meek import count_meek
from asamblea.counting.plurality import count_plurality
from asamblea.counting.result import Count
from asamblea.counting.rules import SCOTTISH
from asamblea.counting.stv import count_stv

LOT = Lot("peers")


def ranked(profile: Profile) -> ProfileWithTies:
    """The same papers as pref_voting holds them."""
    return ProfileWithTies(
        [{number: rank for rank, number in enumerate(marks)} for _, marks in profile.papers],
        [count for count, _ in profile.papers],
        list(profile.numbers),
    )


def undrawn(count: Count) -> bool:
    """Whether no lot decided: then there is one right answer."""
    return all(tie.by != "lot" for tie in count.ties)


def test_pref_voting_elects_the_same_in_every_scottish_ward() -> None:
    wrong = [
        official["ward"]
        for official, profile in wards()
        if set(stv_scottish(ranked(profile), num_seats=profile.seats)) != set(count_stv(profile, SCOTTISH, LOT).elected)
    ]
    assert wrong == []


@given(profile=profiles())
def test_pref_voting_elects_the_same_by_meek(profile: Profile) -> None:
    count = count_meek(profile, LOT)
    # It fills the last seats by their sums, too; where several were equal there is no one right answer.
    assume(not count.ties)
    assert set(stv_meek(ranked(profile), num_seats=profile.seats)) == set(count.elected)


@given(profile=profiles())
def test_pref_voting_elects_the_same_by_the_scottish_rule(profile: Profile) -> None:
    count = count_stv(profile, SCOTTISH, LOT)
    assume(undrawn(count) and sum(papers for papers, _ in profile.papers) > 20)
    assert set(stv_scottish(ranked(profile), num_seats=profile.seats)) == set(count.elected)


@given(profile=profiles(most_seats=1))
def test_pref_voting_finds_the_same_winner_by_instant_run_off(profile: Profile) -> None:
    count = count_irv(profile, LOT)
    # It excludes all who are last at once; with nobody equal that is one at a time.
    assume(not count.ties)
    assert instant_runoff_for_truncated_linear_orders(ranked(profile)) == list(count.elected)


@given(profile=profiles(most_seats=1))
def test_pref_voting_finds_the_same_leader_by_plurality(profile: Profile) -> None:
    assert set(count_plurality(profile, LOT).elected) <= set(plurality(ranked(profile)))
