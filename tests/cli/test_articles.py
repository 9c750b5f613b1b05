"""`asamblea replay articles`: 710 votes of Chile's Convention through its own orders."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.realinput import real

from asamblea.cli.replay import replay
from asamblea.observer.source import FolderSource
from asamblea.observer.verify import verify

VOTE = {
    "numero": "1",
    "titulo": "On water",
    "afavor": "103",
    "encontra": "40",
    "abstencion": "3",
    "aprobado": "Aprobada",
    "fecha": "15/02/2022",
    "comision": "C",
}


def run(votes: Path, plenary: Path, out: Path, *options: str) -> Result:
    return CliRunner().invoke(
        replay, ["articles", "--votes", str(votes), "--plenary", str(plenary), "--out", str(out), *options]
    )


def small(folder: Path, *votes: dict[str, str], plenary: tuple[dict[str, str], ...] = ()) -> tuple[Path, Path]:
    paths = folder / "votes.json", folder / "plenary.json"
    for path, rows in zip(paths, (votes, plenary), strict=True):
        path.write_text(json.dumps([{**VOTE, **row} for row in rows]), encoding="utf-8")
    return paths


def told(folder: Path, *votes: dict[str, str], plenary: tuple[dict[str, str], ...] = ()) -> Any:
    return json.loads(run(*small(folder, *votes, plenary=plenary), folder / "out", "--json").stdout)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, Path]:
    """The report on the real input, and the record."""
    out = tmp_path_factory.mktemp("articles") / "record"
    answer = run(
        real("chile/chile-convencion-articulos-votacion-2022.json.xz"),
        real("chile/latercera-articulos-2022-03-05.json"),
        out,
        "--json",
        "--at",
        "2026-11-25T12:00:00-05:00",
    )
    assert answer.exit_code == 1
    return json.loads(answer.stdout), out


def test_one_rule_gives_the_outcome_of_601_of_614_votes(whole: tuple[Any, Path]) -> None:
    report, _ = whole
    assert (report["cases"], report["matched"], report["unexplained"]) == (614, 601, 13)
    assert report["needed"] == {"base": 154, "needed": 103}
    kinds = [each["kind"] for each in report["differences"]]
    assert (kinds.count("one figure on many rows"), kinds.count("outcome")) == (11, 2)
    assert {each["explanation"] for each in report["differences"]} == {""}


def test_the_guide_lists_every_vote_that_stays_unexplained(whole: tuple[Any, Path]) -> None:
    guide = Path(__file__).resolve().parents[2] / "docs" / "guide" / "orders.md"
    table = [line.split("|")[1] for line in guide.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    listed = {row.strip() for cell in table for row in cell.split(",") if row.strip().isdecimal()}
    assert listed == {each["case"].partition(":")[0] for each in whole[0]["differences"]}


def test_the_other_reading_stands_beside_it_with_the_rows_that_it_turns(whole: tuple[Any, Path]) -> None:
    report, _ = whole
    assert (report["other_reading"]["base"], report["other_reading"]["needed"]) == (155, 104)
    assert [each.partition(":")[0] for each in report["other_reading"]["turned"]] == ["143", "446", "448", "456"]


def test_what_cannot_be_is_a_finding_of_the_source(whole: tuple[Any, Path]) -> None:
    report, _ = whole
    sums = [each["what"] for each in report["source_findings"] if each["rule"] == "sum"]
    days = [each["what"][-10:] for each in report["source_findings"] if each["rule"] == "date"]
    assert sums == ["162 votes of 155 members", "158 votes of 155 members"]
    assert sorted(set(days)) == ["18/04/2002", "30/12/1899"]


def test_particular_votes_go_back_from_78_but_for_one(whole: tuple[Any, Path]) -> None:
    report, _ = whole
    returns = report["returns"]
    assert (returns["cases"], returns["matched"], returns["unexplained"]) == (37, 36, 1)
    assert returns["differences"][0]["official"] == "53-81-17 returned"


def test_both_sources_agree_on_the_votes_that_both_have(whole: tuple[Any, Path]) -> None:
    assert whole[0]["sources_compared"] == 110


def test_the_record_verifies(whole: tuple[Any, Path]) -> None:
    report = verify(FolderSource(whole[1])).report
    assert (report.findings, report.entries) == ([], 614 + 37 + 1)


def test_a_row_without_votes_or_outcome_is_no_case(tmp_path: Path) -> None:
    report = told(tmp_path, {}, {"afavor": "", "numero": "2"}, {"aprobado": "", "numero": "3"})
    assert (report["cases"], report["matched"], len(report["no_case"])) == (1, 1, 2)


def test_a_difference_is_listed_with_its_numbers_and_exits_1(tmp_path: Path) -> None:
    votes, plenary = small(tmp_path, {"afavor": "102"})
    answer = run(votes, plenary, tmp_path / "out", "--json")
    (difference,) = json.loads(answer.stdout)["differences"]
    assert answer.exit_code == 1
    assert (difference["official"], difference["computed"]) == ("102-40-3 carried", "lost, 103 needed")


def test_sources_that_disagree_are_unexplained(tmp_path: Path) -> None:
    report = told(tmp_path, {}, plenary=({"afavor": "104", "numero": "Artículo 1", "estado": "Aprobado en general"},))
    assert [each["kind"] for each in report["differences"]] == ["sources disagree"]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"afavor": "-3"}, "row 1: holds a total that cannot be read: '-3'"),
        ({"aprobado": "Quizás"}, "row 1: states the outcome 'Quizás'"),
        ({"fecha": "31/02/2022"}, "row 1: has no date that can be read"),
    ],
)
def test_a_row_that_cannot_be_read_is_one_line_and_writes_nothing(
    row: dict[str, str], fault: str, tmp_path: Path
) -> None:
    answer = run(*small(tmp_path, row), tmp_path / "out")
    assert (answer.exit_code, fault in answer.stderr, (tmp_path / "out").exists()) == (2, True, False)


@pytest.mark.parametrize("text", ["{", "{}", '[{"numero": 1}]'])
def test_a_file_of_another_form_is_one_line(text: str, tmp_path: Path) -> None:
    votes, plenary = small(tmp_path)
    votes.write_text(text, encoding="utf-8")
    answer = run(votes, plenary, tmp_path / "out")
    assert (answer.exit_code, answer.stderr.count("\n")) == (2, 1)
