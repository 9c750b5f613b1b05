"""The heads that an observer has seen before, in a folder: a log that does not extend them is a fork or was rewound."""

import hashlib
from pathlib import Path

from asamblea.record.checkpoints import Checkpoint, parse_checkpoint
from asamblea.record.notes import parse_note


class SeenHeads:
    """A folder with the largest checkpoint of each origin, and the evidence of forks.

    Written by one command at a time.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def find(self, origin: str) -> Checkpoint | None:
        """The largest head seen of this origin. Raises Malformed if the folder holds something else under its name."""
        path = self._path(origin)
        if not path.exists():
            return None
        return parse_checkpoint(parse_note(path.read_bytes(), str(path)), str(path))

    def remember(self, origin: str, note: bytes) -> None:
        """Keep this head; a crash leaves the one before, or this one."""
        path = self._path(origin)
        fresh = path.with_suffix(".new")
        fresh.write_bytes(note)
        fresh.replace(path)

    def keep_evidence(self, origin: str, note: bytes) -> None:
        """Keep a head that contradicts the one remembered, beside it."""
        name = hashlib.sha256(note).hexdigest()[:16]
        self._path(origin).with_suffix(f".fork-{name}").write_bytes(note)

    def _path(self, origin: str) -> Path:
        return self._folder / f"{hashlib.sha256(origin.encode()).hexdigest()[:32]}.checkpoint"
