"""An election recomputed by an observer: nobody's pen changes who is elected."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.records.forge import Forge, played

from asamblea.observer.explain import contents, explain, outcome_of
from asamblea.observer.source import open_source
from asamblea.observer.verify import verify


@pytest.fixture(scope="module")
def record() -> Forge:
    """The demonstration up to the count of its first election."""
    forge = Forge(played("assembly-in-session"))
    last = next(seq for seq, entry in enumerate(forge.entries) if holds(entry, "election.counted/1"))
    del forge.entries[last + 1 :]
    return forge


def holds(entry: dict[str, Any], name: str) -> bool:
    return any(event["name"] == name for event in entry["events"])


def findings(forge: Forge, folder: Path) -> list[tuple[str, str]]:
    report = verify(open_source(str(forge.write(folder)))).report
    return [(finding.rule, finding.fault) for finding in report.findings]


def another(counted: dict[str, Any]) -> None:
    counted["elected"].reverse()


def more(counted: dict[str, Any]) -> None:
    counted["valid"] += 1


def lot(counted: dict[str, Any]) -> None:
    counted["seed"] = "1"


def stages(counted: dict[str, Any]) -> None:
    counted["count"] = "0" * 64


def test_the_record_of_an_election_is_consistent(record: Forge, tmp_path: Path) -> None:
    assert findings(record, tmp_path) == []


@pytest.mark.parametrize("change", [another, more, lot, stages])
def test_a_result_typed_in_is_found(record: Forge, tmp_path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    kept = copy.deepcopy(record.entries[-1])
    change(record.entries[-1]["events"][-1])
    found = findings(record, tmp_path)
    record.entries[-1] = kept
    assert [rule for rule, _ in found] == ["decision.events"]
    assert "election.counted/1" in found[0][1]


def test_an_election_is_told_step_by_step(record: Forge, tmp_path: Path) -> None:
    logs = verify(open_source(str(record.write(tmp_path)))).logs
    assert contents(logs)[0].elections == ("e1",)
    told = next(iter(logs.values()))
    assert outcome_of(told, "e1") == "counted"
    steps = explain(told, "e1", "en")
    assert len(steps) == 16
    assert "Election e1 is counted (round 1): 6 valid" in steps[-1].text
