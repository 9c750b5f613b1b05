"""`asamblea apportion`: the keys, Peru's seats, one line for wrong use."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.realinput import real

from asamblea.cli.apportion import apportion


def run(*arguments: object) -> Result:
    return CliRunner().invoke(apportion, [str(each) for each in arguments])


def told(*arguments: object) -> Any:
    return json.loads(run(*arguments, "--json").stdout)


@pytest.fixture
def sizes(tmp_path: Path) -> Path:
    path = tmp_path / "sizes.csv"
    path.write_text("name,size\nA,60\nB,28\nC,12\n", encoding="utf-8")
    return path


def test_apportion_prints_seats_and_steps(sizes: Path) -> None:
    report = told(sizes, "--seats", 5, "--method", "dhondt")
    assert (report["seats"], len(report["steps"])) == ({"A": 4, "B": 1, "C": 0}, 5)


def test_apportion_of_peru_gives_the_official_130() -> None:
    path = real("peru/peru-2021-distritos-electorales.csv")
    with path.open(encoding="utf-8", newline="") as file:
        official = {row["distrito_electoral"]: int(row["escanos_congreso_2021"]) for row in csv.DictReader(file)}
    fixed = [f"--fixed={name}={seats}" for name, seats in official.items() if "PROVINCIAS" in name or "EXT" in name]
    columns = "distrito_electoral,electores_2021"
    report = told(path, "--seats", 130, "--method", "largest-remainder", "--minimum", 1, "--columns", columns, *fixed)
    assert (len(fixed), report["seats"]) == (2, official)


@pytest.mark.parametrize(("lang", "word"), [("es", "miembros por puesto"), ("en", "members a seat")])
def test_apportion_tells_what_a_seat_stands_for(sizes: Path, lang: str, word: str) -> None:
    assert word in run(sizes, "--seats", 5, "--method", "equal", "--lang", lang).stdout


def test_the_spread_is_the_most_and_the_fewest_members_that_a_seat_stands_for(sizes: Path) -> None:
    assert told(sizes, "--seats", 5, "--method", "largest-remainder")["spread"] == ["28", "12"]


def test_steps_need_no_seats(sizes: Path) -> None:
    assert told(sizes, "--method", "steps")["seats"] == {"A": 2, "B": 1, "C": 1}


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--method", "dhondt"), "--seats is missing"),
        (("--method", "dhondt", "--seats", 5, "--fixed", "A"), "--fixed 'A' is no NAME=K"),
        (("--method", "dhondt", "--seats", 5, "--fixed", "Z=1"), "'Z' is not in the file"),
        (("--method", "dhondt", "--seats", 5, "--columns", "name"), "--columns 'name' is no NAME,SIZE"),
        (("--method", "dhondt", "--seats", 5, "--columns", "a,b"), "no columns 'a' and 'b'"),
        (("--method", "dhondt", "--seats", 2, "--minimum", 1), "2 seats do not suffice"),
    ],
)
def test_wrong_use_is_one_line_and_exit_2(sizes: Path, arguments: tuple[object, ...], reason: str) -> None:
    result = run(sizes, *arguments)
    assert (result.exit_code, result.stderr.count("\n"), reason in result.stderr) == (2, 1, True)


def test_every_faulty_row_is_named_and_nothing_is_apportioned(tmp_path: Path) -> None:
    path = tmp_path / "sizes.csv"
    path.write_text("name,size\nA,60\nA,10\nB,-5\n,4\nC,x\n", encoding="utf-8")
    result = run(path, "--seats", 5, "--method", "dhondt")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    for row, reason in (
        (3, "'A' stands twice"),
        (4, "'-5' is no whole number"),
        (5, "without a name"),
        (6, "'x' is no"),
    ):
        assert f"sizes.csv:{row}: {reason}" in result.stderr or f"sizes.csv:{row}: a line {reason}" in result.stderr


def test_a_wrong_encoding_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "latin.csv").write_bytes("name,size\nÁncash,5\n".encode("latin-1"))
    result = run(tmp_path / "latin.csv", "--seats", 5, "--method", "dhondt")
    assert (result.exit_code, result.stdout, "not UTF-8" in result.stderr) == (2, "", True)
