"""A text, and the story of a provision, out of a record: replayed as an observer does."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.records.charter import charter
from tests.records.forge import Forge

from asamblea.cli import main
from asamblea.record.instants import from_iso, iso


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Forge(charter()).write(tmp_path_factory.mktemp("charter"))


def run(*args: str) -> str:
    result = CliRunner().invoke(main, ["charter", *args])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_text_is_the_replay_of_what_was_adopted(record: Path) -> None:
    told = json.loads(run("text", str(record), "--json"))
    assert (told["id"], told["stage"], told["adopted"]) == ("t1", "adopted", ["a5", "a9"])
    words = {node["id"]: node["text"] for node in told["text"]["nodes"]}
    assert words["p1"] == "Toda persona nace muy libre e igual en dignidad."
    assert words["p3"] == "El Estado es plurinacional y libre según el artículo 1."
    assert "Toda persona nace muy libre" in run("text", str(record), "--lang", "es")


def test_at_an_instant_it_is_what_was_adopted_until_then(record: Path) -> None:
    story = json.loads(run("story", str(record), "p1", "--json"))
    at = from_iso(story["amendments"]["a5"]["votes"][0]["at"])
    for instant, word in ((at - 1, "nace libre"), (at, "nace muy libre")):
        assert word in run("text", str(record), "--at", iso(instant))


def test_a_story_names_amendment_sponsors_votes_by_name_and_reading(record: Path) -> None:
    story = json.loads(run("story", str(record), "p3", "--json"))
    assert [(run["words"], run["source"]) for run in story["sentences"][0]["runs"]][1] == ("libre", ["a9", 1])
    amendment = story["amendments"]["a9"]
    assert (sorted(amendment["sponsors"]), amendment["reading"]) == (["d1", "d2", "d3"], 2)
    assert amendment["votes"][0]["by_name"]["yes"] == [f"d{number}" for number in range(1, 9)]
    assert [(vote["reading"], vote["outcome"]) for vote in story["votes"]] == [
        (1, "carried"), (2, "carried"), (3, "carried"),
    ]  # fmt: skip
    lines = run("story", str(record), "p3", "--lang", "en")
    assert "a9: brought “libre”" in lines
    assert "voted in reading 2" in lines


def test_only_the_sentences_that_have_these_words(record: Path) -> None:
    assert "muy libre" in run("story", str(record), "p1", "--words", "muy libre")
    for args in (("story", str(record), "p1", "--words", "nowhere"), ("story", str(record), "p99")):
        assert CliRunner().invoke(main, ["charter", *args]).exit_code == 2


def test_a_record_without_that_text_is_told_in_a_line(record: Path) -> None:
    good = Path(__file__).resolve().parents[1] / "records" / "good" / "founding.zip"
    for args in (("text", str(good)), ("text", str(record), "--text", "t9"), ("story", "a", "b", "c", "d")):
        result = CliRunner().invoke(main, ["charter", *args])
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


def test_contents_name_texts_amendments_and_lists_and_each_is_explained(record: Path) -> None:
    listed = CliRunner().invoke(main, ["contents", str(record), "--json"])
    (body,) = json.loads(listed.stdout)["bodies"]
    assert (body["texts"], body["lists"], len(body["amendments"])) == (["t1"], ["l1"], 9)
    for matter, outcome, sentence in (
        ("a9", "adopted", "Amendment a9 is adopted."),
        ("l1", "lost", "List l1 is rejected: what stood on it is voted singly."),
        ("t1", "adopted", "The 1 amendments adopted since are taken into text t1"),
    ):
        told = json.loads(CliRunner().invoke(main, ["explain", str(record), matter, "--json", "--lang", "en"]).stdout)
        assert told["outcome"] == outcome
        assert any(sentence in step["text"] for step in told["steps"]), matter
    acts = {step["act"] for step in told["steps"]}
    assert "amendment.table/1" not in acts


def test_a_story_says_in_which_language_an_amendment_was_tabled(record: Path) -> None:
    tongues = Path(__file__).resolve().parents[1] / "records" / "good" / "tongues.zip"
    story = json.loads(run("story", str(tongues), "p1", "--json"))
    assert story["amendments"]["a1"]["language"] == "qu"
    assert "tabled in Quechua" in run("story", str(tongues), "p1", "--lang", "en")
    assert json.loads(run("story", str(record), "p3", "--json"))["amendments"]["a9"]["language"] == "es"
