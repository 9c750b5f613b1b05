"""The archive as a file that only grows: one writer at a time, and after a crash an event is in it whole or not at
all.

What is to be appended is first written beside the archive, then appended, then taken away; whoever opens the archive
next finishes what a crash left.
"""

import fcntl
import mmap
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from asamblea.cli.sealed.files import replace, sync_folder
from asamblea.record.errors import Malformed
from asamblea.sealed.archive.events import EventType
from asamblea.sealed.archive.reading import Archive, read_archive
from asamblea.sealed.archive.writing import appended

LENGTH = 8


class Urn:
    """An archive open for appending; `archive` is as it was when it was opened or last appended to."""

    def __init__(self, path: Path, archive: Archive) -> None:
        self._path = path
        self._head = archive.head()
        self.archive = archive

    def append(self, kind: EventType, data: Sequence[bytes] = ()) -> None:
        """Append an event with the members before it, durably."""
        self._head, written = appended(self._head, kind, data)
        replace(_pending(self._path), self._path.stat().st_size.to_bytes(LENGTH) + written)
        _finish(self._path)


def look(path: Path) -> Archive:
    """The archive of a file; raises Malformed for what is none, is cut, or does not hang together."""
    _must_be(path)
    if _pending(path).exists():
        with opened(path) as urn:
            return urn.archive
    return _read(path)


def _must_be(path: Path) -> None:
    if not path.is_file():
        raise Malformed(str(path), "stage.opening", "is not there: the vote is not open yet")


def _read(path: Path) -> Archive:
    with path.open("rb") as file:
        if path.stat().st_size == 0:
            raise Malformed(str(path), "sealed.archive", "is no archive of an election: it is empty")
        archive = read_archive(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), path.name)
    if archive.findings:
        first = archive.findings[0]
        raise Malformed(f"{path}: {first.where}", first.rule, first.fault)
    return archive


@contextmanager
def opened(path: Path) -> Iterator[Urn]:
    """The archive of a file, for this process alone to append to."""
    _must_be(path)
    with path.open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if _pending(path).exists():
            _finish(path)
        yield Urn(path, _read(path))


def _pending(path: Path) -> Path:
    return path.with_name(f".{path.name}.pending")


def _finish(path: Path) -> None:
    """Append what is written beside the archive, from the length that it had; doing so twice does no harm."""
    pending = _pending(path)
    content = pending.read_bytes()
    start = int.from_bytes(content[:LENGTH])
    with path.open("r+b") as file:
        file.truncate(start)
        file.seek(start)
        file.write(content[LENGTH:])
        file.flush()
        os.fsync(file.fileno())
    pending.unlink()
    sync_folder(path.parent)
