"""The kit of a meeting: every sheet, each with the checkpoint, in both languages."""

import json
import re
from pathlib import Path

import pytest
from tests.cli.founding.test_found import founded, record_of, run


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kit")
    founded(folder)
    return record_of(folder / "body")


def candidates(folder: Path, text: str = "name,id\nAna <b>,00112233\nLuis,44556677\n") -> Path:
    path = folder / "candidates.csv"
    path.write_text(text)
    return path


@pytest.mark.parametrize(
    ("lang", "sheets"),
    [
        ("es", ("Hoja de asistencia", "Hoja de conteo: Mesa", "¿Se revoca a Rosa?", "Acta")),
        ("en", ("Attendance sheet", "Tally sheet: Mesa", "Is Rosa recalled?", "Minutes")),
    ],
)
def test_the_kit_holds_every_sheet_with_the_checkpoint(
    tmp_path: Path, record: Path, lang: str, sheets: tuple[str, ...]
) -> None:
    out, answer = tmp_path / "kit.html", tmp_path / "answer.txt"
    answer.write_text("Cumplí el mandato.", encoding="utf-8")
    told = run(
        "kit", record, "--out", out, "--candidates", candidates(tmp_path), "--election", "Mesa", "--recall", "Rosa",
        "--answer", answer, "--papers", 7, "--lang", lang, "--json",
    )  # fmt: skip
    assert told.exit_code == 0, told.output
    facts, html = json.loads(told.stdout), out.read_text(encoding="utf-8")
    assert [each for each in sheets if each not in html] == []
    papers = html.count('<div class="cut">')
    pages = html.count('<section class="page">')
    # Two attendance pages for thirty members, a tally for each ballot, the minutes.
    assert (papers, pages) == (14, 5)
    assert html.count(facts["origin"]) == papers + pages
    assert html.count("Cumplí el mandato.") == 7
    assert facts["form"].endswith(f"/forms/minutes-lodge/?paper={facts['paper']}")
    assert "Ana <b>" not in html
    assert "Ana &lt;b&gt;" in html
    assert not re.search(r"(?:src|href)=", html)
    # Only what has codes has a column for them, and who signs signs on the sheet of what is signed.
    assert [tally.count("<th>") for tally in re.findall('<table class="tally">.*?</tr>', html)] == [4, 3]
    assert html.count('<table class="keep">') == 3


def test_a_ballot_paper_bears_no_number_that_tells_it_from_another(tmp_path: Path, record: Path) -> None:
    out = tmp_path / "kit.html"
    run("kit", record, "--out", out, "--candidates", candidates(tmp_path), "--papers", 12)
    papers = re.findall(r'<div class="cut">.*?</p></div>', out.read_text(encoding="utf-8"))
    assert len(papers) == 12
    assert len(set(papers)) == 1


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--body", "asamblea/none"), "holds no body with a roll"),
        (("--candidates", "missing.csv"), "missing.csv"),
        (("--recall", "Rosa", "--answer", "missing.txt"), "missing.txt"),
    ],
)
def test_what_is_out_of_form_is_one_line_and_writes_nothing(
    tmp_path: Path, record: Path, more: tuple[str, ...], said: str
) -> None:
    answer = run("kit", record, "--out", tmp_path / "kit.html", *more)
    assert (answer.exit_code, answer.stderr.count("\n")) == (2, 1)
    assert said in answer.stderr
    assert not (tmp_path / "kit.html").exists()
