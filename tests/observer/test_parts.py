"""What a vote in parts left of an amendment is what an observer replays, and what its story tells."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.records.forge import Forge
from tests.records.parts import parts

from asamblea.cli import main
from asamblea.observer.source import FolderSource
from asamblea.observer.texts import text_told
from asamblea.observer.verify import verify


@pytest.fixture(scope="module")
def played() -> Forge:
    return Forge(parts())


def test_an_observer_replays_what_the_parts_left(played: Forge, tmp_path: Path) -> None:
    verified = verify(FolderSource(played.write(tmp_path)), workers=1)
    assert verified.report.findings == []
    (told,) = verified.logs.values()
    found = text_told(told.state, "t1", played.blobs.get)
    assert list(found.amendments) == ["a1"]
    assert found.words.text.nodes["p1"].text == "Toda persona nace muy libre e igual en dignidad."


def test_the_story_tells_the_votes_on_each_part(played: Forge, tmp_path: Path) -> None:
    record = str(played.write(tmp_path))
    result = CliRunner().invoke(main, ["charter", "story", record, "p1", "--json"])
    assert result.exit_code == 0, result.stderr
    told = json.loads(result.stdout)["amendments"]["a1"]["parts"]
    assert [(each["operations"], each["fate"], each["votes"][0]["yes"]) for each in told] == [
        ([1], "adopted", 8), ([2], "rejected", 0),
    ]  # fmt: skip
    said = CliRunner().invoke(main, ["charter", "story", record, "p1", "--lang", "en"]).stdout
    assert "part 2 of it: rejected" in said


def test_a_part_that_was_lost_and_is_said_to_be_adopted(tmp_path: Path) -> None:
    forge = Forge(parts())
    decided = [
        event for entry in forge.entries for event in entry["events"] if event["name"] == "amendment.part_decided/1"
    ]
    (lost, *_) = (event for event in decided if event["fate"] == "rejected")
    lost["fate"] = "adopted"
    findings = verify(FolderSource(forge.write(tmp_path)), workers=1).report.findings
    assert {each.rule for each in findings} & {"decision.events", "due.events"}
