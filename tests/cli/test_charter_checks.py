"""What amendments touch beside wording, what a reading leaves, how languages stand: on files."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.charter.amending import edited
from tests.charter.texts import outline

from asamblea.charter.amendments import amendment_json
from asamblea.charter.forms import to_bytes
from asamblea.charter.languages import article_hash
from asamblea.charter.operations import Amendment, Operation
from asamblea.cli import main
from asamblea.record.canonical import encode

TEXT = outline()


def run(*args: object) -> Result:
    return CliRunner().invoke(main, ["charter", *map(str, args)])


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "base.json"
    path.write_bytes(to_bytes(TEXT))
    return path


def tabled(folder: Path, *operations: Operation, **more: Any) -> Path:
    """A file of amendments of one operation each."""
    lines = [
        encode(amendment_json(Amendment(str(number), ("d",), (each,), **more)))
        for number, each in enumerate(operations, 1)
    ]
    path = folder / "amendments.jsonl"
    path.write_bytes(b"\n".join(lines))
    return path


def test_what_touches_more_than_wording_is_listed_and_found(base: Path, tmp_path: Path) -> None:
    touching = tabled(tmp_path, edited(TEXT, "p1", "libre", "nunca libre"), harmonises=True)
    result = run("harmonisation", base, touching, "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["apart"] == [{"amendment": "1", "operation": 1, "touches": ["negation"]}]
    assert "una negación" in run("harmonisation", base, touching, "--lang", "es").stdout
    plain = tabled(tmp_path, edited(TEXT, "p1", "libre", "libres"), harmonises=True)
    assert run("harmonisation", base, plain).exit_code == 0


def test_a_reading_says_what_became_of_each_article(base: Path, tmp_path: Path) -> None:
    amendments = tabled(tmp_path, edited(TEXT, "p1", "libre", "libres"))
    told = json.loads(run("readings", base, amendments, "--json").stdout)["articles"]
    outcomes = {each["article"]: (each["outcome"], each["by"]) for each in told}
    assert outcomes["a1"] == ("amended", ["1"])
    assert outcomes["a2"] == ("as_read", [])
    assert "voted once more (1)" in run("readings", base, amendments, "--lang", "en").stdout


def test_what_cannot_be_replayed_is_a_finding(base: Path, tmp_path: Path) -> None:
    drawn = edited(TEXT, "p1", "libre", "libres")
    amendments = tabled(tmp_path, drawn, replace(drawn, text="otra"))
    assert run("readings", base, amendments).exit_code == 1


def test_a_language_is_stale_when_the_other_changed(base: Path, tmp_path: Path) -> None:
    english = replace(TEXT, language="en")
    other = tmp_path / "other.json"
    other.write_bytes(to_bytes(english))
    hashes = {each.language: article_hash(each, "a1") for each in (TEXT, english)}
    confirmed = tmp_path / "confirmed.jsonl"
    confirmed.write_text(json.dumps({"article": "a1", "hashes": hashes}) + "\n")
    result = run("languages", base, other, "--confirmed", confirmed, "--json")
    standing = {(e["article"], e["language"]): e["standing"] for e in json.loads(result.stdout)["versions"]}
    assert result.exit_code == 1
    assert standing["a1", "es"] == standing["a1", "en"] == "confirmed"
    assert standing["a2", "es"] == "unconfirmed"
    assert "nobody has confirmed it" in run("languages", base, other, "--lang", "en").stdout


@pytest.mark.parametrize("line", ["{}", '{"article": 1, "hashes": {}}', "no"])
def test_a_confirmation_out_of_form_names_its_line(base: Path, tmp_path: Path, line: str) -> None:
    confirmed = tmp_path / "confirmed.jsonl"
    confirmed.write_text(line)
    result = run("languages", base, base, "--confirmed", confirmed)
    assert result.exit_code == 2
    assert "confirmed.jsonl:1" in result.stderr


def test_texts_of_other_provisions_are_not_compared(base: Path) -> None:
    assert run("languages", base).exit_code == 2
