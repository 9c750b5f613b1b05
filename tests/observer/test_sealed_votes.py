"""The archives of a record are verified with it, and against it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.records.forge import Forge
from tests.records.sealed_votes import HONEST, Telling, Trackers, held, with_seat_lost
from tests.sealed.making.election import MARKS, Election, plan_of, seeded

from asamblea.assembly.state.sealed_votes import SEALED_VOTES
from asamblea.demo.player import Player
from asamblea.observer.explain import contents, explain, outcome_of
from asamblea.observer.source import FolderSource
from asamblea.observer.verify import verify
from asamblea.sealed.digests import fingerprint
from asamblea.wording import LANGUAGES
from asamblea.wording.say import finding

ENDINGS = ["sealed_vote.close/1", "sealed_vote.publish/1"]
STRAY = fingerprint("a ballot that is nowhere")


def found(player: Player, folder: Path, workers: int = 1) -> list[tuple[str, str]]:
    """Rules and faults of what a verification finds."""
    report = verify(FolderSource(Forge(player).write(folder)), workers=workers).report
    return [(each.rule, each.fault) for each in report.findings]


def rules(player: Player, folder: Path) -> set[str]:
    return {rule for rule, _ in found(player, folder)}


@pytest.fixture(scope="module")
def honest() -> Player:
    return held(HONEST)


def test_an_honest_archive_is_consistent_on_one_core_and_on_two(honest: Player, tmp_path: Path) -> None:
    assert found(honest, tmp_path / "one") == []
    assert found(honest, tmp_path / "two", workers=2) == []


def test_the_result_is_that_of_the_ballots_that_count(honest: Player) -> None:
    published = SEALED_VOTES.at(honest.office.state(honest.origin), "b1").published
    assert published is not None
    assert (published.result, published.cast) == ("[[1,1,1]]", 3)


def test_a_sealed_vote_is_told_with_its_election_and_by_itself(honest: Player, tmp_path: Path) -> None:
    logs = verify(FolderSource(Forge(honest).write(tmp_path)), workers=1).logs
    (listed,), (told,) = contents(logs), logs.values()
    assert (listed.sealed_votes, outcome_of(told, "b1")) == (("b1",), "published")
    alone = [step.act for step in explain(told, "b1", "en")]
    assert alone == ["sealed_vote.open/1", *["tracker.enter/1"] * 4, "clock.passed/1", *ENDINGS]
    assert set(alone) < {step.act for step in explain(told, "e1", "es")}


def test_without_the_archive_it_is_missing_and_nothing_else(honest: Player, tmp_path: Path) -> None:
    forge = Forge(honest)
    for name, content in list(forge.blobs.items()):
        if content.startswith(b"BELENIOS"):
            del forge.blobs[name]
    report = verify(FolderSource(forge.write(tmp_path)), workers=1).report
    assert [each.rule for each in report.findings] == ["blob.missing"]


def test_more_who_cast_than_ballots_are_counted(tmp_path: Path) -> None:
    faults = found(held(Telling({"cast": 4, "result": "[[2,1,1]]"})), tmp_path)
    assert ("sealed.count", "4 persons cast, and 3 ballots are counted") in faults
    assert {rule for rule, _ in faults} == {"sealed.record", "sealed.count"}


def swapped(trackers: Trackers) -> Trackers:
    return trackers[1], trackers[0], *trackers[2:]


@pytest.mark.parametrize(
    ("entered", "faults"),
    [
        (lambda trackers: trackers[1:], ["holds the ballot"]),
        (lambda trackers: (*trackers, STRAY), ["lacks the ballot"]),
        (lambda trackers: (*trackers[1:], STRAY), ["holds the ballot", "lacks the ballot"]),
        (swapped, ["holds the ballots in another order"]),
    ],
)
def test_board_and_trackers_are_compared_both_ways(
    entered: Callable[[Trackers], Trackers], faults: list[str], tmp_path: Path
) -> None:
    told = found(held(Telling(entered=entered)), tmp_path)
    assert [rule for rule, _ in told] == ["sealed.trackers"] * len(faults)
    assert all(fault.startswith(words) for (_, fault), words in zip(told, faults, strict=True))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("uuid", "abcdefghijkmnp"),
        ("group", "BELENIOS-2048"),
        ("fingerprint", STRAY),
        ("setup", "5e" * 32),
        ("last", "1a" * 32),
        ("result", "[[0,3,0]]"),
    ],
)
def test_an_archive_that_is_not_the_one_of_the_record(field: str, value: str, tmp_path: Path) -> None:
    assert rules(held(Telling({field: value})), tmp_path) == {"sealed.record"}


def flipped(content: bytes) -> bytes:
    """One digit of a proof is another."""
    at = content.rindex(b'"response":"') + len(b'"response":"')
    digit = b"1" if content[at : at + 1] != b"1" else b"2"
    return content[:at] + digit + content[at + 1 :]


def test_an_archive_that_is_no_archive_or_was_changed(tmp_path: Path) -> None:
    assert rules(held(Telling(kept=lambda content: content[:-1])), tmp_path / "cut") == {"sealed.archive"}
    assert rules(held(Telling(kept=lambda _: b"nothing")), tmp_path / "none") == {"sealed.archive"}
    assert "sealed.hash" in rules(held(Telling(kept=flipped)), tmp_path / "flipped")


def test_an_archive_of_another_election_is_found_at_every_link(tmp_path: Path) -> None:
    other = Election(plan_of([MARKS]), (1,), seeded(9))
    other.cast(0, [[0, 1, 0]])
    told = rules(held(Telling(kept=lambda _: other.content)), tmp_path)
    assert told == {"sealed.record", "sealed.count", "sealed.trackers"}


def test_an_archive_without_a_result_has_none_to_publish(tmp_path: Path) -> None:
    player = held(Telling({"result": "[[1,1,1]]"}, kept=lambda content: content[: content.rindex(b'{"result":') - 512]))
    assert ("sealed.record", "has another result than the one published") in found(player, tmp_path)


@pytest.mark.parametrize(("field", "value"), [("archive", "elsewhere"), ("sealed_vote", "b9")])
def test_a_forged_event_is_found_and_stops_nothing(honest: Player, field: str, value: str, tmp_path: Path) -> None:
    forge = Forge(honest)
    (published,) = (e for entry in forge.entries for e in entry["events"] if e["name"] == "sealed_vote.published/1")
    published[field] = value
    report = verify(FolderSource(forge.write(tmp_path)), workers=1).report
    assert [each.rule for each in report.findings] == ["decision.events"]


def test_a_suspended_code_counts_no_later_ballot(tmp_path: Path) -> None:
    assert found(with_seat_lost(late=0), tmp_path / "fair") == []
    told = found(with_seat_lost(late=3), tmp_path / "late")
    assert [rule for rule, _ in told] == ["sealed.suspended"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "rule", ["sealed.archive", "sealed.record", "sealed.count", "sealed.trackers", "sealed.suspended"]
)
def test_every_finding_is_said(rule: str, language: str) -> None:
    assert finding(rule, "", (), language)
