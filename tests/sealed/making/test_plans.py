"""Plans, credentials: what is settled and handed out before an election opens."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sealed.making.election import MARKS, RANKING, plan_of, seeded

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.groups import group_named
from asamblea.sealed.making.credentials import is_credential, new_credential, public_credentials, secret_of
from asamblea.sealed.making.plan import parse_plan
from asamblea.sealed.setup.credentials import read_credentials

CURVE = group_named("Ed25519")


def test_a_plan_reads_back_as_it_was_written() -> None:
    plan = plan_of([MARKS], single=1, members=3, threshold=2)
    assert parse_plan(plan.as_json(), "plan") == plan
    assert plan.trustees == ("single 0", "member 0", "member 1", "member 2")
    assert (plan.number_of("member 0", "plan"), plan.index(2), plan.is_single(1), plan.is_single(2)) == (
        2,
        1,
        True,
        False,
    )


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"group": "P-256"}, "plan.group"),
        ({"questions": []}, "plan.questions"),
        ({"group": "BELENIOS-2048", "questions": [RANKING]}, "plan.ranked"),
        ({"name": ""}, "plan.text"),
        ({"name": "a\nb"}, "plan.text"),
        ({"single": []}, "plan.trustees"),
        ({"single": ["Ana", "Ana"]}, "plan.trustees"),
        ({"single": [7]}, "plan.text"),
        ({"threshold": 1}, "plan.threshold"),
        ({"members": ["a", "b"], "threshold": 2}, "plan.threshold"),
        ({"members": ["a", "b"], "threshold": 0}, "plan.threshold"),
        ({"version": 2}, "plan.form"),
        ({"more": 1}, "plan.form"),
        ({"questions": [{"answers": ["a"], "min": 2, "max": 1, "question": "?"}]}, "sealed.form"),
        ({"questions": [{"answers": ["a"], "min": 0, "max": 2, "question": "?"}]}, "plan.bounds"),
        ({"questions": [{"answers": ["a", "a"], "min": 0, "max": 1, "question": "?"}]}, "plan.answers"),
        ({"questions": [{"type": "Lists", "value": {"answers": [["A", "a"]], "question": "?"}}]}, "plan.lists"),
    ],
)
def test_a_plan_that_cannot_be_held_is_refused(change: dict[str, Any], rule: str) -> None:
    with pytest.raises(Malformed) as refused:
        parse_plan({**plan_of().as_json(), **change}, "plan")
    assert refused.value.rule == rule


def test_a_name_that_is_no_trustee_is_refused_with_those_who_are() -> None:
    with pytest.raises(Malformed, match="Zoe is no trustee; they are single 0"):
        plan_of().number_of("Zoe", "--name")


@given(st.integers(0, 2**32))
def test_a_credential_has_its_form_and_one_secret_an_election(seed: int) -> None:
    credential = new_credential(seeded(seed))
    assert is_credential(credential)
    assert secret_of(credential, "first", CURVE) == secret_of(credential, "first", CURVE)
    assert secret_of(credential, "first", CURVE) != secret_of(credential, "second", CURVE)


def test_a_credential_gives_the_secret_that_other_tools_derive() -> None:
    """SHA-256 of the tag, the uuid, 0 or 1 and the credential, both digests one number: computed apart."""
    secret = secret_of("aaaaa-bbbbbb-ccccc-dddddd", "abcdefghijkmno", CURVE)
    assert secret == EXPECTED


EXPECTED = 204503222087996574883192744533802981105653405959161792127004095374537018842


@pytest.mark.parametrize(
    "text", ["", "aaaaa-bbbbbb-ccccc-ddddd0", "aaaaabbbbbbcccccdddddd", "aaaaa-bbbbbb-ccccc-ddddddd"]
)
def test_what_is_no_credential_is_refused(text: str) -> None:
    with pytest.raises(Malformed, match="has not the form"):
        secret_of(text, "uuid", CURVE)


def test_the_list_is_in_an_order_that_does_not_tell_whose_a_credential_is() -> None:
    entries = [(secret, 1) for secret in range(2, 30)]
    listed, _ = read_credentials(public_credentials(entries, CURVE), CURVE)
    assert public_credentials(reversed(entries), CURVE) == public_credentials(entries, CURVE)
    assert len(listed.weights) == 28


def test_weights_are_written_for_all_or_for_none() -> None:
    plain, weighted = (forms.read(public_credentials([(2, 1), (3, weight)], CURVE), "list") for weight in (1, 5))
    assert not any("," in each for each in plain)
    assert sorted(each.partition(",")[2] for each in weighted) == ["1", "5"]
