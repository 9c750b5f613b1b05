"""Whatever is handed to a command instead of what it reads: one clear line, exit 2, and nothing else."""

from pathlib import Path

import pytest
from click.testing import Result
from tests.cli.test_commands import GOOD, run
from tests.records.forge import Forge, played

RECORD = GOOD / "founding.zip"


def refused(answer: Result, said: str) -> None:
    """It names the fault in one line, and prints nothing that could be taken for a result."""
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert said in answer.stderr
    assert answer.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("trust", "said"),
    [
        (b"\xff\xfe binary", "is not UTF-8 at byte 0"),
        (b"# nothing but a comment\n", "names no key and no head"),
        (b"log what", "trust"),
        (b"head asamblea/x " + b"9" * 5000 + b" AAAA", "trust:1: is none of"),
    ],
)
def test_trust_that_pins_nothing_is_never_taken_for_trust(trust: bytes, said: str, tmp_path: Path) -> None:
    file = tmp_path / "trust"
    file.write_bytes(trust)
    refused(run("verify", RECORD, "--trust", file), said)


def test_a_folder_of_restricted_files_that_is_none_is_not_passed_over(tmp_path: Path) -> None:
    refused(run("verify", RECORD, "--restricted", tmp_path / "missing"), "is no folder")


@pytest.mark.parametrize("inside", ["", "checkpoint"])
def test_a_report_is_never_written_over_the_record_that_it_is_about(inside: str, tmp_path: Path) -> None:
    folder = Forge(played("founding")).write(tmp_path)
    before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    refused(run("verify", folder, "--report", folder / inside), "would be written over the record")
    assert {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize("junk", [b"\xff\xfe", b"", b"not base64", b"AAAA"])
def test_what_is_no_key_neither_signs_nor_cosigns(junk: bytes, tmp_path: Path) -> None:
    file, seen = tmp_path / "key", tmp_path / "seen"
    file.write_bytes(junk)
    for answer in (run("key", "show", file), run("cosign", RECORD, "--key", file, "--seen", seen)):
        refused(answer, str(file))
    assert not seen.exists()


@pytest.mark.parametrize("name", ["", "two words", "a+b", "a\nb"])
def test_a_cosigner_takes_no_name_that_no_note_can_carry(name: str, tmp_path: Path) -> None:
    run("key", "new", tmp_path / "key")
    answer = run("cosign", RECORD, "--key", tmp_path / "key", "--seen", tmp_path / "seen", "--name", name)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert "holds neither space nor plus" in answer.stderr
    assert not (tmp_path / "seen").exists()
