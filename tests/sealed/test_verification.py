"""Copies, logarithms, and the same findings however the work is cut."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sealed.forge import Step, bound, changed, read, setup, steps, verified
from tests.sealed.making.election import MARKS, Election, plan_of, seeded

from asamblea.cli.sealed.pool import pool
from asamblea.record.errors import Malformed
from asamblea.sealed.archive.reading import read_archive
from asamblea.sealed.groups import group_named
from asamblea.sealed.making.ballots import make_ballot
from asamblea.sealed.tally.encrypted import number_json
from asamblea.sealed.tally.results import Logarithms
from asamblea.sealed.verification import ballots as counting
from asamblea.sealed.verification.running import in_turn
from asamblea.sealed.verification.verify import verify

CURVE = group_named("Ed25519")


def test_a_ciphertext_under_two_credentials_is_a_copy_though_each_ballot_is_valid() -> None:
    election = Election(plan_of([MARKS]))
    # Two voters whose devices draw the same chance: the second's ciphertexts are the first's.
    for voter in (0, 1):
        election.append("Ballot", [make_ballot(election.setup, election.voters[voter], [[0, 1, 0]], seeded(7))])
    findings = verify(election.archive()).findings
    assert {(each.where, each.rule) for each in findings} == {("event 2 (Ballot) answers[0]", "sealed.copy")}
    assert len(findings) == 3


def test_a_voter_may_send_the_same_ciphertexts_again() -> None:
    election = Election(plan_of([MARKS]))
    first = make_ballot(election.setup, election.voters[0], [[0, 1, 0]], seeded(7))
    election.append("Ballot", [first])
    election.append("Ballot", [make_ballot(election.setup, election.voters[0], [[0, 1, 0]], seeded(7))])
    # The whole ballot is the same, so the archive holds its bytes twice: that is what is found, and nothing else.
    assert {each.rule for each in verify(election.archive()).findings} == {"sealed.stray"}


@given(st.integers(0, 400), st.integers(0, 400))
def test_a_small_logarithm_is_found_and_a_larger_one_refused(number: int, most: int) -> None:
    element = CURVE.power(CURVE.generator, number)
    log = Logarithms(CURVE, most)
    if number <= most:
        assert log.of(element) == number
    else:
        with pytest.raises(ValueError, match="is above"):
            log.of(element)


@pytest.mark.parametrize(("number", "written"), [(0, 0), (2**30 - 1, 2**30 - 1), (2**30, "1073741824")])
def test_large_sums_are_strings(number: int, written: object) -> None:
    assert number_json(number) == written


def spoilt() -> list[Step]:
    """The basic election with a finding in each of three ballots."""
    parts = steps("threshold")
    for index, path in ((1, ("answers", 0, "overall_proof", 0, "response")), (2, ("signature", "proof", "challenge"))):
        parts[index].payload = changed(parts[index].payload, path, lambda text: str((int(text) + 1) % CURVE.order))
    parts[3].payload = changed(parts[3].payload, ("answers", 0, "choices", 1, "alpha"), lambda _: "f" * 64)
    return parts


def test_every_finding_is_listed_in_the_order_of_the_archive() -> None:
    places = [each.where for each in verified(spoilt()).findings]
    assert places[:5] == [
        "event 1 (Ballot) signature.hash",
        "event 1 (Ballot) answers[0].overall_proof",
        "event 2 (Ballot) signature.proof",
        "event 3 (Ballot) signature.hash",
        "event 3 (Ballot) answers[0].choices[1].alpha",
    ]


@pytest.mark.parametrize("run", [in_turn, pool(1), pool(2), pool(3)])
def test_the_findings_are_the_same_however_the_work_is_cut(
    run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counting, "SMALLEST_PART", 1)
    archive = read_archive(bound(spoilt()), "spoilt")
    whole, cut = verify(archive), verify(archive, run, 3)
    assert cut == whole
    assert len(whole.findings) >= 5


@pytest.mark.parametrize("name", ["threshold", "mixed"])
def test_a_valid_election_is_valid_however_the_work_is_cut(name: str) -> None:
    assert verify(read(name), pool(2), 2) == verify(read(name))


def test_ballots_are_cut_into_parts_that_meet() -> None:
    cuts: list[Sequence[tuple[int, int]]] = []

    def run(function: Any, context: Any, tasks: Any) -> Any:
        cuts.append(list(tasks))
        return in_turn(function, context, tasks)

    archive = read("basic")
    counting.count_ballots(archive, setup("basic"), run, 2)
    (parts,) = cuts
    assert (parts[0][0], parts[-1][1]) == (0, 6)
    assert all(this[1] == following[0] for this, following in pairwise(parts))


@pytest.mark.parametrize("where", ["Setup", "election", "trustees", "credentials"])
def test_without_a_setup_nothing_is_verified_and_one_finding_says_why(where: str) -> None:
    parts = steps("threshold")
    if where == "Setup":
        parts[0].payload = {"election": "0" * 64}
        parts[0].members = {}
    else:
        parts[0].members[where] = 7
    verification = verified(parts)
    assert (verification.group, verification.ballots, verification.result) == (None, 0, None)
    assert [each.where.startswith((where, "event 0")) for each in verification.findings[-1:]] == [True]


def test_an_archive_without_any_event_is_no_election() -> None:
    (finding,) = verify(read_archive(bound([]), "empty")).findings
    assert (finding.where, finding.rule) == ("event 0", "sealed.order")
    with pytest.raises(Malformed, match="no archive"):
        read_archive(b"", "nothing")
