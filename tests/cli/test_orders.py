"""`asamblea orders`: read, checked, compared, in both languages and as JSON."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.realinput import real

from asamblea.assembly.codec import to_json
from asamblea.assembly.orders.catalogue import LIBRARY
from asamblea.assembly.orders.check import written
from asamblea.assembly.orders.presets import CONSTITUENT_ASSEMBLY
from asamblea.cli.orders import orders


def run(*arguments: object) -> Result:
    return CliRunner().invoke(orders, [str(each) for each in arguments])


def told(*arguments: object) -> Any:
    return json.loads(run(*arguments, "--json").stdout)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    data = to_json(CONSTITUENT_ASSEMBLY)
    data["classes"]["constituent"]["majority"]["num"] = 4
    path = tmp_path / "broken.json"
    path.write_text(json.dumps(data, indent=1), encoding="utf-8")
    return path


def test_the_presets_are_listed() -> None:
    assert [each["name"] for each in told("list")["presets"]] == list(LIBRARY)
    assert "Convención Constitucional de Chile" in run("list", "--lang", "es").stdout


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "Majority: at least 2/3 of full membership (103 of 154)"),
        ("es", "Mayoría: al menos 2/3 de número legal (103 de 154)"),
    ],
)
def test_a_preset_is_read_with_integers_for_the_size(lang: str, sentence: str) -> None:
    shown = run("show", "chile-2021", "--members", 154, "--lang", lang)
    assert shown.exit_code == 0
    assert sentence in shown.stdout


@pytest.mark.parametrize(("lang", "said"), [("en", "not in force in this version"), ("es", "no rige en esta versión")])
def test_what_is_not_built_yet_says_so(lang: str, said: str) -> None:
    (line,) = [each for each in run("show", "constituent-assembly", "--lang", lang).stdout.splitlines() if "W8" in each]
    assert said in line


def test_the_json_of_show_has_rules_sources_and_power() -> None:
    report = told("show", "constituent-assembly", "--members", 155)
    assert (report["valid"], report["findings"], report["members"]) == (True, [], 155)
    rules = {rule["where"]: rule for rule in report["rules"]}
    assert rules["bodies.min_members"]["grade"] == "unverified"
    power = {line["name"]: line for line in report["power"]}
    assert (power["constituent"]["adopt"], power["constituent"]["block"]) == (104, 52)
    assert report["orders"] == to_json(CONSTITUENT_ASSEMBLY)


def test_the_power_table_is_of_the_seats_in_a_file() -> None:
    path = real("peru/peru-2021-distritos-electorales.csv")
    columns = "distrito_electoral,escanos_congreso_2021"
    report = told("show", "constituent-assembly", "--seats", path, "--columns", columns)
    assert report["members"] == 130
    assert run("show", "constituent-assembly", "--seats", path, "--columns", columns, "--members", 131).exit_code == 2


def test_the_annex_of_a_preset_checks_and_is_the_preset(tmp_path: Path) -> None:
    path = tmp_path / "annex.json"
    path.write_text(run("show", "base-assembly", "--annex").stdout, encoding="utf-8")
    assert told("check", path) == {"valid": True, "findings": [], "warnings": []}
    assert told("diff", "base-assembly", path)["changes"] == []


def test_check_names_place_line_and_reason(broken: Path) -> None:
    report = told("check", broken)
    (finding,) = report["findings"]
    assert report["valid"] is False
    assert (finding["where"], finding["rule"]) == ("orders.classes.constituent.majority", "threshold_over_one")
    assert '"majority"' in broken.read_text(encoding="utf-8").splitlines()[finding["line"] - 1]
    said = run("check", broken, "--lang", "es")
    assert said.exit_code == 1
    assert f"línea {finding['line']}: orders.classes.constituent.majority: 4/3 no es una parte" in said.stdout


def test_check_warns_of_a_few_who_can_block(tmp_path: Path) -> None:
    data = to_json(CONSTITUENT_ASSEMBLY)
    data["classes"]["resolution"]["quorum"] = {"num": 3, "den": 4, "strict": False}
    path = tmp_path / "orders.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    report = told("check", path, "--members", 155)
    assert (report["valid"], [each["rule"] for each in report["warnings"]]) == (True, ["few_break_quorum"])
    assert run("check", path).exit_code == 0


def test_diff_says_what_changed_in_words(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text(written(CONSTITUENT_ASSEMBLY).replace('"speech": 300000', '"speech": 240000'), encoding="utf-8")
    said = run("diff", "constituent-assembly", path, "--lang", "en").stdout
    assert said == "debates.speech: Time of the mover: 5 minutes → 4 minutes\n"
    (change,) = told("diff", "constituent-assembly", path)["changes"]
    assert (change["where"], change["before"], change["after"]) == ("debates.speech", 300_000, 240_000)
    assert run("diff", "founding", "founding", "--lang", "en").stdout == "No rule differs.\n"


@pytest.mark.parametrize("command", ["show", "check", "diff"])
def test_what_cannot_be_read_is_one_line(command: str, tmp_path: Path) -> None:
    path = tmp_path / "latin.json"
    path.write_bytes(b"\xff\xfe")
    arguments = [path, path] if command == "diff" else [path]
    answer = run(command, *arguments)
    assert answer.exit_code == 2
    assert answer.stderr.count("\n") == 1


@pytest.mark.parametrize("command", ["show", "check", "diff"])
@pytest.mark.parametrize("text", ["", "name: mine\n", '{"name": "mine"', "[" * 100_000, '"' + "x" * (1 << 20) + '"'])
def test_what_is_no_json_or_far_too_large_is_one_line(command: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / "orders.yaml"
    path.write_text(text, encoding="utf-8")
    answer = run(command, path, path) if command == "diff" else run(command, path)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert answer.stderr.count("\n") == 1


def test_orders_that_do_not_hold_together_are_neither_shown_nor_compared(broken: Path) -> None:
    for arguments in (("show", broken), ("diff", "founding", broken), ("diff", broken, "founding")):
        answer = run(*arguments)
        assert (answer.exit_code, answer.stdout) == (1, "")
        assert "4/3 is no share" in answer.stderr or "4/3 no es una parte" in answer.stderr


def test_a_mark_at_the_head_of_a_file_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "marked.json"
    path.write_text("\ufeff" + written(CONSTITUENT_ASSEMBLY), encoding="utf-8")
    assert told("check", path)["valid"] is True


def test_a_name_that_is_no_preset_is_wrong_use() -> None:
    answer = run("show", "constitution")
    assert (answer.exit_code, "neither a preset" in answer.stderr) == (2, True)


def test_the_schema_is_printed() -> None:
    assert json.loads(run("schema").stdout)["title"] == "Standing orders"
