"""Every sample election verifies with its result, and reads and writes byte for byte."""

import json
import lzma
from itertools import pairwise

import pytest
from tests.realinput import real
from tests.sealed.forge import FOLDERS, bound, read, sample, setup, steps

from asamblea.record.errors import Malformed
from asamblea.sealed.archive.reading import read_archive
from asamblea.sealed.setup.credentials import credentials_bytes
from asamblea.sealed.setup.election import election_bytes
from asamblea.sealed.setup.trustees import trustees_bytes
from asamblea.sealed.verification.verify import verify

NAMES = tuple(FOLDERS)
QUICK = ("threshold",)
# The ranked election in RFC-3526-2048 holds its result in its votes alone (README of the samples).
RANKED = [[1, 3, 1], [[1, 2, 3], [1, 2, 255], [1, 3, 2], [2, 1, 3], [3, 2, 1]]]


@pytest.mark.parametrize("name", NAMES)
def test_every_sample_verifies_with_its_result(name: str) -> None:
    verification = verify(read(name))
    assert verification.findings == ()
    beside = sample(name).with_name("result.json")
    if beside.exists():
        assert verification.result == json.loads(beside.read_text())["result"]
    else:
        sums, rankings = verification.result
        assert [sums, sorted(rankings)] == RANKED


def test_a_replaced_ballot_is_listed_and_not_counted() -> None:
    verification = verify(read("basic"))
    assert (verification.ballots, verification.replaced) == (5, (("event 1 (Ballot)", "event 6 (Ballot)"),))


@pytest.mark.parametrize("name", NAMES)
def test_an_archive_is_written_as_it_was_read(name: str) -> None:
    archive = read(name)
    assert bound(steps(name), archive.timestamp) == archive.buffer


@pytest.mark.parametrize("name", NAMES)
def test_the_setup_is_written_as_it_was_read(name: str) -> None:
    found, (first, *_) = setup(name), steps(name)
    group = found.election.group
    archive = read(name)
    written = {
        "election": election_bytes(found.election),
        "trustees": trustees_bytes(group, found.trustees),
        "credentials": credentials_bytes(found.credentials.weights),
    }
    assert {each: archive.data(first.payload[each], each) for each in written} == written


@pytest.mark.parametrize(
    "name", [each if each in QUICK else pytest.param(each, marks=pytest.mark.deep) for each in NAMES]
)
def test_an_election_verifies_at_each_of_its_stages(name: str) -> None:
    parts = steps(name)
    kinds = [each.type for each in parts]
    ends = [1, *(index + 1 for index, (this, following) in enumerate(pairwise(kinds)) if this != following)]
    for end in ends:
        verification = verify(read_archive(bound(parts[:end]), name))
        assert (end, verification.findings, verification.result) == (end, (), None)


@pytest.mark.parametrize(
    ("cut", "told"), [(1, "no header"), (511, "no header"), *((each, "is cut") for each in (512, 700, -1, -512, -513))]
)
def test_a_cut_archive_is_no_archive(cut: int, told: str) -> None:
    with pytest.raises(Malformed, match=f"{told} at byte"):
        read_archive(read("threshold").buffer[:cut], "cut")


@pytest.mark.deep
@pytest.mark.parametrize("name", ["bench-1000-b2048", "bench-1000-ed25519", "bench-500-ranked-ed25519"])
def test_the_large_samples_verify(name: str) -> None:
    with lzma.open(real(f"belenios/{name}.bel.xz")) as packed:
        verification = verify(read_archive(packed.read(), name))
    assert verification.findings == ()
    assert verification.ballots == (500 if "500" in name else 1000)
    assert verification.result in ([[200] * 5], None)
