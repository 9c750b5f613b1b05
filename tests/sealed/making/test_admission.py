"""What may not be cast is refused with its reason."""

from collections.abc import Callable
from typing import Any

import pytest
from tests.sealed.making.election import MARKS, Election, plan_of

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.making.admission import admit_ballot, largest_ballot
from asamblea.sealed.making.ballots import make_ballot


@pytest.fixture
def election() -> Election:
    return Election(plan_of([MARKS]))


def ballot(election: Election, voter: int, marks: list[int]) -> bytes:
    return make_ballot(election.setup, election.voters[voter], [marks], election.below)


def refusal(election: Election, earlier: list[bytes], cast: bytes) -> str:
    with pytest.raises(Malformed) as refused:
        admit_ballot(election.setup, earlier, cast, "ballot")
    return refused.value.rule


def changed(cast: bytes, change: Callable[[Any], None]) -> bytes:
    value = forms.read(cast, "ballot")
    change(value)
    return forms.written(value)


def test_a_first_ballot_replaces_nothing_and_a_second_the_first(election: Election) -> None:
    first, second = ballot(election, 0, [1, 0, 0]), ballot(election, 0, [0, 1, 0])
    assert admit_ballot(election.setup, [], first, "ballot") is False
    assert admit_ballot(election.setup, [first], ballot(election, 1, [0, 1, 0]), "ballot") is False
    assert admit_ballot(election.setup, [first], second, "ballot") is True


def test_an_earlier_ballot_cannot_be_sent_again_over_a_later_one(election: Election) -> None:
    first, second = ballot(election, 0, [1, 0, 0]), ballot(election, 0, [0, 1, 0])
    assert refusal(election, [first, second], first) == "ballot.replay"


def test_a_copied_answer_is_refused(election: Election) -> None:
    first = ballot(election, 0, [0, 1, 0])
    copy = changed(
        ballot(election, 1, [0, 1, 0]), lambda value: value.update(answers=forms.read(first, "x")["answers"])
    )
    assert refusal(election, [first], copy).startswith("sealed.")


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (lambda value: value.update(election_uuid="zzzzzzzzzzzzzz"), "sealed.ballot"),
        (lambda value: value.update(election_hash="0" * 43), "sealed.ballot"),
        (lambda value: value["signature"]["proof"].update(response="1"), "sealed.proof"),
        (lambda value: value["answers"][0]["choices"][0].update(alpha="00"), "sealed.element"),
        (lambda value: value["answers"][0]["choices"][0].update(alpha="0" * 63 + "1"), "sealed.member"),
        (lambda value: value["answers"][0]["overall_proof"][0].update(challenge=str(2**252 * 2)), "sealed.number"),
        (lambda value: value["answers"].append(value["answers"][0]), "sealed.form"),
        (lambda value: value.update(more=1), "sealed.form"),
    ],
)
def test_a_changed_ballot_is_refused(election: Election, change: Callable[[Any], None], rule: str) -> None:
    assert refusal(election, [], changed(ballot(election, 0, [0, 1, 0]), change)) == rule


def test_only_canonical_bytes_are_a_ballot(election: Election) -> None:
    assert refusal(election, [], b" " + ballot(election, 0, [0, 1, 0])) == "sealed.form"
    assert refusal(election, [], b"nothing") == "sealed.form"


def test_a_ballot_of_nobody_on_the_list_is_refused(election: Election) -> None:
    stranger = Election(plan_of([MARKS]), below=election.below)
    assert refusal(election, [], ballot(stranger, 0, [0, 1, 0])).startswith("sealed.")


def test_what_is_larger_than_any_ballot_is_not_even_read(election: Election) -> None:
    made = ballot(election, 0, [0, 1, 0])
    assert len(made) < largest_ballot(election.setup)
    assert refusal(election, [], made + b" " * largest_ballot(election.setup)) == "ballot.size"


@pytest.mark.parametrize("group", ["BELENIOS-2048", "Ed25519"])
def test_the_largest_ballot_of_many_answers_is_large_enough(group: str) -> None:
    question = {"answers": [str(number) for number in range(12)], "min": 0, "max": 12, "question": "?"}
    wide = Election(plan_of([question], group=group), weights=(1,))
    made = make_ballot(wide.setup, wide.voters[0], [[1] * 12], wide.below)
    assert len(made) < largest_ballot(wide.setup) < 3 * len(made)
