"""What strangers fetch: full files once and for ever, a checkpoint at most once a second, at once what is declared."""

import os
from pathlib import Path

import pytest
from tests.records.forge import SCENARIOS

from asamblea.archive import MemoryArchive, Stored
from asamblea.archive.growth import perfect_nodes
from asamblea.demo.player import Player
from asamblea.demo.scenario import read_scenario
from asamblea.office import Publisher
from asamblea.office.export import export, listed_log, path_of
from asamblea.record.checkpoints import Checkpoint, parse_checkpoint, sign_checkpoint
from asamblea.record.ed25519 import public_of
from asamblea.record.notes import parse_note
from asamblea.record.tree import Frontier, leaf_hash

ORIGIN, SEED = "asamblea/" + "a" * 32, bytes(range(32))
LISTED = listed_log(ORIGIN, public_of(SEED))


class Press:
    """A log that grows, its publisher, and a clock."""

    def __init__(self, folder: Path) -> None:
        self.archive, self.folder, self.frontier, self.now = MemoryArchive(), folder, Frontier(), 1_000_000
        self.publisher = Publisher(self.archive, folder, lambda: self.now)

    def grow(self, count: int, *, declared: bool = False) -> None:
        before = self.frontier.size
        with self.archive.transaction():
            for number in range(before, before + count):
                leaf = leaf_hash(b"%d" % number)
                nodes = perfect_nodes(self.frontier, leaf)
                self.frontier = self.frontier.append(leaf)
                self.archive.append(Stored(ORIGIN, number, b"%d" % number, "", nodes))
            head = Checkpoint(ORIGIN, self.frontier.size, self.frontier.root())
            self.archive.put_head(ORIGIN, sign_checkpoint(head, SEED).encode())
        self.publisher.grown(ORIGIN, before, self.frontier.size, declared=declared)

    def published(self) -> int:
        """The size of the checkpoint that a stranger gets now; what was written now has this hour."""
        path = self.folder / path_of(ORIGIN) / "checkpoint"
        before = path.read_bytes() if path.exists() else b""
        note = self.publisher.checkpoint(ORIGIN)
        if note != before:
            self.stamp()
        return parse_checkpoint(parse_note(note, "checkpoint"), "checkpoint").size

    def stamp(self) -> None:
        os.utime(self.folder / path_of(ORIGIN) / "checkpoint", ns=(0, self.now * 1_000_000))


@pytest.fixture
def press(tmp_path: Path) -> Press:
    return Press(tmp_path)


def test_a_checkpoint_is_renewed_once_a_second(press: Press) -> None:
    press.grow(3)
    assert press.published() == 3
    press.grow(1)
    press.now += 999
    assert press.published() == 3
    press.now += 1
    assert press.published() == 4


def test_what_is_declared_is_published_at_once(press: Press) -> None:
    press.grow(3)
    assert press.published() == 3
    press.grow(2, declared=True)
    press.stamp()
    assert press.published() == 5


def test_full_files_are_written_when_they_are_full_and_partial_ones_never(press: Press) -> None:
    press.grow(300)
    files = sorted(str(path.relative_to(press.folder)) for path in press.folder.rglob("*") if path.is_file())
    assert files == [f"{path_of(ORIGIN)}/tile/0/000", f"{path_of(ORIGIN)}/tile/entries/000"]
    assert len(press.publisher.tile(LISTED, "tile/0/001.p/44")) == 44 * 32
    assert sorted(press.folder.rglob("*.p")) == []


def test_what_strangers_fetch_is_what_is_exported(press: Press, tmp_path: Path) -> None:
    press.grow(600)
    out = tmp_path / "out"
    export(press.archive, {ORIGIN: public_of(SEED)}, out)
    files = [path for path in (out / path_of(ORIGIN) / "tile").rglob("*") if path.is_file()]
    assert len(files) == 7
    for path in files:
        assert press.publisher.tile(LISTED, str(path.relative_to(out / path_of(ORIGIN)))) == path.read_bytes()


def test_a_full_file_that_a_crash_lost_is_written_again_when_it_is_asked_for(press: Press) -> None:
    press.grow(256)
    path = press.folder / path_of(ORIGIN) / "tile/0/000"
    before = path.read_bytes()
    path.unlink()
    assert press.publisher.tile(LISTED, "tile/0/000") == before == path.read_bytes()


@pytest.mark.parametrize(
    "name", ["tile/0/001", "tile/0/000.p/3", "tile/entries/000.p/4", "tile/entries/00", "tile/x/0"]
)
def test_a_file_that_the_log_does_not_have_is_an_error(press: Press, name: str) -> None:
    press.grow(2)
    with pytest.raises((KeyError, ValueError)):
        press.publisher.tile(LISTED, name)


def test_a_published_head_never_goes_back_and_a_torn_one_is_written_anew(press: Press, tmp_path: Path) -> None:
    press.grow(5)
    press.published()
    restored = Press(tmp_path)
    restored.grow(3)
    restored.now += 5_000
    assert restored.published() == 5
    (tmp_path / path_of(ORIGIN) / "checkpoint").write_bytes(b"torn")
    assert restored.published() == 3


def test_an_office_publishes_a_result_at_once(tmp_path: Path) -> None:
    archive = MemoryArchive()
    publisher = Publisher(archive, tmp_path, lambda: 0)
    player = Player(read_scenario(SCENARIOS / "founding.toml"), archive, None, publisher)
    sizes = []
    for played in player.play():
        path = next(iter(tmp_path.rglob("checkpoint")), None)
        sizes.append(0 if path is None else parse_checkpoint(parse_note(path.read_bytes(), "c"), "c").size)
        if played.line.do == "clock.pass":
            assert sizes[-1] == archive.size(player.origin)
    assert sizes[0] == 0
