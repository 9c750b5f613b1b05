"""What an observer has from elsewhere: keys, heads, memory; and records made to hurt."""

import io
import random
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.records.forge import Forge, played
from tests.records.museum import find

from asamblea.observer.cosigning import cosign_record
from asamblea.observer.explain import NoSuchMatter, contents, explain, find_matter, outcome_of
from asamblea.observer.memory import SeenHeads
from asamblea.observer.source import FolderSource, Unreadable, ZipSource, open_source
from asamblea.observer.verify import verify
from asamblea.record.base64s import text_of
from asamblea.record.checkpoints import cosigner_vkey, log_vkey
from asamblea.record.ed25519 import public_of
from asamblea.record.errors import Malformed
from asamblea.record.trust import parse_trust
from asamblea.wording import LANGUAGES

GOOD = Path(__file__).resolve().parents[1] / "records" / "good"


@pytest.fixture
def forge() -> Forge:
    return Forge(played("founding"))


def rules(folder: Path, **more: object) -> list[str]:
    return [finding.rule for finding in verify(FolderSource(folder), **more).report.findings]  # type: ignore[arg-type]


def test_a_record_with_new_keys_is_consistent_and_not_the_one_that_was_known(forge: Forge, tmp_path: Path) -> None:
    folder = forge.write(tmp_path / "a")
    trust = parse_trust(f"log {log_vkey(forge.origin, public_of(bytes(32))).text()}", "trust")
    assert rules(folder) == []
    assert rules(folder, trust=trust) == ["trust.key"]


def test_a_pinned_key_or_head_is_said_to_be_so(forge: Forge, tmp_path: Path) -> None:
    folder = forge.write(tmp_path / "a")
    head = verify(FolderSource(folder)).report.heads[0]
    pinned = parse_trust(f"head {head.origin} {head.size} {text_of(bytes.fromhex(head.root))}", "trust")
    report = verify(FolderSource(folder), trust=pinned).report
    assert (report.findings, report.trust) == ([], "pinned")
    other = parse_trust(f"head {head.origin} {head.size} {text_of(bytes(32))}", "trust")
    assert rules(folder, trust=other) == ["trust.head"]
    missing = parse_trust(f"head asamblea/{'0' * 32} 1 {text_of(bytes(32))}", "trust")
    assert rules(folder, trust=missing) == ["trust.missing"]


def test_a_fork_and_a_rewound_log_are_the_first_finding_and_kept_as_evidence(forge: Forge, tmp_path: Path) -> None:
    seen = SeenHeads(tmp_path / "seen")
    whole = forge.write(tmp_path / "whole")
    assert rules(whole, seen=seen) == []
    assert rules(whole, seen=seen) == []
    rewound = Forge(played("founding"))
    del rewound.entries[-1:]
    assert rules(rewound.write(tmp_path / "rewound"), seen=seen)[0] == "log.fork"
    forked = Forge(played("founding"))
    find(forked, "sitting.open/1")["at"] += 1
    assert rules(forked.write(tmp_path / "forked"), seen=seen)[0] == "log.fork"
    assert len(list((tmp_path / "seen").glob("*.fork-*"))) == 2


def test_a_cosigner_signs_what_extends_what_he_saw_and_nothing_else(forge: Forge, tmp_path: Path) -> None:
    seen, seed = SeenHeads(tmp_path / "seen"), bytes(range(32))
    folder = forge.write(tmp_path / "whole")
    notes = cosign_record(FolderSource(folder), "neighbour", seed, 1_800_000_000_000, seen)
    (folder / forge.path / "checkpoint").write_bytes(notes[forge.origin])
    trust = parse_trust(f"witness neighbour {cosigner_vkey('neighbour', public_of(seed)).text()}", "trust")
    report = verify(FolderSource(folder), trust=trust).report
    assert (report.findings, report.trust, report.heads[0].cosigned_by) == ([], "witnessed", ("neighbour",))
    rewound = Forge(played("founding"))
    del rewound.entries[-1:]
    with pytest.raises(Malformed, match="does not extend"):
        cosign_record(FolderSource(rewound.write(tmp_path / "rewound")), "neighbour", seed, 1_800_000_000_001, seen)


def test_missing_repeated_and_reordered_entries_are_found(tmp_path: Path) -> None:
    changes: list[Callable[[list[Any]], object]] = [
        lambda entries: entries.pop(5),
        lambda entries: entries.insert(5, entries[5]),
        lambda entries: entries.insert(4, entries.pop(6)),
    ]
    for number, change in enumerate(changes):
        forge = Forge(played("founding"))
        change(forge.entries)
        assert "entry.seq" in rules(forge.write(tmp_path / str(number)))


@pytest.mark.parametrize("name", ["founding", "december-7", "december-20"])
def test_random_changes_of_covered_bytes_are_found(name: str, tmp_path: Path) -> None:
    _mutate(name, tmp_path, 60)


@pytest.mark.deep
@pytest.mark.parametrize("name", ["founding", "december-7", "december-20"])
def test_ten_thousand_random_changes_are_found(name: str, tmp_path: Path) -> None:
    _mutate(name, tmp_path, 10_000)


def _mutate(name: str, folder: Path, times: int) -> None:
    """Change, cut, lengthen or swap bytes of one file of the record; no change may pass."""
    with zipfile.ZipFile(GOOD / f"{name}.zip") as archive:
        archive.extractall(folder)
    chance = random.Random(name)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for turn in range(times):
        path = chance.choice(files)
        before = path.read_bytes()
        after = _changed(before, chance)
        if after == before:
            continue
        path.write_bytes(after)
        try:
            assert not verify(FolderSource(folder)).report.valid, f"{path} turn {turn}"
        finally:
            path.write_bytes(before)


def _changed(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    match chance.randrange(4):
        case 0:
            return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]
        case 1:
            return data[:at]
        case 2:
            return data[:at] + bytes([chance.randrange(256)]) + data[at:]
        case _:
            other = chance.randrange(len(data))
            swapped = bytearray(data)
            swapped[at], swapped[other] = swapped[other], swapped[at]
            return bytes(swapped)


def test_a_hostile_record_neither_hangs_nor_crashes(forge: Forge, tmp_path: Path) -> None:
    folder = forge.write(tmp_path / "huge")
    forge.checkpoint_text = lambda text: text.replace(f"\n{len(forge.entries)}\n", f"\n{1 << 52}\n")
    assert "checkpoint.form" in rules(forge.write(tmp_path / "claims"))
    (folder / "logs.json").write_bytes(b"[" * 100_000)
    assert rules(folder) == ["record.index"]
    (folder / "logs.json").write_bytes(b"{}")
    (folder / "blobs" / ("0" * 64)).write_bytes(b"another")
    assert rules(folder) == ["record.index", "blob.hash"]
    shutil.rmtree(folder / forge.path)
    with pytest.raises(Unreadable):
        verify(FolderSource(tmp_path / "nowhere"))


def test_what_is_no_record_is_unreadable_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("not a zip")
    for where in (str(tmp_path / "none"), str(tmp_path / "text")):
        with pytest.raises(Unreadable):
            open_source(where)


def test_a_zip_in_its_own_folder_reads_like_the_folder(forge: Forge, tmp_path: Path) -> None:
    folder = forge.write(tmp_path / "record")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path in folder.rglob("*"):
            archive.write(path, f"my-record/{path.relative_to(folder)}")
    (tmp_path / "r.zip").write_bytes(buffer.getvalue())
    assert verify(ZipSource(tmp_path / "r.zip")).report.findings == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_matter_is_told_step_by_step(language: str) -> None:
    logs = verify(ZipSource(GOOD / "december-20.zip")).logs
    _, told, matter = find_matter(logs, "m2")
    steps = explain(told, matter, language)
    assert outcome_of(told, matter) == "lapsed"
    assert [step.act for step in steps][:2] == ["motion.table/1", "motion.sponsor/1"]
    assert ("second vote missing" if language == "en" else "faltó la segunda votación") in steps[-1].text
    assert outcome_of(told, "v2") == "carried"
    with pytest.raises(NoSuchMatter):
        find_matter(logs, "m99")


def test_contents_list_what_there_is_to_ask_about() -> None:
    (found,) = contents(verify(ZipSource(GOOD / "december-7.zip")).logs)
    assert (found.matters, found.votes, found.sittings, found.happenings) == (
        ("m1", "m2"),
        ("v1",),
        ("s1", "s2"),
        ("h1",),
    )
    assert len(found.seats) == 8
