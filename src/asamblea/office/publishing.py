"""What strangers fetch of a log: full bundles and tiles as files, partial ones from the store, and the checkpoint.

A full file never changes, so whoever finds it missing writes it, under another name first: a crash leaves nothing to
repair. The checkpoint is published at most once a second, so that caches and cosigners see steady heads, and at once
when something is declared. A receipt never waits for it: it carries its own head.
"""

import os
import tempfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from asamblea.archive import Archive
from asamblea.observer.index import Listed
from asamblea.office.export import path_of, tile_of
from asamblea.record.checkpoints import parse_checkpoint
from asamblea.record.errors import Malformed
from asamblea.record.instants import SECOND, Instant
from asamblea.record.notes import parse_note
from asamblea.record.tiles import WIDTH, bundle, bundle_path, bundles_for, tile_path, tiles_for


class Publisher:
    """The public folder of an archive's logs. Several processes may share it."""

    def __init__(self, archive: Archive, folder: Path, now: Callable[[], Instant]) -> None:
        self._archive = archive
        self._folder = folder
        self._now = now

    def grown(self, origin: str, before: int, size: int, *, declared: bool) -> None:
        """A log went from `before` to `size` entries; `declared` if a result is among them."""
        if size // WIDTH > before // WIDTH:
            for index, width in bundles_for(size):
                self._full(origin, "entries", index, width)
            for level, index, width in tiles_for(size):
                self._full(origin, str(level), index, width)
        if declared:
            self._publish(origin)

    def checkpoint(self, origin: str) -> bytes:
        """The checkpoint as it stands published, renewed if it is older than a second."""
        path = self._path(origin, "checkpoint")
        try:
            age = self._now() - path.stat().st_mtime_ns // 1_000_000
            published = path.read_bytes()
        except FileNotFoundError:
            return self._publish(origin)
        return published if 0 <= age < SECOND and _size(published) else self._publish(origin)

    def tile(self, listed: Listed, name: str) -> bytes:
        """The bytes of `tile/...`; raises ValueError or KeyError for one that the log does not have."""
        stem, partial, width_text = name.partition(".p/")
        width = int(width_text) if partial else WIDTH
        _, level, *groups = stem.split("/")
        index = int("".join(group.removeprefix("x") for group in groups))
        if _name(level, index, width) != name:
            raise ValueError(name)
        if width == WIDTH:
            return self._full(listed.origin, level, index, width)
        return self._made(listed.origin, level, index, width)

    def _publish(self, origin: str) -> bytes:
        """The head of the store becomes the published one, unless a later one is out already."""
        path, note = self._path(origin, "checkpoint"), self._archive.head(origin)
        published = path.read_bytes() if path.exists() else b""
        if _size(published) > _size(note):
            return published
        _write(path, note)
        return note

    def _full(self, origin: str, level: str, index: int, width: int) -> bytes:
        """A full file, written if it is not there; of a partial one nothing is kept."""
        if width < WIDTH:
            return b""
        path = self._path(origin, _name(level, index, width))
        if path.exists():
            return path.read_bytes()
        data = self._made(origin, level, index, width)
        _write(path, data)
        return data

    def _made(self, origin: str, level: str, index: int, width: int) -> bytes:
        """A bundle or tile from the store."""
        if level != "entries":
            return tile_of(self._archive, origin, (int(level), index, width))
        start, end = index * WIDTH, index * WIDTH + width
        if end > self._archive.size(origin):
            raise ValueError(f"bundle {index} is not {width} wide")
        return bundle(list(islice(self._archive.entries(origin, start, end), width)))

    def _path(self, origin: str, name: str) -> Path:
        return self._folder / path_of(origin) / name


def _name(level: str, index: int, width: int) -> str:
    return bundle_path(index, width) if level == "entries" else tile_path(int(level), index, width)


def _size(note: bytes) -> int:
    """The size that a checkpoint tells; 0 for bytes that are none."""
    try:
        return parse_checkpoint(parse_note(note, "checkpoint"), "checkpoint").size
    except Malformed:
        return 0


def _write(path: Path, data: bytes) -> None:
    """Nobody sees half a file, not even after a crash."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).chmod(0o644)
    Path(file.name).replace(path)
