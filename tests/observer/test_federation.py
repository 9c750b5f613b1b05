"""What only shows across the logs of a record."""

import shutil
from pathlib import Path
from types import MethodType
from typing import Any

import pytest
from tests.federation_room import ASSEMBLY, Federation
from tests.observer.test_museum import second_verifier, unpacked
from tests.records import every_body
from tests.records.golden import FEDERATION, FEDERATIONS, GOOD

from asamblea.assembly.state.log import LOG_KEY
from asamblea.observer.source import FolderSource, ZipSource
from asamblea.observer.verify import Verified, verify
from asamblea.observer.workers import together
from asamblea.office import Office
from asamblea.office.citing import cite_entry
from asamblea.office.export import export, path_of
from asamblea.record.base64s import bytes_of
from asamblea.record.errors import Malformed
from asamblea.record.instants import DAY


def written(room: Federation, folder: Path, restricted: Path | None = None) -> Path:
    keys = {origin: bytes_of(LOG_KEY.at(room.office.state(origin)), "key") for origin in room.origins.values()}
    export(room.archive, keys, folder, restricted=restricted)
    return folder


def rules(verified: Verified) -> set[str]:
    return {finding.rule for finding in verified.report.findings}


@pytest.mark.parametrize("name", FEDERATIONS)
def test_a_golden_federation_verifies_alike_on_any_number_of_cores(name: str) -> None:
    one, more = (verify(ZipSource(GOOD / f"{name}.zip"), workers=cores) for cores in (1, 2))
    assert one.report.findings == []
    assert more.report == one.report
    assert more.logs == one.logs


def test_a_share_of_the_logs_comes_back_from_its_worker_whole() -> None:
    """No core is left out in silence: what a worker found travels."""
    logs = verify(ZipSource(GOOD / f"{FEDERATION}.zip"), workers=1).logs
    for origin, told in together(logs.__getitem__, logs, 2):
        assert told == logs[origin]


@pytest.mark.parametrize("name", FEDERATIONS)
def test_played_again_it_is_the_same_byte_for_byte(name: str, tmp_path: Path) -> None:
    good = unpacked(name, tmp_path / "golden")
    again = FEDERATIONS[name](tmp_path / "again")
    files = sorted(path.relative_to(good) for path in good.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(again) for path in again.rglob("*") if path.is_file())
    assert [path for path in files if (good / path).read_bytes() != (again / path).read_bytes()] == []


@pytest.mark.parametrize("name", FEDERATIONS)
def test_the_second_verifier_accepts_it(name: str, tmp_path: Path) -> None:
    assert second_verifier(unpacked(name, tmp_path)) == (0, [])


def recalled(**votes: int) -> Federation:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    room.recall("village", "first", **{"yes": 70, "no": 20, **votes})
    return room


def test_a_log_rewritten_after_it_was_cited_is_a_fork(tmp_path: Path) -> None:
    record = written(recalled(), tmp_path / "record")
    other = recalled(yes=71)
    path = path_of(other.origins["village"])
    shutil.rmtree(record / path)
    shutil.copytree(written(other, tmp_path / "other") / path, record / path)
    for blob in (tmp_path / "other" / "blobs").iterdir():
        shutil.copy(blob, record / "blobs" / blob.name)
    assert rules(verify(FolderSource(record))) == {"citation.fork"}


def test_a_fork_is_not_cited_twice() -> None:
    room, other = recalled(), recalled(yes=71)
    to, origin = room.origins[ASSEMBLY], room.origins["village"]
    other.act("village", "minutes.lodge/1", "teller", **other.minutes("village", 50))
    state = room.office.state(to)
    citation, entry = cite_entry(other.archive, state, origin, other.archive.size(origin) - 1)
    with pytest.raises(Malformed, match="a fork"):
        room.office.cite(to, citation, entry)


def test_an_entry_is_cited_once_and_of_a_body_that_is_recognised() -> None:
    room = recalled()
    to, origin = room.origins[ASSEMBLY], room.origins["village"]
    citation, entry = cite_entry(room.archive, room.office.state(to), origin, 1)
    before = room.archive.size(to)
    room.office.cite(to, citation, entry)
    assert room.archive.size(to) == before + 1
    citation, entry = cite_entry(room.archive, room.office.state(to), origin, 1)
    with pytest.raises(Malformed, match="cited before"):
        room.office.cite(to, citation, entry)
    room.found("stranger")
    citation, entry = cite_entry(room.archive, room.office.state(to), room.origins["stranger"], 0)
    with pytest.raises(Malformed, match="knows no key"):
        room.office.cite(to, citation, entry)


def test_another_entrys_bytes_are_no_evidence() -> None:
    room = recalled()
    to, origin = room.origins[ASSEMBLY], room.origins["village"]
    citation, _ = cite_entry(room.archive, room.office.state(to), origin, 1)
    _, another = cite_entry(room.archive, room.office.state(to), origin, 3)
    with pytest.raises(Malformed):
        room.office.cite(to, citation, another)


@pytest.fixture
def silent(monkeypatch: pytest.MonkeyPatch) -> Federation:
    """A recall that the office of the assembly did not take in."""
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()

    def nothing(*_: Any) -> None:
        return None

    with monkeypatch.context() as patch:
        patch.setattr(room.office, "_cite_onward", MethodType(nothing, room.office))
        room.recall("village", "first", yes=70, no=20)
    return room


def tomorrow(room: Federation) -> None:
    """Something happens in the assembly three days later."""
    room.clock.move_to(room.clock() + 3 * DAY)
    claim = {"electorate": "north", "minutes": "", "officers": 2, "signatures": 70}
    room.act(ASSEMBLY, "claim.open/1", ("chair", "secretary"), **claim)


def test_an_entry_that_an_assembly_does_not_cite_is_a_finding(silent: Federation, tmp_path: Path) -> None:
    tomorrow(silent)
    assert rules(verify(FolderSource(written(silent, tmp_path)))) == {"citation.missing"}


def test_the_next_start_takes_in_what_is_owed_and_its_lateness_is_a_finding(silent: Federation, tmp_path: Path) -> None:
    silent.clock.move_to(silent.clock() + 3 * DAY)
    silent.office = Office(silent.archive, lambda public: silent.seeds[public], silent.clock)
    silent.act(ASSEMBLY, "claim.open/1", ("chair", "secretary"), electorate="north", officers=2, signatures=70)
    assert silent.holder("north-1") == "second"
    assert rules(verify(FolderSource(written(silent, tmp_path)))) == {"citation.late"}


def test_edge_92_votes_between_a_recall_and_its_citation_are_listed(tmp_path: Path) -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    room.elected()
    room.act("village", "recall.file/1", "secretary", **room.filing("village", "first", 40))
    room.heard("village", "k1")
    paper = room.minutes("village", 90, recalls=[room.ballot("k1", 70, 20)])
    room.sit("first")
    vote = room.put("first")
    room.act(ASSEMBLY, "vote.cast/1", "first", vote=vote, choice="yes")
    room.act("village", "minutes.lodge/1", "secretary", **paper)
    report = verify(FolderSource(written(room, tmp_path))).report
    assert report.findings == []
    (note,) = report.notes
    assert (note.rule, vote in note.fault) == ("vote.after_recall", True)


def test_a_stranger_finds_no_name_attendance_or_signatory_of_the_base_and_no_place(tmp_path: Path) -> None:
    """Counts and commitments alone: the names that officers gave are restricted or personal blobs, which stay out."""
    room = every_body.every_body()
    record = written(room, tmp_path / "record", tmp_path / "restricted")
    told = b"".join(path.read_bytes() for path in record.rglob("*") if path.is_file())
    for secret in (b"Rosa", b"names", b"signatures ", b"reasons ", b"scan ", b"roll of", b"receipt", b"I was ill"):
        assert secret not in told
    kept = b"".join(path.read_bytes() for path in (tmp_path / "restricted").iterdir())
    assert b"Rosa" in kept
    assert b"I was ill" in kept


def test_with_the_openings_verify_checks_more_and_says_how_much(tmp_path: Path) -> None:
    room = every_body.every_body()
    record = written(room, tmp_path / "record", tmp_path / "restricted")
    without = verify(FolderSource(record)).report
    assert len(without.unchecked) > 20
    given = verify(FolderSource(record), restricted=lambda name: _file(tmp_path / "restricted" / name)).report
    assert given.findings == []
    # The room's rolls are words, not sheets of a roll: everything else is checked.
    assert {each.why for each in given.unchecked} == {"no sheet of a roll"}
    assert len(given.unchecked) < len(without.unchecked) // 2


def _file(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
