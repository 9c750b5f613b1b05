"""A disk whose power can be cut: every write is counted, and what was not synced may be lost, kept or torn.

It stands under SQLite as a VFS of apsw and under the head file as its `Disk`. The live files are written as usual; what
a real disk may hold after the cut is worked out apart, in `image`.
"""

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import apsw

SECTOR = 512


class PowerCut(OSError):  # noqa: N818 -- an event of the world, not an error of ours
    """The power is off: nothing more is written."""


class Fault(OSError):  # noqa: N818
    """One write failed; the process lives on."""


@dataclass
class Track:
    """One file: what is surely on the disk, and what was written since the last sync, in order."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)

    def settle(self) -> None:
        """A sync: everything pending is on the disk."""
        for at, written in self.pending:
            _apply(self.durable, at, written)
        self.pending.clear()

    def after_a_cut(self, chance: random.Random) -> bytes:
        """What may be there: of the pending writes each is kept, lost, or torn at a sector."""
        found = bytearray(self.durable)
        for at, written in self.pending:
            kept = chance.choice(("all", "none", "part"))
            if kept == "all" or (kept == "part" and written is None):
                _apply(found, at, written)
            elif kept == "part" and written is not None:
                _apply(found, at, written[: chance.randrange(0, len(written) + 1, SECTOR)])
        return bytes(found)


def _apply(content: bytearray, at: int, written: bytes | None) -> None:
    if written is None:
        del content[at:]
        return
    content.extend(bytes(max(0, at + len(written) - len(content))))
    content[at : at + len(written)] = written


class Power:
    """The power of one machine: the operation at which it is cut (or which fails once), and all files under it."""

    def __init__(self, folder: Path, *, cut_at: int = 0, fault_at: int = 0, honest: bool = True) -> None:
        self.folder, self.cut_at, self.fault_at, self.honest = folder, cut_at, fault_at, honest
        self.done = 0
        self.off = False
        self.tracks = {path: Track(bytearray(path.read_bytes())) for path in folder.iterdir() if path.is_file()}

    def of(self, path: Path) -> Track:
        """The track of a file."""
        return self.tracks.setdefault(path, Track())

    def sync(self, path: Path) -> None:
        """What was written to the file is durable, on an honest disk."""
        self.tick()
        if self.honest:
            self.of(path).settle()

    def tick(self) -> None:
        """One more operation; raises PowerCut from the fatal one on, Fault at the faulty one."""
        self.done += 1
        self.off = self.off or self.done == self.cut_at
        if self.off:
            raise PowerCut
        if self.done == self.fault_at:
            raise Fault

    def pwrite(self, file: int, written: bytes, at: int) -> int:
        """As `os.pwrite`, for the head file."""
        self.tick()
        self.of(_path_of(file)).pending.append((at, written))
        return os.pwrite(file, written, at)

    def fdatasync(self, file: int) -> None:
        """As `os.fdatasync`, for the head file."""
        self.sync(_path_of(file))

    def image(self, folder: Path, seed: int) -> Path:
        """The files as they may be found after the cut; a file never synced may be absent."""
        chance = random.Random(seed)
        folder.mkdir()
        for path, track in sorted(self.tracks.items()):
            if path.name.endswith("-shm") or (not track.durable and chance.random() < 0.3):
                continue
            (folder / path.name).write_bytes(track.after_a_cut(chance))
        return folder


def _path_of(file: int) -> Path:
    return Path(f"/proc/self/fd/{file}").readlink()


class _File(apsw.VFSFile):
    def __init__(self, power: Power, name: str | apsw.URIFilename, flags: list[int]) -> None:
        super().__init__("", name, flags)
        self._power = power
        self._path = Path(name if isinstance(name, str) else name.filename())

    def xWrite(self, data: bytes, offset: int) -> None:
        self._power.tick()
        self._power.of(self._path).pending.append((offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        self._power.tick()
        self._power.of(self._path).pending.append((newsize, None))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        self._power.sync(self._path)
        super().xSync(flags)


class _Vfs(apsw.VFS):
    def __init__(self, name: str, power: Power) -> None:
        super().__init__(name, base="")
        self._power = power

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        if name is None:
            return super().xOpen(name, flags)
        return _File(self._power, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self._power.tick()
        self._power.tracks.pop(Path(filename), None)
        super().xDelete(filename, syncdir)


@contextmanager
def powered(power: Power) -> Iterator[str]:
    """The name under which SQLite finds this disk. Names are SQLite's own, camel case and all."""
    vfs = _Vfs("powered", power)
    try:
        yield "powered"
    finally:
        vfs.unregister()
