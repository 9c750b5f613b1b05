"""abcvoting elects by the same rules for approvals, in fractions."""

import pytest
from abcvoting import abcrules
from abcvoting.preferences import Profile as Approvals
from abcvoting.preferences import Voter
from abcvoting.properties import check_EJR
from hypothesis import given
from tests.counting.contests import others, profiles

from asamblea.counting.ballots import Profile, sets
from asamblea.counting.equal_shares import count_equal_shares
from asamblea.counting.lots import Lot
from asamblea.counting.methods import METHODS

LOT = Lot("peers")
RULES = [("approval", "av", "standard"), ("equal-shares", "equal-shares", "standard-fractions"),
         ("phragmen", "seqphragmen", "standard-fractions")]  # fmt: skip


def approvals(profile: Profile) -> Approvals:
    """The same papers as abcvoting holds them: candidates from 0, weights for counts."""
    made = Approvals(len(profile.candidates))
    for count, marks in sets(profile):
        made.add_voter(Voter([mark - 1 for mark in marks], weight=count))
    return made


@pytest.mark.parametrize(("ours", "theirs", "algorithm"), RULES)
@given(profile=profiles())
def test_abcvoting_holds_our_committee_for_one_of_the_tied(
    ours: str, theirs: str, algorithm: str, profile: Profile
) -> None:
    counting = METHODS[ours].count
    assert counting is not None
    elected = {number - 1 for number in counting(profile, LOT).elected}
    committees = abcrules.compute(
        theirs, approvals(profile), committeesize=profile.seats, algorithm=algorithm, resolute=False
    )
    assert elected in [set(each) for each in committees]


def test_abcvoting_elects_the_same_nine_of_cambridge_by_phragmen() -> None:
    [profile] = [profile for official, profile in others() if official["file"] == "cambridge-ma-council-2023.blt"]
    counting = METHODS["phragmen"].count
    assert counting is not None
    [committee] = abcrules.compute("seqphragmen", approvals(profile), committeesize=9, algorithm="standard-fractions")
    assert {number - 1 for number in counting(profile, LOT).elected} == set(committee)


@given(profile=profiles())
def test_abcvoting_finds_extended_justified_representation_in_equal_shares(profile: Profile) -> None:
    single = Approvals(len(profile.candidates))
    for count, marks in sets(profile):
        single.add_voters([[mark - 1 for mark in marks]] * count)
    elected = {number - 1 for number in count_equal_shares(profile, LOT).elected}
    assert check_EJR(single, elected, algorithm="brute-force")
