"""A body of one's own: the folder is whole, verifies, and can be served; what is out of form writes nothing."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from asamblea.archive import SqliteArchive
from asamblea.assembly.state.bodies import ROLL, tier_of
from asamblea.assembly.state.founding import REPRESENTATION
from asamblea.assembly.state.log import LOG_KEY
from asamblea.assembly.state.members import NAMES, holders_of
from asamblea.cli import main
from asamblea.office import HeadFile, Office
from asamblea.office.export import export
from asamblea.office.foundings import payload_of
from asamblea.office.logkeys import LogKeys
from asamblea.record.base64s import bytes_of

ROLL_OF = ["Rosa Ñahui", "Juan Quispe", "Ana Flores", *(f"Persona {number}" for number in range(1, 28))]
BOARD = ("--chair", "rosa nahui", "--secretary", "Juan Quispe", "--teller", "Ana Flores")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def roll_file(folder: Path, names: list[str] = ROLL_OF) -> Path:
    path = folder / "roll.csv"
    path.write_text("name\n" + "\n".join(names), encoding="utf-8")
    return path


def founded(folder: Path, *more: object) -> Any:
    told = run(
        "found",
        "--out",
        folder / "body",
        "--title",
        "Barrio Ñaña",
        "--roll",
        roll_file(folder),
        *BOARD,
        "--json",
        *more,
    )
    assert told.exit_code == 0, told.output
    return json.loads(told.stdout)


def office_in(folder: Path) -> Office:
    """The office of a founded folder, as the server makes it."""
    keys = LogKeys(folder / "log-keys")
    return Office(
        SqliteArchive(folder / "record.sqlite"), keys.seed, lambda: 2_000_000_000_000, HeadFile(folder / "heads")
    )


def record_of(folder: Path) -> Path:
    office = office_in(folder)
    (origin,) = office.archive.logs()
    key = bytes_of(LOG_KEY.at(office.state(origin)), "key")
    export(office.archive, {origin: key}, folder / "record")
    return folder / "record"


def test_a_body_is_founded_by_its_board_and_its_roll(tmp_path: Path) -> None:
    told = founded(tmp_path)
    state = office_in(tmp_path / "body").state(told["origin"])
    assert (ROLL.at(state).members, ROLL.at(state).joined) == (30, 30)
    assert len(NAMES.all(state)) == 3
    assert all(len(holders_of(state, office)) == 1 for office in ("chair", "secretary", "teller"))


def test_the_record_verifies_and_with_the_private_sheet_the_roll_does_too(tmp_path: Path) -> None:
    founded(tmp_path)
    record = record_of(tmp_path / "body")
    without = json.loads(run("verify", record, "--json").stdout)
    opened = json.loads(run("verify", record, "--restricted", tmp_path / "body/private", "--json").stdout)
    assert (without["valid"], without["rolls"], len(without["unchecked"])) == (True, {"told": 1, "opened": 0}, 4)
    assert (opened["valid"], opened["rolls"], opened["unchecked"]) == (True, {"told": 1, "opened": 1}, [])


def test_no_name_of_a_person_lies_in_what_strangers_read(tmp_path: Path) -> None:
    founded(tmp_path)
    record = record_of(tmp_path / "body")
    public = b"".join(path.read_bytes() for path in sorted(record.rglob("*")) if path.is_file())
    assert "Barrio Ñaña".encode() in public
    assert [name for name in ROLL_OF if name.encode() in public] == []


def test_what_is_handed_over_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    told = founded(tmp_path)
    secret = [
        *map(Path, told["files"]),
        *(tmp_path / "body/private").iterdir(),
        *(tmp_path / "body/log-keys").iterdir(),
    ]
    assert len(told["files"]) == 4
    assert {path.stat().st_mode & 0o777 for path in secret} == {0o600}
    assert (tmp_path / "body").stat().st_mode & 0o077 == 0


def test_an_invitation_has_a_one_time_code_that_the_server_knows_by_its_hash(tmp_path: Path) -> None:
    founded(tmp_path)
    html = (tmp_path / "body/hand-over/invitations.html").read_text(encoding="utf-8")
    invited = [json.loads(line) for line in (tmp_path / "body/invitations.jsonl").read_text().splitlines()]
    assert html.count("</section>") == len(invited) == 30
    assert "Rosa Ñahui" in html
    assert all(len(each["token"]) == 64 for each in invited)
    assert len({each["member"] for each in invited}) == 30


@pytest.mark.parametrize(("more", "tier"), [((), "national"), (("--tier", "regional"), "regional")])
def test_an_assembly_is_called_by_bodies_for_an_hour(tmp_path: Path, more: tuple[str, ...], tier: str) -> None:
    told = run(
        "found", "--out", tmp_path / "body", "--title", "Asamblea del valle", *more, "--json",
        "--body", "norte,Comunidad Norte,3", "--body", "sur,Comunidad Sur,2", *BOARD, "--opens-at", "2099-01-15T10:00",
    )  # fmt: skip
    assert told.exit_code == 0, told.output
    state = office_in(tmp_path / "body").state(json.loads(told.stdout)["origin"])
    assert {each: found.seats for each, found in REPRESENTATION.all(state).items()} == {"norte": 3, "sur": 2}
    assert tier_of(state) == tier


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"--chair": "Nadie"}, "Nadie stands 0 times on the roll"),
        ({"--chair": "Ana Flores"}, "different persons"),
        ({"--title": " "}, "--title is missing"),
        ({"--secretary": None}, "--secretary is missing"),
        ({"--address": "ftp://x"}, "--address ftp://x"),
        ({"--body": "norte"}, "--body norte"),
        ({"--body": "norte,Norte,2"}, "--opens-at is missing"),
        ({"--body": "norte,Norte,0", "--opens-at": "2099-01-15T10:00"}, "3."),
        ({"--body": "norte,Norte,2", "--opens-at": "tomorrow"}, "tomorrow"),
        ({"--roll": "missing.csv"}, "missing.csv"),
    ],
)
def test_what_is_out_of_form_is_one_line_and_nothing_is_written(
    tmp_path: Path, change: dict[str, str | None], said: str
) -> None:
    given: dict[str, str | None] = {
        "--title": "Barrio", "--roll": str(roll_file(tmp_path)), "--chair": "Rosa Ñahui", "--secretary": "Juan Quispe",
        "--teller": "Ana Flores", **change,
    }  # fmt: skip
    answer = run(
        "found", "--out", tmp_path / "body", *(x for item in given.items() if item[1] is not None for x in item)
    )
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert said in answer.stderr
    assert answer.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["roll.csv"]


def test_a_faulty_roll_and_a_roll_too_small_found_nothing(tmp_path: Path) -> None:
    for names in ([*ROLL_OF, "ana flores"], ROLL_OF[:5]):
        answer = run(
            "found", "--out", tmp_path / "body", "--title", "Barrio", "--roll", roll_file(tmp_path, names), *BOARD
        )
        assert answer.exit_code == 2
        assert not (tmp_path / "body").exists()


def test_nothing_is_written_over_a_folder(tmp_path: Path) -> None:
    founded(tmp_path)
    before = (tmp_path / "body/record.sqlite").read_bytes()
    answer = run("found", "--out", tmp_path / "body", "--title", "Otro", "--roll", roll_file(tmp_path), *BOARD)
    assert (answer.exit_code, "already there" in answer.stderr) == (2, True)
    assert (tmp_path / "body/record.sqlite").read_bytes() == before


def test_a_roll_is_read_and_its_sheet_shows_what_was_told(tmp_path: Path) -> None:
    told = json.loads(run("roll", "read", roll_file(tmp_path), "--out", tmp_path / "private", "--json").stdout)
    (sheet,) = (tmp_path / "private").iterdir()
    assert (told["members"], told["sheet"]) == (30, f"restricted:{sheet.name}")
    assert sheet.stat().st_mode & 0o777 == 0o600
    assert json.loads(run("roll", "show", sheet, "--json").stdout) == told
    assert "Rosa" not in run("roll", "show", sheet).output


def test_a_sheet_that_was_changed_is_refused(tmp_path: Path) -> None:
    run("roll", "read", roll_file(tmp_path), "--out", tmp_path / "private")
    (sheet,) = (tmp_path / "private").iterdir()
    sheet.write_bytes(sheet.read_bytes()[:-1] + b" ")
    assert run("roll", "show", sheet).exit_code == 2


def test_a_record_whose_roll_is_not_that_of_its_sheet_is_found_out(tmp_path: Path) -> None:
    """Forged in the founder's own archive: the sheet is the one referred to, root and count are of another roll."""

    def lying(*arguments: Any) -> Any:
        payload, files = payload_of(*arguments)
        return {**payload, "members": 31, "root": "ab" * 32}, files

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("asamblea.cli.founding.folder.payload_of", lying)
        founded(tmp_path)
    record = record_of(tmp_path / "body")
    assert run("verify", record).exit_code == 0
    report = json.loads(run("verify", record, "--restricted", tmp_path / "body/private", "--json").stdout)
    assert [each["rule"] for each in report["findings"]] == ["roll.count", "roll.root"]
    assert report["rolls"] == {"told": 1, "opened": 1}


def test_the_archive_is_one_that_sqlite_calls_whole(tmp_path: Path) -> None:
    founded(tmp_path)
    with sqlite3.connect(tmp_path / "body/record.sqlite") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
