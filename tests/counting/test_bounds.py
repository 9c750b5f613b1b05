"""Contests at the edge: no papers, as many candidates as seats, nobody named, large counts."""

import pytest
from tests.counting.contests import contest

from asamblea.counting.ballots import MOST_PAPERS, Profile
from asamblea.counting.lots import Lot
from asamblea.counting.methods import METHODS
from asamblea.counting.result import Count

LOT = Lot("test")
MANY = [method.name for method in METHODS.values() if method.count is not None and not method.one_seat]


def counted(method: str, profile: Profile) -> Count:
    counting = METHODS[method].count
    assert counting is not None
    return counting(profile, LOT)


@pytest.mark.parametrize("method", MANY)
def test_no_papers_at_all_leave_every_seat_to_the_lot(method: str) -> None:
    count = counted(method, Profile(("a", "b", "c"), 2, ()))
    assert (len(set(count.elected)), {tie.by for tie in count.ties}) == (2, {"lot"})


@pytest.mark.parametrize("method", MANY)
def test_as_many_candidates_as_seats_are_all_elected(method: str) -> None:
    assert set(counted(method, contest(3, 3, "5 1 2", "1 3")).elected) == {1, 2, 3}


@pytest.mark.parametrize("method", MANY)
def test_the_largest_count_of_papers_loses_nothing(method: str) -> None:
    count = counted(method, contest(2, 1, f"{MOST_PAPERS} 1", f"{MOST_PAPERS - 1} 2"))
    assert count.elected == (1,)


@pytest.mark.parametrize("method", ["irv", "runoff"])
def test_one_candidate_alone_is_elected_without_votes(method: str) -> None:
    assert counted(method, Profile(("a",), 1, ())).elected == (1,)
