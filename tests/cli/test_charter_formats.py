"""`asamblea charter show`, `export` and `lists`: the keys, the files, one line for what cannot be read."""

import json
import lzma
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.charter.formats.sources import faults
from tests.charter.texts import outline
from tests.realinput import real

from asamblea.charter.forms import to_bytes
from asamblea.cli.charter import charter

DRAFT = "Ley\n\nArtículo 1. La tierra es común.\n\nArtículo 3. El agua también.\n"
STARTS = {
    "akn": b"<?xml",
    "pdf": b"%PDF-",
    "docx": b"PK",
    "html": b"<!doctype html>",
    "txt": "Ley\n\nArtículo 1.".encode(),
}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(charter, [str(each) for each in arguments])


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_show_prints_the_tree_its_hash_and_the_findings(draft: Path) -> None:
    told = json.loads(run("show", draft, "--json", "--lang", "en").stdout)
    assert {"text", "hash", "counts", "notes", "findings", "about"} <= set(told)
    assert [node["id"] for node in told["text"]["nodes"]] == ["n1", "n2", "n3", "n4"]
    assert [(each["rule"], each["text"]) for each in told["findings"]] == [
        ("article.order", "line 5: An article does not follow the one before: 1, 3")
    ]


def test_show_prints_the_text_alone_on_standard_output(draft: Path) -> None:
    result = run("show", draft, "--lang", "es")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "Ley")
    assert "artículos: 2" in result.stderr


@pytest.mark.parametrize("form", sorted(STARTS))
def test_export_writes_every_format(draft: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"law.{form}"
    assert run("export", draft, "--format", form, "--out", out, "--date", "2026-11-25").exit_code == 0
    assert out.read_bytes().startswith(STARTS[form])


@pytest.mark.parametrize(("form", "suffix"), [("akn", "xml"), ("docx", "docx"), ("txt", "txt")])
def test_what_is_exported_is_read_again(draft: Path, tmp_path: Path, form: str, suffix: str) -> None:
    out = tmp_path / f"again.{suffix}"
    run("export", draft, "--format", form, "--out", out)
    told = [json.loads(run("show", path, "--json").stdout)["text"] for path in (draft, out)]
    assert told[0] == told[1]


def test_chile_is_exported_valid_and_names_article_159(tmp_path: Path) -> None:
    out = tmp_path / "chile.xml"
    source = real("texts/chile-2022-propuesta.mdx")
    result = run("export", source, "--format", "akn", "--out", out, "--country", "CL", "--lang", "en")
    assert (result.exit_code, faults(out.read_bytes())) == (0, [])
    assert "line 1041: Article 159 stands without the heading" in result.stderr


def test_packed_and_canonical_texts_are_read(tmp_path: Path) -> None:
    packed, canonical = tmp_path / "draft.txt.xz", tmp_path / "draft.json"
    packed.write_bytes(lzma.compress(DRAFT.encode()))
    canonical.write_bytes(to_bytes(outline()))
    assert [run("show", path).exit_code for path in (packed, canonical)] == [0, 0]


@pytest.mark.parametrize("form", ["pdf", "html"])
def test_two_versions_are_written_side_by_side(draft: Path, tmp_path: Path, form: str) -> None:
    later, out = tmp_path / "later.txt", tmp_path / f"difference.{form}"
    later.write_text(DRAFT.replace("común", "común y de quien la trabaja"), encoding="utf-8")
    assert run("export", later, "--against", draft, "--format", form, "--out", out).exit_code == 0
    assert out.read_bytes().startswith(STARTS[form])
    assert form == "pdf" or "y de quien la trabaja.</ins>" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("absent.txt", None, "No such file"),
        ("draft.odt", b"x", "the name ends in none of"),
        ("draft.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "declares a document type"),
        ("draft.docx", b"no archive", "is no DOCX file"),
        ("draft.txt.xz", b"no archive", "is no .xz file"),
        ("draft.txt.xz", lzma.compress(b" " * (65 * 1024 * 1024)), "is longer than"),
        ("draft.txt", "Ley\n\nArtículo 1. \x00".encode(), "line 3: holds the character U+0000"),
        ("draft.json", b"{}", "draft.json"),
    ],
)
def test_what_cannot_be_read_is_one_line_and_writes_nothing(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    path, out = tmp_path / name, tmp_path / "out.pdf"
    if content is not None:
        path.write_bytes(content)
    result = run("export", path, "--format", "pdf", "--out", out)
    assert (result.exit_code, result.stderr.count("\n"), out.exists()) == (2, 1, False)
    assert said in result.stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--date", "yesterday"), "no date"),
        (("--country", "Chile"), "no code of two letters"),
        (("--against", "x.txt"), "--against is for pdf and html"),
    ],
)
def test_wrong_use_is_one_line(draft: Path, tmp_path: Path, options: tuple[str, str], said: str) -> None:
    result = run("export", draft, "--format", "akn", "--out", tmp_path / "x", *options)
    assert (result.exit_code, said in result.stderr) == (2, True)


@pytest.fixture
def tabled(tmp_path: Path) -> tuple[Path, Path]:
    base, lines = tmp_path / "base.json", tmp_path / "amendments.jsonl"
    base.write_bytes(to_bytes(outline()))
    edit = {"verb": "replace", "provision": "p3", "start": 5, "end": 6, "quote": "laico", "text": "confesional"}
    lines.write_text(json.dumps({"number": "1", "sponsors": ["Ana"], "operations": [edit]}), encoding="utf-8")
    return base, lines


@pytest.mark.parametrize("kind", ["marshalled", "voting"])
@pytest.mark.parametrize("form", ["pdf", "html"])
def test_lists_are_written(tabled: tuple[Path, Path], tmp_path: Path, kind: str, form: str) -> None:
    outcomes, out = tmp_path / "outcomes.jsonl", tmp_path / f"list.{form}"
    votes = {"for": 103, "against": 40, "abstained": 11}
    outcomes.write_text(json.dumps({"number": "1", "outcome": "adopted", "votes": votes}), encoding="utf-8")
    arguments = (
        "lists",
        *tabled,
        "--kind",
        kind,
        "--format",
        form,
        "--out",
        out,
        "--outcomes",
        outcomes,
        "--lang",
        "en",
    )
    assert run(*arguments).exit_code == 0
    assert out.read_bytes().startswith(STARTS[form])
    assert form == "pdf" or "adopted: for 103" in out.read_text(encoding="utf-8")


def test_a_list_tells_what_became_of_the_parts_of_an_amendment(tmp_path: Path) -> None:
    base, lines, outcomes, out = (tmp_path / each for each in ("base.json", "lines.jsonl", "told.jsonl", "list.html"))
    base.write_bytes(to_bytes(outline()))
    edits = [
        {"verb": "replace", "provision": "p3", "start": start, "end": start + 1, "quote": quote, "text": "x"}
        for start, quote in ((3, "plurinacional"), (5, "laico"))
    ]
    lines.write_text(json.dumps({"number": "1", "sponsors": [], "operations": edits}), encoding="utf-8")
    votes = {"for": 90, "against": 60, "abstained": 0}
    parts = [
        {"operations": [2], "outcome": "adopted", "votes": votes},
        {"operations": [1], "outcome": "rejected"},
    ]
    told = {"number": "1", "outcome": "adopted", "parts": parts}
    outcomes.write_text(json.dumps(told), encoding="utf-8")
    arguments = ("lists", base, lines, "--kind", "voting", "--format", "html", "--out", out, "--outcomes", outcomes)
    assert run(*arguments, "--lang", "en").exit_code == 0
    assert (
        "part 1 (operations 2) adopted: for 90, against 60, abstained 0; part 2 (operations 1) rejected; adopted"
        in out.read_text(encoding="utf-8")
    )
    outcomes.write_text(json.dumps({**told, "parts": parts[:1]}), encoding="utf-8")
    result = run(*arguments)
    assert result.exit_code == 2
    assert "outcome.parts" in result.stderr or "each operation" in result.stderr


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "is not JSON"),
        ('{"number": "1", "outcome": "adopted", "parts": 1}', "a list of parts"),
        ('{"number": "1", "outcome": "adopted", "parts": [{"operations": ["1"], "outcome": "adopted"}]}', "numbers"),
        ('{"number": "1", "outcome": "adopted", "parts": [{"operations": [1], "outcome": "won"}]}', "none of"),
        ('{"number": "9", "outcome": "adopted"}', "names no amendment"),
        ('{"number": "1", "outcome": "won"}', "an outcome that is none of"),
        ('{"number": "1", "outcome": "adopted", "votes": {"for": -1, "against": 0, "abstained": 0}}', "whole numbers"),
    ],
)
def test_outcomes_out_of_form_name_their_line(tabled: tuple[Path, Path], tmp_path: Path, line: str, said: str) -> None:
    outcomes, out = tmp_path / "outcomes.jsonl", tmp_path / "list.html"
    outcomes.write_text(line, encoding="utf-8")
    result = run("lists", *tabled, "--kind", "voting", "--format", "html", "--out", out, "--outcomes", outcomes)
    assert (result.exit_code, out.exists()) == (2, False)
    assert said in result.stderr
    assert "outcomes.jsonl:1" in result.stderr
