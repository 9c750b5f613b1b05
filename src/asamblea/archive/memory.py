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


class MemoryArchive:
    """The dictionaries that stand for the tables. Owned by one process; the lock is a mutex."""

    def __init__(self) -> None:
        self._logs: dict[str, _Log] = {}
        self._blobs: dict[str, bytes] = {}
        self._lock = threading.Lock()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """As the interface says; undone by putting back what the logs were."""
        with self._lock:
            before = {
                origin: (len(log.entries), log.head, copy.copy(log.cosigned)) for origin, log in self._logs.items()
            }
            blobs = set(self._blobs)
            try:
                yield
            except BaseException:
                self._restore(before, blobs)
                raise

    def _restore(self, before: dict[str, tuple[int, bytes | None, list[bytes]]], blobs: set[str]) -> None:
        for origin in list(self._logs):
            if origin not in before:
                del self._logs[origin]
                continue
            log, (size, head, cosigned) = self._logs[origin], before[origin]
            del log.entries[size:]
            log.acts = {act: seq for act, seq in log.acts.items() if seq < size}
            log.nodes = {at: node for at, node in log.nodes.items() if (at[1] + 1) << at[0] <= size}
            log.head, log.cosigned = head, cosigned
        self._blobs = {name: file for name, file in self._blobs.items() if name in blobs}

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
        log = self._logs.setdefault(stored.origin, _Log())
        if stored.seq != len(log.entries):
            raise ValueError(f"entry {stored.seq} is not the next of {stored.origin}")
        log.entries.append(stored.entry)
        log.nodes.update({(level, index): node for level, index, node in stored.nodes})
        if stored.act:
            log.acts[stored.act] = stored.seq
        log.head = stored.head

    def blob(self, name: str) -> bytes | None:
        """As the interface says."""
        return self._blobs.get(name)

    def put_blob(self, name: str, file: bytes) -> None:
        """As the interface says."""
        self._blobs[name] = file

    def blobs(self) -> tuple[str, ...]:
        """As the interface says."""
        return tuple(sorted(self._blobs))

    def put_cosigned(self, origin: str, note: bytes) -> None:
        """As the interface says."""
        self._logs.setdefault(origin, _Log()).cosigned.append(note)

    def cosigned(self, origin: str) -> tuple[bytes, ...]:
        """As the interface says."""
        return tuple(self._logs[origin].cosigned) if origin in self._logs else ()

    def drop_cosigned(self, origin: str) -> None:
        """As the interface says."""
        if origin in self._logs:
            self._logs[origin].cosigned = []
