"""Debian's belenios-tool accepts elections held with our commands, and ours those it makes, with equal checksums."""

import json
import warnings
from pathlib import Path
from typing import Any

import pytest
from tests.cli.sealed.steps import MARKS, PERSONS, RANKING, Held, done, run
from tests.interop import belenios

pytestmark = pytest.mark.usefixtures("peer")


@pytest.fixture(scope="session")
def peer() -> None:
    """Loudly absent where it cannot be had."""
    try:
        belenios.tool()
    except belenios.NotToBeHad as fault:
        said = f"belenios-tool cannot be had, so no third party checked our elections: {fault}"
        with warnings.catch_warnings():
            warnings.simplefilter("default")
            warnings.warn(said, stacklevel=1)
        pytest.skip(said)


def both_accept(archive: Path, folder: Path) -> None:
    assert run("verify", archive).exit_code == 0
    assert belenios.verifies(archive, folder)
    assert belenios.checksums(archive, folder) == json.loads(run("checksums", archive).stdout)


def test_it_accepts_our_election_with_blank_votes_and_a_second_ballot(tmp_path: Path) -> None:
    held = Held(tmp_path, (MARKS, PERSONS), ("Ana", "Berta")).opened()
    ballots = [(0, [[0, 1, 0], [1, 0, 0]]), (1, [[1, 0, 0], [0, 1, 1]]), (0, [[0, 0, 1], [1, 1, 0]])]
    held.tallied(*ballots).decrypt("Ana", "Berta")
    assert done("result", held.folder)["result"] == [[1, 0, 1], [1, 2, 1]]
    both_accept(held.archive, tmp_path)


def test_it_accepts_our_weighted_election(tmp_path: Path) -> None:
    held = Held(tmp_path, voters="name,weight\nRosa,1\nJuan,250\nLuz,1000000000\n").opened()
    held.tallied((0, [[0, 1, 0]]), (1, [[0, 0, 1]]), (2, [[0, 1, 0]])).decrypt("Ana")
    assert done("result", held.folder)["result"] == [[0, 1_000_000_001, 250]]
    both_accept(held.archive, tmp_path)


def test_it_accepts_our_threshold_election_with_a_trustee_lost(tmp_path: Path) -> None:
    held = Held(tmp_path, members=("Bruno", "Carla", "Dina"), threshold=2).opened()
    held.tallied((0, [[0, 1, 0]]), (1, [[1, 0, 0]])).decrypt("Ana", "Bruno", "Dina")
    assert done("result", held.folder)["result"] == [[1, 1, 0]]
    both_accept(held.archive, tmp_path)


@pytest.mark.deep
def test_it_accepts_our_shuffles(tmp_path: Path) -> None:
    held = Held(tmp_path, (RANKING, MARKS), ("Ana", "Berta"), group="RFC-3526-2048").opened()
    held.tallied((0, [[1, 2, 3], [0, 1, 0]]), (1, [[3, 1, 2], [1, 0, 0]]), (2, [[1, 1, 0], [0, 0, 1]]))
    for name in ("Ana", "Berta"):
        done("shuffle", held.folder, "--name", name)
    done("shuffle", held.folder, "--end")
    held.decrypt("Ana", "Berta")
    found = done("result", held.folder)["result"]
    assert (sorted(found[0]), found[1]) == ([[1, 1, 0], [1, 2, 3], [3, 1, 2]], [1, 1, 1])
    both_accept(held.archive, tmp_path)


@pytest.mark.parametrize(
    ("questions", "ballots", "weights", "result"),
    [
        ((MARKS, PERSONS), [(0, [[0, 1, 0], [1, 1, 0]]), (1, [[1, 0, 0], [0, 0, 1]])], "", [[1, 1, 0], [1, 1, 1]]),
        ((MARKS,), [(0, [[0, 1, 0]]), (2, [[0, 0, 1]])], "a,,1\nb,,2\nc,,7\n", [[0, 1, 7]]),
    ],
)
def test_we_accept_its_election(tmp_path: Path, questions: Any, ballots: Any, weights: str, result: Any) -> None:
    archive = belenios.election(tmp_path, questions, ballots, weights=weights)
    told = json.loads(run("verify", archive, "--json").stdout)
    assert (told["valid"], sorted(told["result"][0]), told["result"][1:]) == (True, sorted(result[0]), result[1:])
    assert belenios.checksums(archive, tmp_path) == json.loads(run("checksums", archive).stdout)


@pytest.mark.deep
def test_we_accept_its_shuffled_election(tmp_path: Path) -> None:
    ballots = [(0, [[1, 2, 3]]), (1, [[3, 1, 2]])]
    archive = belenios.election(tmp_path, (RANKING,), ballots, "RFC-3526-2048")
    told = json.loads(run("verify", archive, "--json").stdout)
    assert (told["valid"], sorted(told["result"][0])) == (True, [[1, 2, 3], [3, 1, 2]])
    assert belenios.checksums(archive, tmp_path) == json.loads(run("checksums", archive).stdout)
