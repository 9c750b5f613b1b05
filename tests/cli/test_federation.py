"""`asamblea replay federation`: the districts and constituencies of Peru, whole as facts and a part of them played."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.realinput import real

from asamblea.cli import main
from asamblea.cli.federation import differences, read_constituencies, read_districts, with_abroad
from asamblea.observer.source import FolderSource
from asamblea.observer.verify import verify
from asamblea.record.errors import Malformed

DISTRICTS, CONSTITUENCIES = "peru/peru-2021-electores-por-distrito.csv.xz", "peru/peru-2021-distritos-electorales.csv"
HEAD = "ubigeo,departamento,provincia,distrito,ELECTORES_HABIL\n"


def test_every_constituency_has_the_electors_of_its_districts_and_its_official_seats() -> None:
    districts, constituencies = read_districts(real(DISTRICTS)), read_constituencies(real(CONSTITUENCIES))
    assert (len(districts), len(constituencies)) == (1874, 27)
    assert sum(each.electorate == "lima-metropolitana" for each in districts) == 43
    assert sum(each.electorate == "lima-provincias" for each in districts) == 128
    assert differences(with_abroad(districts, constituencies), constituencies) == []


def test_a_number_that_differs_is_a_difference_without_explanation(tmp_path: Path) -> None:
    stated = real(CONSTITUENCIES).read_text(encoding="utf-8").replace("AMAZONAS,306186", "AMAZONAS,306187")
    (tmp_path / "stated.csv").write_text(stated, encoding="utf-8")
    constituencies = read_constituencies(tmp_path / "stated.csv")
    (found,) = differences(with_abroad(read_districts(real(DISTRICTS)), constituencies), constituencies)
    assert (found.case, found.explanation) == ("AMAZONAS", "")


def test_a_part_of_it_is_played_and_verifies(tmp_path: Path) -> None:
    out = tmp_path / "record"
    done = CliRunner().invoke(
        main,
        [
            *(
                "replay",
                "federation",
                "--districts",
                str(real(DISTRICTS)),
                "--constituencies",
                str(real(CONSTITUENCIES)),
            ),
            *("--out", str(out), "--every", "120", "--json"),
        ],
    )
    assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)
    assert (told["cases"], told["matched"], told["unexplained"]) == (27, 27, 0)
    report = verify(FolderSource(out)).report
    assert (report.findings, report.bodies) == ([], told["bodies"])


@pytest.mark.parametrize(
    ("rows", "faults"),
    [
        (
            "010101,A,B,C,10\n010101,A,B,D,10\n01,A,B,C,10\n010102,A,B,C,-5\n",
            "3: ubigeo '010101'; 4: ubigeo '01'; 5: ELECTORES",
        ),
        ("010101,A,B,C,\n", "2: ELECTORES_HABIL ''"),
    ],
)
def test_every_faulty_row_is_named_and_nothing_is_taken(tmp_path: Path, rows: str, faults: str) -> None:
    path = tmp_path / "districts.csv"
    path.write_text(HEAD + rows, encoding="utf-8")
    with pytest.raises(Malformed, match="rows out of form") as fault:
        read_districts(path)
    assert faults in str(fault.value)


def test_a_wrong_encoding_a_missing_column_and_a_file_cut_short_are_one_clear_line(tmp_path: Path) -> None:
    wrong = {
        "latin.csv": (HEAD + "010101,Á,B,C,10\n").encode("latin-1"),
        "head.csv": b"a,b\n",
        "cut.csv.xz": b"\xfd7zXZ\x00",
    }
    for name, data in wrong.items():
        (tmp_path / name).write_bytes(data)
        done = CliRunner().invoke(
            main,
            [
                *("replay", "federation", "--districts", str(tmp_path / name)),
                *("--constituencies", str(real(CONSTITUENCIES)), "--out", str(tmp_path / "out")),
            ],
        )
        assert done.exit_code == 2
        assert name in done.stderr
        assert len(done.stderr.strip().split("\n")) == 1
