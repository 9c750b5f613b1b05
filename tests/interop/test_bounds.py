"""Sizes that both verifiers bound alike: a note, and an entry, also one that comes as a cited blob in no bundle."""

import base64
import subprocess
from pathlib import Path

import pytest
from tests.observer.test_museum import second_verifier
from tests.records.forge import Forge, played

from asamblea.observer.source import FolderSource
from asamblea.observer.verify import verify
from asamblea.record.canonical import encode
from asamblea.record.entries import Entry
from asamblea.record.errors import Malformed

FORM = Path(__file__).resolve().parent / "verify" / "form.mjs"
READS = f"""
import {{ readFileSync }} from "node:fs";
import {{ attempt }} from "{FORM.with_name("bytes.mjs").as_uri()}";
import {{ entryOf }} from "{FORM.as_uri()}";
process.exitCode = attempt(() => entryOf(readFileSync(0), 1)) === null ? 1 : 0;
"""


def _read_by_node(entry: bytes) -> bool:
    command = ["node", "--input-type=module", "-e", READS]
    done = subprocess.run(command, input=entry, capture_output=True, check=False, timeout=60)
    assert done.stderr == b""
    return done.returncode == 0


def _read_by_us(entry: bytes) -> bool:
    try:
        Entry.parse(entry, "#1")
    except Malformed:
        return False
    return True


@pytest.mark.parametrize(("size", "fits"), [(65_535, True), (65_536, False)])
def test_an_entry_has_at_most_65535_bytes_wherever_it_is_read(size: int, fits: bool) -> None:
    told = Forge(played("founding")).entries[1]
    told["events"].append({"at": told["at"], "name": "something.happened/1", "note": ""})
    told["events"][-1]["note"] = "a" * (size - len(encode(told)))
    entry = encode(told)
    assert len(entry) == size
    assert (_read_by_us(entry), _read_by_node(entry)) == (fits, fits)


@pytest.mark.parametrize(("size", "rules"), [(1_000_000, []), (1_000_001, ["checkpoint.form"])])
def test_a_note_has_at_most_a_million_bytes(tmp_path: Path, size: int, rules: list[str]) -> None:
    forge = Forge(played("founding"))
    checkpoint = forge.write(tmp_path) / forge.path / "checkpoint"
    note = checkpoint.read_bytes()
    for name in ("x", "xy", "xyz", "wxyz"):
        line = f"— {name} ".encode()
        room = size - len(note) - len(line) - 1
        if room % 4 == 0:
            break
    checkpoint.write_bytes(note + line + base64.b64encode(bytes(room // 4 * 3)) + b"\n")
    assert len(checkpoint.read_bytes()) == size
    assert [each.rule for each in verify(FolderSource(tmp_path)).report.findings] == rules
    assert second_verifier(tmp_path) == (len(rules), rules)
