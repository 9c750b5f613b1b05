"""Files of an election: whole or not at all, never over another, one writer at a time."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.cli.sealed.steps import CURVE, Held, done
from tests.sealed.making.election import seeded

from asamblea.cli.sealed.files import PRIVATE, write_new
from asamblea.cli.sealed.folder import open_folder
from asamblea.cli.sealed.gathering import gather, publish
from asamblea.cli.sealed.urn import look, opened
from asamblea.record.errors import Malformed
from asamblea.sealed.making.ballots import make_ballot
from asamblea.sealed.making.credentials import secret_of
from asamblea.sealed.making.stages import examine, trusted_setup
from asamblea.sealed.verification.running import in_turn


def no_links(*paths: object) -> None:
    """A memory stick."""
    raise PermissionError(1, "Operation not permitted")


@pytest.mark.parametrize("links", [True, False])
def test_a_file_is_written_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool) -> None:
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    path = tmp_path / "key"
    write_new(path, b"first", PRIVATE)
    with pytest.raises(Malformed, match="nothing is written over it"):
        write_new(path, b"second", PRIVATE)
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"first", 0o600)
    assert [each.name for each in tmp_path.iterdir()] == ["key"]


def test_a_disk_that_is_full_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_new(tmp_path / "key", b"secret", PRIVATE)
    assert list(tmp_path.iterdir()) == []


def test_ballots_that_come_at_once_are_all_stored(tmp_path: Path) -> None:
    held = Held(tmp_path, group=CURVE).opened()
    setup = trusted_setup(look(held.archive))
    secrets = [secret_of(code, setup.election.uuid, setup.election.group) for code in held.codes]
    ballots = [make_ballot(setup, secret, [[0, 1, 0]], seeded(turn)) for turn in range(4) for secret in secrets]

    def put_in(ballot: bytes) -> None:
        with opened(held.archive) as urn:
            urn.append("Ballot", [ballot])

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(put_in, ballots))
    archive = look(held.archive)
    assert {archive.data(each.event.payload or "", "ballot") for each in archive.of("Ballot")} == set(ballots)
    assert done("status", held.folder)["counts"] == {"ballots": 12}


def test_a_crash_between_the_decryptions_and_the_result_is_gone_on_from(tmp_path: Path) -> None:
    held = Held(tmp_path, single=("Ana", "Berta"), group=CURVE).opened()
    held.tallied((0, [[0, 1, 0]])).decrypt("Ana", "Berta")
    folder = open_folder(held.folder)
    with opened(held.archive) as urn:
        publish(folder, urn, gather(folder, examine(urn.archive, in_turn, 1)))
    assert done("result", held.folder)["result"] == [[0, 1, 0]]
    assert len(look(held.archive).of("PartialDecryption")) == 2
    assert len(folder.side.read_bytes().splitlines()) == 2
