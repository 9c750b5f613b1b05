"""Whoever writes other words into a text by force is contradicted by everybody's verify."""

from pathlib import Path
from typing import Any

import pytest
from tests.records.charter import charter
from tests.records.forge import Forge

from asamblea.demo.player import Player
from asamblea.observer.source import FolderSource
from asamblea.observer.texts import text_told, texts_of
from asamblea.observer.verify import verify
from asamblea.record.canonical import digest


@pytest.fixture(scope="module")
def played() -> Player:
    return charter()


def entries_with(forge: Forge, name: str) -> list[Any]:
    """The entries that hold an event of this name."""
    return [entry for entry in forge.entries if any(event["name"] == name for event in entry["events"])]


def rules(forge: Forge, folder: Path) -> set[str]:
    return {finding.rule for finding in verify(FolderSource(forge.write(folder)), workers=1).report.findings}


def test_a_record_of_a_text_verifies_and_gives_it_back(played: Player, tmp_path: Path) -> None:
    forge = Forge(played)
    verified = verify(FolderSource(forge.write(tmp_path)), workers=1)
    assert verified.report.findings == []
    (told,) = verified.logs.values()
    assert texts_of(told.state) == ("t1",)
    found = text_told(told.state, "t1", forge.blobs.get)
    assert (found.stage, sorted(found.amendments)) == ("adopted", ["a5", "a9"])


def test_other_words_than_those_of_the_replay(played: Player, tmp_path: Path) -> None:
    forge = Forge(played)
    (entry, *_) = entries_with(forge, "text.consolidated/1")
    (event,) = (each for each in entry["events"] if each["name"] == "text.consolidated/1")
    words = forge.blobs[event["result"].removeprefix("public:")].replace(b"deben", b"pueden")
    forge.blobs[digest(words)] = words
    event["result"] = f"public:{digest(words)}"
    assert "decision.events" in rules(forge, tmp_path)


def test_an_amendment_adopted_by_a_vote_that_was_lost(played: Player, tmp_path: Path) -> None:
    forge = Forge(played)
    (entry, *_) = entries_with(forge, "amendment.rejected/1")
    for event in entry["events"]:
        event["name"] = event["name"].replace("amendment.rejected/1", "amendment.adopted/1")
    assert rules(forge, tmp_path) & {"decision.events", "due.events"}


def test_an_amendment_that_falls_by_a_word_alone(played: Player, tmp_path: Path) -> None:
    forge = Forge(played)
    (entry, *_) = entries_with(forge, "amendment.fell/1")
    entry["events"][0]["amendment"] = "a9"
    assert "decision.events" in rules(forge, tmp_path)


def test_words_that_the_record_lacks_are_missed_by_name(played: Player, tmp_path: Path) -> None:
    forge = Forge(played)
    (entry, *_) = entries_with(forge, "text.laid/1")
    del forge.blobs[entry["act"]["payload"]["base"].removeprefix("public:")]
    assert "blob.missing" in rules(forge, tmp_path)
