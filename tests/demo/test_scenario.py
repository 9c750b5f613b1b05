"""A scenario that cannot be played: one clear line that names the step and the fault, and no record."""

from pathlib import Path

import pytest
from tests.cli.test_commands import run

HEAD = """
name = "n"
seed = "s"
[founding]
at = "2026-03-01T12:00:00+00:00"
opens_at = "2026-03-08T15:00:00+00:00"
title = "A"
founders = [
  { name = "chair", offices = ["chair"] },
  { name = "clerk", offices = ["secretary"] },
  { name = "t", offices = ["teller"] },
]
bodies = [{ id = "base", title = "B", seats = 2 }]
[[steps]]
at = "2026-03-08T14:00:00+00:00"
who = "chair"
do = "sitting.open"
sitting = "s1"
refused = ["HourNotReached", "QuorumLost"]
"""


def said(scenario: str, folder: Path) -> str:
    """The line that a scenario is refused with; nothing is written."""
    file, out = folder / "s.toml", folder / "out"
    file.write_text(scenario)
    answer = run("play", file, "--out", out)
    assert (answer.exit_code, answer.stdout, out.exists()) == (2, "", False)
    return answer.stderr.splitlines()[-1]


def test_a_scenario_that_goes_as_it_says_is_written(tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_text(HEAD)
    assert run("play", tmp_path / "s.toml", "--out", tmp_path / "out").exit_code == 0
    assert run("verify", tmp_path / "out").exit_code == 0


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ('name = "n"', "name = 5", "name: must be a text in quotes"),
        ('title = "A"', "", "founding: title is missing"),
        ('title = "A"', 'title = "A"\ntittle = "A"', "founding: there is no key tittle"),
        ('title = "A"', 'title = "A"\npreset = "mine"', "founding: there is no preset mine; there are: "),
        ("seats = 2", "seats = 0", "founding: expected admitted, but it was RepresentationEmpty"),
        ("seats = 2", "seats = true", "founding: bodies 1: seats: must be a whole number"),
        ("2026-03-01T12:00:00+00:00", "1 March", "founding: 1 March is no instant such as"),
        ('who = "chair"', "who = 5", "steps 1: who: must be a text in quotes"),
        ('who = "chair"', "who = []", "step 1 (sitting.open): who names nobody"),
        ('who = "chair"', 'who = "nobody"', "step 1 (sitting.open): expected HourNotReached, QuorumLost, but it was"),
        ("sitting.open", "sitting.opne", "step 1: there is no act sitting.opne"),
        ("sitting = ", "siting = ", "step 1 (sitting.open): there is no key siting; there are: sitting"),
        ('"s1"', '"preset: mine"', "step 1 (sitting.open): there is no preset mine"),
        ('["HourNotReached", "QuorumLost"]', '"HourNotReached"', "steps 1: refused: must be a list"),
        ("2026-03-08T14:00:00+00:00", "yesterday", "step 1: yesterday is no instant such as"),
        ('seed = "s"', 'seed = "s"\ninclude = "../s"', "include: names a file beside this one"),
    ],
)
def test_a_scenario_that_cannot_be_played_names_the_step_and_the_fault(
    right: str, wrong: str, line: str, tmp_path: Path
) -> None:
    assert line in said(HEAD.replace(right, wrong, 1), tmp_path)


def test_time_in_a_scenario_never_goes_back(tmp_path: Path) -> None:
    earlier = '[[steps]]\nat = "2026-03-08T13:59:00+00:00"\nwho = []\ndo = "clock.pass"\n'
    assert "step 2: the writer's clock goes back behind the step above" in said(HEAD + earlier, tmp_path)


def test_a_cosigner_whom_the_body_does_not_name_is_refused(tmp_path: Path) -> None:
    step = '[[steps]]\nat = "2026-03-08T14:01:00+00:00"\nwho = "t"\ndo = "cosign"\nname = "stranger"\n'
    assert "step 2 (cosign): " in said(HEAD + step, tmp_path)


def test_a_record_is_not_written_into_a_file(tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_text(HEAD)
    (tmp_path / "out").write_text("mine")
    answer = run("play", tmp_path / "s.toml", "--out", tmp_path / "out")
    assert (answer.exit_code, (tmp_path / "out").read_text()) == (2, "mine")
    assert "is not an empty folder" in answer.stderr


def test_the_example_of_the_guide_plays_and_its_record_verifies(tmp_path: Path) -> None:
    guide = (Path(__file__).resolve().parents[2] / "docs/guide/scenarios.md").read_text()
    (tmp_path / "s.toml").write_text("\n".join(line[4:] for line in guide.splitlines() if line.startswith("    ")))
    assert run("play", tmp_path / "s.toml", "--out", tmp_path / "out").exit_code == 0
    assert run("verify", tmp_path / "out").exit_code == 0
