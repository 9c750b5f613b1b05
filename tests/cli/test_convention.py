"""Chile's Convention: a hundred roll calls, entered as a transcript."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.realinput import real

from asamblea.assembly.events.members import MemberEnrolled
from asamblea.cli import main
from asamblea.observer.source import FolderSource
from asamblea.observer.verify import verify

HEADS = {
    "members": "nombres_cc\n",
    "rollcalls": "Materia,Fecha,TotalSI,TotalNO,TotalAbstencion,Resultado,id_votacion,fechatexto\n",
    "votes": "convencional,bol_1\n",
}
ROW = 'A question,16:55,2,1,0,APROBADO,bol_1,"en martes 13  de  julio  de  2021  de  15:30  a  17:00 "\n'


def replay(out: Path, **files: Path) -> Result:
    options = [text for name, path in files.items() for text in (f"--{name}", str(path))]
    return CliRunner().invoke(main, ["replay", "convention", *options, "--out", str(out), "--json"])


def written(folder: Path, **text: str) -> dict[str, Path]:
    rows = {"members": "ana\nbruno\ncarla\n", "rollcalls": ROW, "votes": "ana,1\nbruno,1\ncarla,6\n", **text}
    for name, content in rows.items():
        (folder / f"{name}.csv").write_text(HEADS[name] + content, encoding="utf-8")
    return {name: folder / f"{name}.csv" for name in rows}


def test_a_small_convention_matches_and_verifies(tmp_path: Path) -> None:
    answer = replay(tmp_path / "r", **written(tmp_path))
    told = json.loads(answer.stdout)
    assert (answer.exit_code, told["cases"], told["matched"], told["unexplained"]) == (0, 1, 1, 0)
    assert verify(FolderSource(tmp_path / "r")).report.findings == []


def test_a_total_that_the_votes_contradict_is_unexplained_and_exits_1(tmp_path: Path) -> None:
    answer = replay(tmp_path / "r", **written(tmp_path, votes="ana,1\nbruno,1\ncarla,9\n"))
    (difference,) = json.loads(answer.stdout)["differences"]
    assert answer.exit_code == 1
    assert difference == {
        "case": "bol_1",
        "official": "2-1-0 carried",
        "computed": "2-0-1 carried",
        "kind": "sources disagree",
        "explanation": "",
    }


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"votes": "ana,1\nnobody,1\n"}, "votes.csv:3"),
        ({"votes": "ana,7\n"}, "rollcalls.csv:2"),
        ({"rollcalls": ROW.replace("APROBADO", "MAYBE")}, "MAYBE"),
        ({"rollcalls": ROW.replace("13  de", "32  de")}, "no date"),
        ({"rollcalls": ROW.replace("16:55", "25:00")}, "no date"),
    ],
)
def test_a_row_that_cannot_be_read_is_named_and_nothing_is_written(
    tmp_path: Path, change: dict[str, str], said: str
) -> None:
    answer = replay(tmp_path / "r", **written(tmp_path, **change))
    assert (answer.exit_code, said in answer.stderr, (tmp_path / "r").exists()) == (2, True, False)


def test_the_convention_of_2021_gives_99_matched_and_1_unexplained(tmp_path: Path) -> None:
    answer = replay(
        tmp_path / "r",
        members=real("chile/chile-convencion-members.csv"),
        rollcalls=real("chile/convencion-2021-rollcalls.csv"),
        votes=real("chile/convencion-2021-votes-by-delegate.csv"),
    )
    told = json.loads(answer.stdout)
    assert (answer.exit_code, told["cases"], told["matched"], told["unexplained"]) == (1, 100, 99, 1)
    assert [each["kind"] for each in told["differences"]] == ["sources disagree"]
    verified = verify(FolderSource(tmp_path / "r"))
    assert verified.report.findings == []
    (log,) = verified.logs.values()
    enrolled = [event for step in log.steps for event in step.events if isinstance(event, MemberEnrolled)]
    assert len(enrolled) == 1
