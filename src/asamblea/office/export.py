"""A record as files: everything that a stranger needs to verify it (docs/spec/record.md, section 7)."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from threading import Lock

from asamblea.archive import Archive
from asamblea.observer.index import Listed, index_bytes
from asamblea.record.checkpoints import log_vkey, parse_checkpoint
from asamblea.record.notes import VKey, parse_note
from asamblea.record.tiles import WIDTH, bundle, bundle_path, bundles_for, tile_path, tiles_for

# A blob is public where an entry says so; the entries that citations name are public, too.
_PUBLIC = re.compile(rb'"(?:public:|entry":")([0-9a-f]{64})"')


def export(archive: Archive, keys: dict[str, bytes], folder: Path, *, restricted: Path | None = None) -> None:
    """Write the record of all logs of the archive into an empty folder, with its public blobs.

    `keys` are the logs' public keys by origin. What is restricted, personal or an opening goes into the folder
    `restricted`, or nowhere.
    """
    public = public_blobs(archive)
    listed = tuple(listed_log(origin, keys[origin]) for origin in archive.logs())
    for each in listed:
        for name, data in log_files(archive, each):
            write(folder / name, data)
    for name in archive.blobs():
        file = archive.blob(name)
        to = folder / "blobs" if name in public else restricted
        if to is not None and file is not None:
            write(to / name, file)
    write(folder / "logs.json", index_bytes(listed))


def public_blobs(archive: Archive) -> frozenset[str]:
    """The names of the blobs that some entry makes public."""
    return frozenset(PublicBlobs(archive).names())


class PublicBlobs:
    """The names of the blobs that some entry makes public; each entry is read once. Owned by one process."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._read: dict[str, int] = {}
        self._names: set[str] = set()
        self._lock = Lock()

    def names(self) -> set[str]:
        """All of them, up to the last entry of every log."""
        with self._lock:
            for origin in self._archive.logs():
                start, size = self._read.get(origin, 0), self._archive.size(origin)
                for data in self._archive.entries(origin, start, size):
                    self._names.update(found.decode() for found in _PUBLIC.findall(data))
                self._read[origin] = size
        return self._names

    def __contains__(self, name: str) -> bool:
        """Whether it is public; what once is, stays so."""
        return name in self._names or name in self.names()


def listed_log(origin: str, public: bytes) -> Listed:
    """A log as the index lists it; its path is the end of its origin."""
    return Listed(origin, log_vkey(origin, public), path_of(origin))


def path_of(origin: str) -> str:
    """Where a log lies in a record of ours."""
    return origin.rpartition("/")[2][:16]


def log_files(archive: Archive, listed: Listed) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file of one log, the checkpoint last, so that it is never there before its tiles."""
    note = archive.head(listed.origin)
    size = parse_checkpoint(parse_note(note, listed.path), listed.path).size
    entries = archive.entries(listed.origin, 0, size)
    for index, width in bundles_for(size):
        yield f"{listed.path}/{bundle_path(index, width)}", bundle(list(islice(entries, width)))
    for level, index, width in tiles_for(size):
        yield f"{listed.path}/{tile_path(level, index, width)}", tile_of(archive, listed.origin, (level, index, width))
    yield f"{listed.path}/checkpoint", note


def tile_of(archive: Archive, origin: str, tile: tuple[int, int, int]) -> bytes:
    """The bytes of a tile (level, index, width) from the stored nodes."""
    level, index, width = tile
    return b"".join(archive.node(origin, level * 8, index * WIDTH + at) for at in range(width))


def write(path: Path, data: bytes) -> None:
    """Write a file and the folders that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def vkey_text(origin: str, public: bytes) -> str:
    """The vkey of a log, for `--trust`."""
    key: VKey = log_vkey(origin, public)
    return key.text()
