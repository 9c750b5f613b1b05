"""The highest head ever signed of each log, in a file that no backup contains. Nothing below it is ever signed.

Each log has two slots in its file and they are written in turn, so that a crash in the middle of a write leaves the
other. A crash between the commit of an entry and this write leaves the file one behind, which is harmless: nobody was
answered yet.
"""

import fcntl
import os
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Protocol

SLOT = 128


class Disk(Protocol):
    """What the head file asks of a disk, by file descriptor; `os` is one."""

    def pwrite(self, file: int, written: bytes, at: int, /) -> int:
        """Write the bytes at an offset."""

    def fdatasync(self, file: int, /) -> None:
        """Return when they are durable."""


class HeadBehind(Exception):  # noqa: N818 -- says what is so: the archive is behind the head that was signed
    """The archive holds less than was signed, or something else: a restored copy. Nothing may be signed."""


class HeadFile:
    """The folder of these files. Several processes may use it; each write is made under a lock on the log's file."""

    def __init__(self, folder: Path, disk: Disk = os) -> None:
        self._folder = folder
        self._disk = disk
        self._files: dict[str, int] = {}
        folder.mkdir(parents=True, exist_ok=True)

    def highest(self, origin: str) -> tuple[int, bytes]:
        """Size and root of the highest head signed; size 0 if none was."""
        with self._open(origin) as file:
            return max((slot for slot in _slots(file) if slot), default=(0, b""))

    def raise_to(self, heads: Mapping[str, tuple[int, bytes]]) -> None:
        """Remember these heads, durably, where they are higher."""
        for origin, (size, root) in heads.items():
            with self._open(origin) as file:
                slots = _slots(file)
                if size <= max((slot[0] for slot in slots if slot), default=0):
                    continue
                sizes = [-1 if slot is None else slot[0] for slot in slots]
                self._disk.pwrite(file, _slot(size, root), sizes.index(min(sizes)) * SLOT)
                self._disk.fdatasync(file)

    @contextmanager
    def _open(self, origin: str) -> Iterator[int]:
        file = self._files.get(origin)
        if file is None:
            path = self._folder / f"{origin.rpartition('/')[2]}.head"
            file = self._files[origin] = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        fcntl.flock(file, fcntl.LOCK_EX)
        try:
            yield file
        finally:
            fcntl.flock(file, fcntl.LOCK_UN)


def _slot(size: int, root: bytes) -> bytes:
    text = f"{size} {root.hex()}".encode()
    return f"{text.decode()} {zlib.crc32(text):08x}\n".encode().ljust(SLOT, b" ")


def _slots(file: int) -> list[tuple[int, bytes] | None]:
    """The two slots; None for one that is empty or torn."""
    raw = os.pread(file, 2 * SLOT, 0)
    return [_parse(raw[:SLOT]), _parse(raw[SLOT:])]


@lru_cache(maxsize=64)
def _parse(raw: bytes) -> tuple[int, bytes] | None:
    words = raw.split()
    if len(words) != 3 or zlib.crc32(b" ".join(words[:2])) != int(words[2], 16):
        return None
    return int(words[0]), bytes.fromhex(words[1].decode())
