"""`asamblea count` and `methods`: the keys, the exit codes, one line for what cannot be read."""

import csv
import json
import lzma
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.counting.contests import chile
from tests.counting.test_lists import peoples, sheet
from tests.realinput import real

from asamblea.cli.ballot_files import bounded
from asamblea.cli.count import count, methods
from asamblea.counting.methods import METHODS
from asamblea.record.errors import Malformed

BLT = '3 2\n7 1 2 0\n1 2 0\n3 3 0\n0\n"Ana"\n"Berta"\n"Celia"\n"Junta"\n'
LISTS = "list,candidate,sex,votes\nA,a,M,50\nA,b,F,10\nB,c,M,40\nB,d,F,20\n"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(count, [str(each) for each in arguments])


def told(*arguments: object) -> Any:
    return json.loads(run(*arguments, "--json").stdout)


@pytest.fixture
def ballots(tmp_path: Path) -> Path:
    path = tmp_path / "junta.blt"
    path.write_text(BLT, encoding="utf-8")
    return path


def test_count_prints_the_keys_of_the_interface(ballots: Path) -> None:
    assert {"file", "method", "seats", "quota", "elected", "stages", "ties"} <= set(
        told(ballots, "--method", "scottish")
    )


def test_count_prints_sums_as_strings_with_five_places(ballots: Path) -> None:
    report = told(ballots, "--method", "scottish")
    assert (report["quota"], report["elected"], report["stages"][1]["totals"]) == (4, [1, 2], ["4", "3.99999", "3"])


@pytest.mark.parametrize(("method", "exact"), [("wig", True), ("scottish", False)])
def test_count_prints_fractions_only_where_the_method_has_them(ballots: Path, method: str, exact: bool) -> None:
    assert ("exact" in told(ballots, "--method", method)["stages"][0]) is exact


def test_count_prints_a_line_a_file(ballots: Path) -> None:
    lines = run(ballots, ballots, "--method", "scottish", "--json", "--workers", 2).stdout.splitlines()
    assert [json.loads(line)["elected"] for line in lines] == [[1, 2], [1, 2]]


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("method", sorted(set(METHODS) - {"list", "irv", "runoff"}))
def test_every_method_is_told_in_both_languages(ballots: Path, method: str, lang: str) -> None:
    result = run(ballots, "--method", method, "--lang", lang, "--seed", "x")
    assert (result.exit_code, "Ana" in result.stdout, "Etapa 1" in result.stdout) == (0, True, lang == "es")


@pytest.mark.parametrize("method", ["irv", "runoff"])
def test_a_method_for_one_seat_counts_one(ballots: Path, method: str) -> None:
    assert told(ballots, "--method", method, "--seats", 1)["elected"] == [1]


def test_a_method_for_one_seat_refuses_two(ballots: Path) -> None:
    result = run(ballots, "--method", "irv")
    assert (result.exit_code, result.stderr.strip()) == (2, f"asamblea: {ballots}: irv fills one seat, not 2")


def test_count_reads_xz(ballots: Path) -> None:
    packed = ballots.with_suffix(".blt.xz")
    packed.write_bytes(lzma.compress(ballots.read_bytes()))
    assert told(packed, "--method", "scottish")["elected"] == [1, 2]


def test_count_reads_lists_with_parity(tmp_path: Path) -> None:
    path = tmp_path / "l.csv"
    path.write_text(LISTS, encoding="utf-8")
    assert sorted(told(path, "--method", "list", "--seats", 2, "--parity")["elected"]) == [1, 4]


def test_a_lot_without_a_seed_is_told_on_standard_error(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("candidate,votes\nA,2\nB,2\n", encoding="utf-8")
    assert "publish one with --seed" in run(path, "--method", "plurality", "--lang", "en").stderr


def test_a_bad_file_fails_with_its_line_and_the_good_ones_are_counted(ballots: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.blt"
    bad.write_text("3 2\n4 1 1 0\n", encoding="utf-8")
    result = run(bad, ballots, "--method", "scottish", "--json")
    assert (result.exit_code, len(result.stdout.splitlines()), result.stderr.strip()) == (
        2,
        1,
        f"asamblea: {bad}:2: candidate 1 stands twice on a paper",
    )


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.xyz", b"", "the name ends in none of"),
        ("a.blt", b"\xff\xfe", "not UTF-8 at byte 0"),
        ("a.blt.xz", b"no xz", "no whole .xz file"),
        ("a.tar.xz", b"no tar", "no archive of ballot files"),
        ("a.blt", b"", "the file is empty"),
    ],
)
def test_what_cannot_be_read_is_one_line_and_exit_2(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = run(path, "--method", "scottish")
    assert (result.exit_code, result.stderr.count("\n"), reason in result.stderr) == (2, 1, True)


def test_a_missing_file_is_exit_2(tmp_path: Path) -> None:
    assert run(tmp_path / "none.blt", "--method", "scottish").exit_code == 2


def test_a_file_beyond_the_bound_is_refused_at_its_line(ballots: Path) -> None:
    with ballots.open(encoding="utf-8") as file, pytest.raises(Malformed, match="more than 10 characters"):
        list(bounded(file, "f", most=10))


def test_two_gigabytes_are_refused_before_they_are_read(tmp_path: Path) -> None:
    path = tmp_path / "large.blt"
    with path.open("wb") as file:
        file.truncate(2 << 30)
    result = run(path, "--method", "scottish")
    reason = f"asamblea: {path}: 2147483648 bytes; a ballot file has 268435456 at most\n"
    assert (result.exit_code, result.stderr) == (2, reason)


def test_methods_lists_every_method_with_a_source() -> None:
    lines = [json.loads(line) for line in CliRunner().invoke(methods, ["--json"]).stdout.splitlines()]
    assert [line["method"] for line in lines if line["source"]] == list(METHODS)


def test_the_explained_count_and_exports_are_written_beside(ballots: Path, tmp_path: Path) -> None:
    targets = {name: tmp_path / f"out.{name}" for name in ("sheet", "picture", "rctab", "flat")}
    options = [each for name, path in targets.items() for each in (f"--{name}", path)]
    assert run(ballots, "--method", "scottish", "--lang", "es", *options).exit_code == 0
    sheet = targets["sheet"].read_text(encoding="utf-8")
    assert "Por qué esta y no aquella" in sheet
    assert "Ana: obtiene puesto en la etapa 1 con 7, la cuota y 3 más." in sheet
    assert "Etapa 2: Los votos de Ana que exceden la cuota" in sheet
    assert "3.99999" in sheet
    assert targets["picture"].read_text(encoding="utf-8").startswith("<svg")
    assert json.loads(targets["rctab"].read_text())["results"][0]["tally"]["Ana"] == "7"
    assert targets["flat"].read_text().splitlines()[1] == "Ana,1,7,4,4"


def test_files_beside_are_for_one_contest_and_for_a_place_that_can_be_written(ballots: Path, tmp_path: Path) -> None:
    out = tmp_path / "sheet.html"
    two = run(ballots, ballots, "--method", "scottish", "--sheet", out)
    assert (two.exit_code, out.exists(), two.stdout) == (2, False, "")
    assert "for one contest, not 2" in two.stderr
    nowhere = run(ballots, "--method", "scottish", "--sheet", tmp_path / "no" / "sheet.html")
    assert (nowhere.exit_code, nowhere.stderr.count("\n"), nowhere.stdout) == (2, 1, "")


def test_every_ward_is_compared_with_its_source_whose_errors_are_named() -> None:
    archive, source = real("ballots/scotland-2022-ballots.tar.xz"), real("ballots/scotland-2022-official.jsonl.xz")
    result = run(archive, "--method", "scottish", "--official", source, "--lang", "en")
    assert result.exit_code == 1
    assert "elected in 344, others in 0, nobody named in 0; sums of stages in 316, of which 313 agree" in result.stderr
    assert "Figures differ: Pentland Hills, Bishopbriggs North and Campsie, Ayr North (-1)" in result.stderr
    for sentence in (
        "Stage 2, Louis Rowlands (Libertarian (Libtn)): 32.37098; the source prints '32', without its fraction.",
        "Stage 2, Elizabeth Rowan (Green (Gr)): 462.46626; the source prints '462.466.26', which is no number.",
        "Against the source's first stage the ballot file lacks 1 paper.",
    ):
        assert sentence in result.stdout


def test_the_other_contests_are_compared_and_those_without_a_winner_named() -> None:
    archive, source = real("ballots/misc-ballots.tar.xz"), real("ballots/misc-official.json")
    result = run(archive, "--method", "wig", "--choice", "places=4", "--seed", "x", "--official", source, "--json")
    found = [json.loads(line) for line in result.stdout.splitlines()]
    answers = {each["official"]["elected"] for each in found}
    undeclared = [each["file"] for each in found if each["official"]["elected"] == "none declared"]
    assert (result.exit_code, len(found), answers, len(undeclared)) == (0, 30, {"agree", "none declared"}, 4)


def test_chile_2021_comes_out_as_the_148_persons_of_the_file(tmp_path: Path) -> None:
    election = chile()
    seated = []
    for district in election["districts"]:
        path = tmp_path / f"{district['district']}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(("list", "candidate", "sex", "votes", "party"))
            rows.writerows((one.list, one.name, one.sex, one.votes, one.party) for one in sheet(district))
        report = told(path, "--method", "list", "--seats", district["seats"], "--parity")
        seated += [report["names"][each - 1] for each in report["elected"]]
    path = tmp_path / "reserved.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("people", "seats", "enrolled", "candidate", "alternate", "sex", "votes"))
        for people in peoples():
            facts = people.name, people.seats, people.enrolled
            rows.writerows((*facts, pair.name, pair.alternate, pair.sex, pair.votes) for pair in people.pairs)
            if not people.pairs:
                rows.writerow((*facts, "", "", "", ""))
    reserved = told(path, "--method", "list")
    seated += [reserved["names"][each - 1] for each in reserved["elected"]]
    official = [name for district in election["districts"] for name in district["elected"]]
    assert sorted(seated) == sorted(official + election["reserved_proclaimed"])
    assert (len(seated), reserved["undecided"]) == (148, {"MAPUCHE": 7})
    assert "MAPUCHE, 7" in run(path, "--method", "list", "--lang", "es").stdout


@pytest.mark.parametrize("suffix", ["blt", "soi", "csv"])
def test_papers_are_written_in_another_format_and_count_the_same(ballots: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"out.{suffix}"
    before = told(ballots, "--method", "scottish", "--papers", out)
    after = told(out, "--method", "scottish", "--seats", 2)
    assert {key: before[key] for key in before if key != "file"} == {key: after[key] for key in after if key != "file"}


def test_approvals_are_written_as_categories(ballots: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.cat"
    before = told(ballots, "--method", "equal-shares", "--papers", out)
    assert told(out, "--method", "equal-shares", "--seats", 2)["stages"] == before["stages"]


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--method", "scottish", "--papers", "out.xyz"), "papers are written as"),
        (("--method", "scottish", "--choice", "places=x"), "'x' is none of exact, 0, 1"),
        (("--method", "scottish", "--choice", "colour=red"), "no choice of scottish; it has places, quota"),
        (("--method", "meek", "--choice", "places=4"), "meek has no other choices"),
        (("--method", "plurality", "--second", "x.blt"), "plurality has no second round"),
        (("--method", "scottish", "--official", "none.jsonl"), "none.jsonl"),
    ],
)
def test_what_a_method_has_not_is_refused_in_one_line(ballots: Path, options: tuple[str, ...], reason: str) -> None:
    result = run(ballots, *options)
    assert (result.exit_code, result.stdout, result.stderr.count("\n"), reason in result.stderr) == (2, "", 1, True)


def test_another_choice_changes_the_count_and_is_told(ballots: Path) -> None:
    report = told(ballots, "--method", "scottish", "--choice", "places=1")
    assert (report["stages"][1]["totals"], report["choices"]) == (["4", "3.8", "3"], {"places": "1"})
