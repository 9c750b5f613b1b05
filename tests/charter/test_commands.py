"""The commands apply, conflicts and diff: what they print, and how they end."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.charter.amending import amendment, edited, result
from tests.charter.texts import outline

from asamblea.charter.amendments import amendment_from, amendment_json
from asamblea.charter.forms import hash_of, to_bytes
from asamblea.charter.operations import (
    Amendment,
    Delete,
    Insert,
    Join,
    Move,
    Renumber,
    Replace,
    SplitProvision,
    SplitWords,
)
from asamblea.charter.tree import Node
from asamblea.cli import main

TEXT = outline()
P1 = TEXT.nodes["p1"].text
MANY = (
    amendment("1", edited(TEXT, "p1", "libre", "libres"), base=hash_of(TEXT)),
    amendment("2", edited(TEXT, "p1", "libre e", "iguales e")),
    amendment("3", Insert("a1", "p1", (Node("n1", "paragraph", "Otro.", parent="a1"),)), amends="1"),
    amendment("4", Delete("p1", P1)),
    amendment("5", Replace("p1", P1, "Otro.", (Node("n2", "item", "x", parent="p1"),)), Move("a1", "c2", "")),
    amendment("6", Renumber("a3", "9"), SplitWords("p4", 1, "Todos", "n3"), SplitProvision("a1", "p2", "n4", "Y")),
    Amendment("7", ("a", "b"), (Join("a1", "a2"),), answers=("d1",), replaces=("6",), harmonises=True),
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    base, lines = tmp_path / "base.json", tmp_path / "amendments.jsonl"
    base.write_bytes(to_bytes(TEXT))
    lines.write_text("\n".join(json.dumps(amendment_json(each)) for each in MANY), encoding="utf-8")
    return str(base), str(lines)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["charter", *arguments])


@pytest.mark.parametrize("one", MANY, ids=lambda each: each.number)
def test_an_amendment_comes_back_from_its_json(one: Amendment) -> None:
    assert amendment_from(json.loads(json.dumps(amendment_json(one))), "x") == one


def test_apply_tells_what_was_applied_and_what_needs_rebasing(files: tuple[str, str], tmp_path: Path) -> None:
    found = run("apply", *files, "--json", "--out", str(tmp_path / "out.json"))
    assert found.exit_code == 1
    told = json.loads(found.stdout)
    assert told["applied"] == ["1", "3", "6"]
    assert [(each["amendment"], each["reason"], each["by"]) for each in told["needs_rebase"]] == [
        ("2", "changed", "1"),
        ("4", "changed", "1"),
        ("5", "changed", "1"),
        ("7", "place", ""),
    ]
    assert told["needs_rebase"][1]["suggestions"][0]["proposal"]["quote"] == P1.replace("libre", "libres")
    assert {each["kind"] for each in told["conflicts"]} == {"excludes", "falls_if", "depends", "order"}
    assert told["words"]["p1"][3] == ["1", 1]
    assert hash_of(TEXT) != told["hash"]
    assert json.loads((tmp_path / "out.json").read_bytes()) == told["text"]


@pytest.mark.parametrize("lang", ["es", "en"])
def test_what_is_printed_for_people_names_places_and_reasons(files: tuple[str, str], lang: str) -> None:
    found = run("apply", *files, "--lang", lang)
    assert "libres e igual" in found.stdout
    assert {"es": "necesitan redactarse", "en": "to be drawn again"}[lang] in found.stderr.lower()
    assert {"es": "artículo 1, párrafo 1", "en": "article 1, paragraph 1"}[lang] in found.stderr
    listed = run("conflicts", *files, "--lang", lang)
    assert listed.exit_code == 0
    assert {"es": "se excluyen", "en": "exclude each other"}[lang] in listed.stdout


def test_conflicts_as_json_have_kind_amendments_and_provision(files: tuple[str, str]) -> None:
    told = json.loads(run("conflicts", *files, "--json").stdout)["conflicts"]
    assert {"kind": "falls_if", "amendments": ["1", "2"], "provision": "p1", "by": "4"}.items() <= next(
        each for each in told if each["by"] == "4"
    ).items()


def test_diff_shows_words_numbers_and_references(files: tuple[str, str], tmp_path: Path) -> None:
    after = result(TEXT, amendment("1", edited(TEXT, "p1", "libre", "libres"), Move("a1", "c2", "a3"))).text
    (tmp_path / "after.json").write_bytes(to_bytes(after))
    found = run("diff", files[0], str(tmp_path / "after.json"), "--lang", "en")
    assert found.exit_code == 0
    assert "Toda persona nace [-libre-] {+libres+} e igual" in found.stdout
    assert "refers to article 1, which is now 3" in found.stdout
    told = json.loads(run("diff", files[0], str(tmp_path / "after.json"), "--json").stdout)
    assert told["counts"] == {"changed": 1, "added": 0, "removed": 0, "moved": 1}
    assert {"provision": "a1", "before": "1", "after": "3"} in told["renumbered"]
    assert "iguales" in run("diff", files[0], files[0], "--lang", "es").stdout


def line(*operations: str, sponsors: str = "[]") -> str:
    return f'{{"number":"1","sponsors":{sponsors},"operations":[{",".join(operations)}]}}'


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("{", "is not JSON"),
        ("[]", "is not an object"),
        (line(), "1 to 2000 operations"),
        (line('{"verb":"delete","provision":"p1","quote":""}', sponsors='"x"'), "list of names"),
        (line('{"verb":"erase","provision":"p1"}'), "no verb of"),
        (line('{"verb":"delete","provision":"p1"}'), "to delete has the keys"),
        (line('{"verb":"delete","provision":"root","quote":""}'), "whole text"),
        (line('{"verb":"renumber","provision":"p1","label":"\\u202e"}'), "U+202E"),
        (line('{"verb":"move","provision":"P 1","parent":"a","after":""}'), "no id"),
        (line('{"verb":"insert","provision":"p1","at":-1,"quote":"","text":"x"}'), "no position"),
        (line('{"verb":"replace","provision":"p1","start":2,"end":1,"quote":"","text":"x"}'), "check its range"),
    ],
)
def test_bad_lines_end_with_one_line_that_names_place_and_fault(
    files: tuple[str, str], tmp_path: Path, bad: str, said: str
) -> None:
    (tmp_path / "bad.jsonl").write_text("\n" + bad, encoding="utf-8")
    found = run("apply", files[0], str(tmp_path / "bad.jsonl"))
    assert found.exit_code == 2
    assert found.stdout == ""
    assert "bad.jsonl:2" in found.stderr
    assert said in found.stderr
    assert found.stderr.count("\n") == 1


def test_a_number_given_twice_and_a_second_level_are_refused(files: tuple[str, str], tmp_path: Path) -> None:
    def numbered(number: str, amends: str) -> str:
        return json.dumps(amendment_json(amendment(number, Renumber("a1", "7"), amends=amends)))

    for lines, said in (
        ((numbered("1", ""), numbered("1", "")), "given before"),
        ((numbered("1", ""), numbered("2", "1"), numbered("3", "2")), "itself amends"),
    ):
        bad = tmp_path / "bad.jsonl"
        bad.write_text("\n".join(lines), encoding="utf-8")
        found = run("conflicts", files[0], str(bad))
        assert (found.exit_code, said in found.stderr) == (2, True)


def test_a_line_that_is_too_long_and_a_text_that_is_none_are_refused(files: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "long.jsonl").write_bytes(b'{"number":"' + b"x" * 1_000_001 + b'"}')
    (tmp_path / "none.json").write_text('{"form":"other"}', encoding="utf-8")
    for arguments, said in (
        ((files[0], str(tmp_path / "long.jsonl")), "longer than"),
        ((str(tmp_path / "none.json"), files[1]), "object with the keys"),
        ((files[0], str(tmp_path / "absent.jsonl")), "absent.jsonl"),
    ):
        found = run("apply", *arguments)
        assert (found.exit_code, found.stderr.count("\n"), said in found.stderr) == (2, 1, True)
