"""An archive in memory: for tests, scenarios and replays.

Held to the same behaviour as the SQLite one by an agreement machine.
"""

import copy
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from asamblea.archive.interface import Stored


@dataclass
class _Log:
    entries: list[bytes] = field(default_factory=list)
    nodes: dict[tuple[int, int], bytes] = field(default_factory=dict)
    acts: dict[str, int] = field(default_factory=dict)
    cosigned: list[bytes] = field(default_factory=list)
    head: bytes | None = None


@dataclass(frozen=True)
class _Before:
    size: int
    head: bytes | None
    cosigned: list[bytes]


class MemoryArchive:
    """The dictionaries that stand for the tables. Owned by one process; the lock is a mutex."""

    def __init__(self) -> None:
        self._logs: dict[str, _Log] = {}
        self._blobs: dict[str, bytes] = {}
        self._lock = threading.Lock()
        # What the transaction touched, as it was before: logs, and names of blobs that are new.
        self._before: dict[str, _Before] = {}
        self._new: list[str] = []

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """As the interface says; undone by putting back what the logs were."""
        with self._lock:
            self._before, self._new = {}, []
            try:
                yield
            except BaseException:
                self._restore()
                raise

    def _touched(self, origin: str) -> _Log:
        """The log, which is about to change."""
        log = self._logs.setdefault(origin, _Log())
        if origin not in self._before:
            self._before[origin] = _Before(len(log.entries), log.head, copy.copy(log.cosigned))
        return log

    def _restore(self) -> None:
        for origin, before in self._before.items():
            log = self._logs[origin]
            del log.entries[before.size :]
            log.acts = {act: seq for act, seq in log.acts.items() if seq < before.size}
            log.nodes = {at: node for at, node in log.nodes.items() if (at[1] + 1) << at[0] <= before.size}
            log.head, log.cosigned = before.head, before.cosigned
        for name in self._new:
            del self._blobs[name]

    def logs(self) -> tuple[str, ...]:
        """As the interface says."""
        return tuple(sorted(origin for origin, log in self._logs.items() if log.entries))

    def size(self, origin: str) -> int:
        """As the interface says."""
        return len(self._logs[origin].entries) if origin in self._logs else 0

    def entries(self, origin: str, start: int, end: int) -> Iterator[bytes]:
        """As the interface says."""
        return iter(self._logs[origin].entries[start:end]) if origin in self._logs else iter(())

    def node(self, origin: str, level: int, index: int) -> bytes:
        """As the interface says."""
        return self._logs[origin].nodes[level, index]

    def head(self, origin: str) -> bytes:
        """As the interface says."""
        head = self._logs[origin].head
        if head is None:
            raise KeyError(origin)
        return head

    def seq_of(self, origin: str, act: str) -> int | None:
        """As the interface says."""
        return self._logs[origin].acts.get(act) if origin in self._logs else None

    def append(self, stored: Stored) -> None:
        """As the interface says."""
        log = self._touched(stored.origin)
        if stored.seq != len(log.entries):
            raise ValueError(f"entry {stored.seq} is not the next of {stored.origin}")
        log.entries.append(stored.entry)
        log.nodes.update({(level, stored.seq >> level): node for level, node in enumerate(stored.nodes)})
        if stored.act:
            log.acts[stored.act] = stored.seq

    def put_head(self, origin: str, note: bytes) -> None:
        """As the interface says."""
        self._touched(origin).head = note

    def blob(self, name: str) -> bytes | None:
        """As the interface says."""
        return self._blobs.get(name)

    def put_blob(self, name: str, file: bytes) -> None:
        """As the interface says."""
        if name not in self._blobs:
            self._new.append(name)
        self._blobs[name] = file

    def blobs(self) -> tuple[str, ...]:
        """As the interface says."""
        return tuple(sorted(self._blobs))

    def put_cosigned(self, origin: str, note: bytes) -> None:
        """As the interface says."""
        self._touched(origin).cosigned.append(note)

    def cosigned(self, origin: str) -> tuple[bytes, ...]:
        """As the interface says."""
        return tuple(self._logs[origin].cosigned) if origin in self._logs else ()

    def drop_cosigned(self, origin: str) -> None:
        """As the interface says."""
        if origin in self._logs:
            self._touched(origin).cosigned = []
