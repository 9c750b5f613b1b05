"""Whole elections in memory: what is made verifies, and opens to what was voted."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sealed.making.election import MARKS, PERSONS, RANKING, Election, plan_of, result, seeded

from asamblea.record.errors import Malformed
from asamblea.sealed.making.shuffles import make_shuffle
from asamblea.sealed.making.stages import owned_members
from asamblea.sealed.verification.verify import verify


@pytest.mark.parametrize("group", ["Ed25519", "BELENIOS-2048"])
def test_what_is_voted_is_what_is_opened(group: str) -> None:
    election = Election(plan_of(group=group, single=2))
    election.cast(0, [[0, 1, 0], [1, 1, 0]])
    election.cast(1, [[1, 0, 0], [0, 0, 0]])
    election.cast(2, [[0, 0, 1], [0, 0, 1]])
    election.close()
    assert result(election, [1, 2]) == [[1, 1, 1], [1, 1, 1]]
    assert verify(election.archive()).findings == ()


def test_only_the_last_ballot_of_a_voter_counts() -> None:
    election = Election(plan_of([MARKS]))
    election.cast(0, [[0, 1, 0]])
    election.cast(0, [[0, 0, 1]])
    assert election.close().counted.tally.ballots == 1
    assert result(election, [1]) == [[0, 0, 1]]


def test_a_vote_counts_by_its_weight() -> None:
    election = Election(plan_of([MARKS]), weights=(1, 3, 1_000_000))
    for voter, marks in enumerate([[0, 1, 0], [0, 0, 1], [0, 1, 0]]):
        election.cast(voter, [marks])
    election.close()
    assert result(election, [1]) == [[0, 1_000_001, 3]]
    assert verify(election.archive()).findings == ()


@pytest.mark.parametrize("owners", [[1, 2, 3], [1, 2, 4], [1, 3, 4], [1, 2, 3, 4]])
def test_a_threshold_opens_without_whoever_is_lost(owners: list[int]) -> None:
    election = Election(plan_of([MARKS], single=1, members=3, threshold=2))
    election.cast(0, [[0, 1, 0]])
    election.close()
    assert result(election, owners) == [[0, 1, 0]]
    assert verify(election.archive()).findings == ()


def test_rankings_are_opened_in_another_order_than_they_were_cast() -> None:
    election = Election(plan_of([RANKING, MARKS]), weights=(1,) * 6)
    rankings = [[1, 2, 3], [3, 2, 1], [1, 0, 0], [2, 2, 1], [0, 0, 0], [255, 1, 2]]
    for voter, ranks in enumerate(rankings):
        election.cast(voter, [ranks, [1, 0, 0]])
    election.close()
    for owner in (1, 1):
        examined = election.examined()
        before = [examined.final.questions[index] for index in examined.setup.ranked]
        election.append("Shuffle", owned_members(owner, make_shuffle(election.setup, before, election.below)))
    election.append("EndShuffles")
    found = result(election, [1])
    assert sorted(found[0]) == sorted(rankings)
    assert verify(election.archive()).findings == ()


def test_an_election_in_which_nobody_votes_has_a_result() -> None:
    election = Election(plan_of())
    election.close()
    assert result(election, [1]) == [[0, 0, 0], [0, 0, 0]]
    assert verify(election.archive()).findings == ()


@given(
    marks=st.lists(st.integers(0, 1), min_size=4, max_size=4),
    blank=st.booleans(),
    least=st.integers(0, 4),
    room=st.integers(0, 4),
    seed=st.integers(0, 2**32),
)
def test_a_ballot_that_may_be_cast_verifies_and_another_is_not_made(
    marks: list[int], blank: bool, least: int, room: int, seed: int
) -> None:
    question = {
        "answers": list("abcd"),
        **({"blank": True} if blank else {}),
        "min": least,
        "max": min(4, least + room),
        "question": "?",
    }
    election = Election(plan_of([question]), weights=(1,), below=seeded(seed))
    if least <= sum(marks) <= least + room:
        election.cast(0, [[0, *marks] if blank else marks])
        assert verify(election.archive()).findings == ()
    else:
        with pytest.raises(Malformed):
            election.cast(0, [[0, *marks] if blank else marks])


@pytest.mark.parametrize(
    ("question", "line", "rule"),
    [
        (MARKS, [1, 1, 0], "choices.blank"),
        (MARKS, [0, 0, 0], "choices.bounds"),
        (MARKS, [0, 1, 1], "choices.bounds"),
        (MARKS, [0, 2, -1], "choices.form"),
        (MARKS, [1, 0], "choices.form"),
        (PERSONS, [True, 0, 0], "choices.form"),
        (RANKING, [1, 2], "choices.form"),
        (RANKING, [1, 2, 256], "choices.form"),
    ],
)
def test_choices_that_a_question_does_not_allow_are_refused(question: Any, line: list[int], rule: str) -> None:
    election = Election(plan_of([question]))
    with pytest.raises(Malformed) as refused:
        election.cast(0, [line])
    assert refused.value.rule == rule


def test_a_ballot_that_answers_fewer_questions_is_not_made() -> None:
    with pytest.raises(Malformed, match="needs a line for each of 2 questions"):
        Election(plan_of()).cast(0, [[1, 0, 0]])


def test_who_is_not_on_the_list_makes_no_ballot() -> None:
    election = Election(plan_of([MARKS]))
    election.voters[0] += 1
    with pytest.raises(Malformed, match="not on the list"):
        election.cast(0, [[1, 0, 0]])
