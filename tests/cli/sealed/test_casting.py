"""Casting by commands: what may be cast is stored once, anything else refused and not stored."""

from pathlib import Path
from typing import Any

import pytest
from tests.cli.sealed.steps import CURVE, Held, cast, contents, done, fails, run


@pytest.fixture
def voting(tmp_path: Path) -> Held:
    return Held(tmp_path, group=CURVE).opened()


@pytest.mark.parametrize(
    ("code", "choices", "fault"),
    [
        ("XXXXX-XXXXXX-XXXXX-XXXXXX", [[0, 1, 0]], "is not on the list of this election"),
        ("nonsense", [[0, 1, 0]], "has not the form XXXXX-XXXXXX-XXXXX-XXXXXX"),
        (None, [[0, 1, 1]], "marks 2 answers, not 1 to 1"),
        (None, [[0, 1, 0], [1]], "needs a line for each of 1 questions"),
        (None, {"a": 1}, "is not an array"),
        (None, [["1"]], "is not a whole number"),
    ],
)
def test_what_may_not_be_cast_is_refused_and_not_stored(
    voting: Held, code: str | None, choices: Any, fault: str
) -> None:
    before = contents(voting.folder)
    line = fails(*cast(voting, code or voting.codes[0], choices))
    assert fault in line
    assert (code or voting.codes[0]) not in line
    assert contents(voting.folder) == before


def test_a_ballot_made_on_ones_own_device_is_put_in_at_the_table(voting: Held) -> None:
    file = voting.place / "ballot.json"
    made = done("cast", voting.archive, *cast(voting, voting.codes[0])[2:], "--out", file)
    assert done("cast", voting.folder, "--ballot", file) == {
        "tracker": made["tracker"],
        "ballots": 1,
        "replaces": False,
    }
    before = contents(voting.folder)
    assert fails("cast", voting.folder, "--ballot", file) == f"asamblea: {file}: was cast before"
    file.write_bytes(b"x" * (1 << 20))
    assert "a ballot here has at most" in fails("cast", voting.folder, "--ballot", file)
    assert contents(voting.folder) == before


def test_a_voter_is_asked_until_her_choices_are_allowed(voting: Held) -> None:
    result = run("cast", voting.folder, typed=f"{voting.codes[0]}\n7\n1,2\n2\n")
    assert result.exit_code == 0
    assert "¿Aprueba la carta?" in result.stderr
    assert result.stderr.count("needs numbers from 1 to 2") == 1
    assert "marks 2 answers, not 1 to 1" in result.stderr
    assert voting.codes[0] not in result.stdout + result.stderr
    done("close", voting.folder)
    done("tally", voting.folder)
    assert done("result", voting.decrypt("Ana").folder)["result"] == [[0, 0, 1]]


def test_nothing_is_cast_before_the_opening_or_after_the_close(tmp_path: Path) -> None:
    held = Held(tmp_path, group=CURVE).set_up().make_keys().hand_out()
    assert "the vote is not open yet" in fails(*cast(held, held.codes[0]))
    done("open", held.folder)
    file = tmp_path / "ballot.json"
    done(*cast(held, held.codes[0]), "--out", file)
    done("close", held.folder)
    before = contents(held.folder)
    assert fails("cast", held.folder, "--ballot", file).endswith("the vote is closed")
    assert fails(*cast(held, held.codes[0])).endswith("the vote is closed")
    assert contents(held.folder) == before


def test_a_cut_archive_and_a_strange_file_are_one_line(voting: Held) -> None:
    whole = voting.archive.read_bytes()
    for wrong, fault in (
        (whole[:-100], "is cut at byte"),
        (b"", "it is empty"),
        (b"no archive" * 100, "is no archive"),
    ):
        voting.archive.write_bytes(wrong)
        for words in (("close", voting.folder), ("status", voting.folder), cast(voting, voting.codes[0])):
            assert fault in fails(*words)
    assert fails("status", voting.place).endswith("is not the folder of an election: it holds no plan.json")
    (voting.folder / "plan.json").write_text("{")
    assert fails("status", voting.folder).endswith("is not JSON")


def test_a_crash_in_the_middle_of_a_ballot_is_finished_or_never_was(voting: Held) -> None:
    before = voting.archive.read_bytes()
    voting.cast(0, [[0, 1, 0]])
    after = voting.archive.read_bytes()
    pending = voting.archive.with_name(f".{voting.archive.name}.pending")
    for torn in (before, after[: len(before) + 700], after):
        voting.archive.write_bytes(torn)
        pending.write_bytes(len(before).to_bytes(8) + after[len(before) :])
        assert done("status", voting.folder)["counts"] == {"ballots": 1}
        assert (voting.archive.read_bytes(), pending.exists()) == (after, False)
