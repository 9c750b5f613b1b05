"""Logs copied into another archive are the same logs, or nothing was copied."""

from pathlib import Path

import pytest
from tests.federation_room import Federation

from asamblea.archive import MemoryArchive, SqliteArchive
from asamblea.archive.copying import copy_logs
from asamblea.archive.growth import root_at
from asamblea.office import Office


def test_a_copy_has_the_entries_trees_heads_and_blobs_and_can_be_continued(tmp_path: Path) -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    to = SqliteArchive(tmp_path / "record.sqlite")
    copy_logs(room.archive, to)
    assert (to.logs(), to.blobs()) == (room.archive.logs(), room.archive.blobs())
    for origin in to.logs():
        size = room.archive.size(origin)
        assert list(to.entries(origin, 0, size)) == list(room.archive.entries(origin, 0, size))
        assert root_at(to, origin)(size) == root_at(room.archive, origin)(size)
        assert to.head(origin) == room.archive.head(origin)
    room.office = Office(to, lambda public_key: room.seeds[public_key], room.clock)
    room.archive = to
    room.elected()
    assert room.holder("north-1") == "first"


def test_an_archive_that_holds_one_of_them_gets_none() -> None:
    room = Federation({"north": 1}).with_body("village", "north")
    other = MemoryArchive()
    copy_logs(room.archive, other)
    room.with_body("valley", "north")
    with pytest.raises(ValueError, match="is not the next"):
        copy_logs(room.archive, other)
    assert len(other.logs()) == 2
