"""`asamblea sealed verify`: keys, places, exit codes, one line for what cannot be read."""

import json
import lzma
from pathlib import Path

import pytest
from tests.cli.sealed.steps import run
from tests.sealed.forge import bound, read, sample, steps


def spoilt(path: Path) -> Path:
    """An archive with a wrong result, and a ballot with a wrong signature."""
    parts = steps("threshold")
    parts[-1].payload["result"][0][0] = 2
    parts[2].payload["signature"]["proof"]["response"] = "1"
    path.write_bytes(bound(parts))
    return path


def test_the_keys_of_a_valid_archive() -> None:
    answer = run("verify", sample("basic"), "--json")
    assert (answer.exit_code, answer.stderr) == (0, "")
    assert json.loads(answer.stdout) == {
        "valid": True,
        "group": "BELENIOS-2048",
        "ballots": 5,
        "result": [[1, 2, 1], [2, 2, 1], [3, 3, 1, 2]],
        "replaced": [{"where": "event 1 (Ballot)", "by": "event 6 (Ballot)"}],
        "findings": [],
    }


def test_every_finding_has_its_place_and_rule_and_the_exit_is_1(tmp_path: Path) -> None:
    answer = run("verify", spoilt(tmp_path / "spoilt.bel"), "--json", "--workers", 2)
    assert answer.exit_code == 1
    told = json.loads(answer.stdout)
    assert [(each["where"], each["rule"]) for each in told["findings"]] == [
        ("event 2 (Ballot) signature.proof", "sealed.proof"),
        ("event 9 (Result) result[0][0]", "sealed.result"),
    ]
    assert (told["valid"], told["result"]) == (False, [[2, 1, 0, 0, 1]])


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "the result is not what the decryptions open: the decryptions open 1"),
        ("es", "el resultado no es el que abren los descifrados: los descifrados abren 1"),
    ],
)
def test_findings_are_said_in_the_language(tmp_path: Path, lang: str, said: str) -> None:
    answer = run("verify", spoilt(tmp_path / "spoilt.bel"), "--lang", lang)
    assert answer.exit_code == 1
    assert f"event 9 (Result) result[0][0]: {said} [sealed.result]" in answer.stdout


def test_a_packed_archive_is_read_as_it_is(tmp_path: Path) -> None:
    packed = tmp_path / "packed.bel.xz"
    packed.write_bytes(lzma.compress(read("threshold").buffer[:]))
    assert run("verify", packed).stdout == run("verify", sample("threshold")).stdout


@pytest.mark.parametrize(
    ("content", "suffix", "line"),
    [
        (b"", ".bel", "is empty"),
        (b"PK\3\4" + bytes(1000), ".bel", "is no archive of an election: no header at byte 0"),
        (b"\xfd7zXZ\0", ".bel.xz", "is no whole .xz file"),
        (b"no xz", ".bel.xz", "is no whole .xz file"),
    ],
)
def test_a_wrong_file_is_one_clear_line(tmp_path: Path, content: bytes, suffix: str, line: str) -> None:
    path = tmp_path / f"wrong{suffix}"
    path.write_bytes(content)
    answer = run("verify", path)
    assert (answer.exit_code, answer.stdout, answer.stderr.count("\n")) == (2, "", 1)
    assert line in answer.stderr


@pytest.mark.parametrize(("lang", "line"), [("en", "is cut at byte 30000"), ("es", "está cortado en el byte 30000")])
def test_a_cut_archive_is_one_clear_line(tmp_path: Path, lang: str, line: str) -> None:
    path = tmp_path / "cut.bel"
    path.write_bytes(read("threshold").buffer[:][:30_000])
    answer = run("verify", path, "--lang", lang)
    assert (answer.exit_code, answer.stdout, answer.stderr.count("\n")) == (2, "", 1)
    assert line in answer.stderr
    assert run("verify", tmp_path / "nowhere.bel").exit_code == 2


def test_what_an_archive_says_cannot_steer_a_terminal(tmp_path: Path) -> None:
    parts = steps("threshold")
    parts[0].members["election"]["\x1b[2J"] = 1
    path = tmp_path / "steering.bel"
    path.write_bytes(bound(parts))
    answer = run("verify", path)
    assert (answer.exit_code, "\x1b" in answer.stdout) == (1, False)
