"""What an archive does.

Everything between `begin` and `commit` happens or does not; `begin` is also the lock of all its logs.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Stored:
    """What one append adds to a log: the entry, its act's id (empty without one), and the hashes of the subtrees that
    it makes perfect, the leaf first.
    """

    origin: str
    seq: int
    entry: bytes
    act: str
    nodes: tuple[bytes, ...]


class Archive(Protocol):
    """Logs with their entries, perfect tree nodes and signed heads; blobs; cosigned checkpoints that wait for their
    entry.
    """

    def transaction(self) -> AbstractContextManager[None]:
        """One writer at a time; what is done inside is durable when the context ends, or undone when it raises."""

    def logs(self) -> tuple[str, ...]:
        """The origins of all logs, sorted."""

    def size(self, origin: str) -> int:
        """How many entries the log holds; 0 if there is no such log."""

    def entries(self, origin: str, start: int, end: int) -> Iterator[bytes]:
        """The entries from `start` up to `end`, in order."""

    def node(self, origin: str, level: int, index: int) -> bytes:
        """The hash of a perfect subtree: leaves index·2^level up to the next. KeyError if it is not perfect yet."""

    def head(self, origin: str) -> bytes:
        """The signed checkpoint of the log as it stands; KeyError without one."""

    def seq_of(self, origin: str, act: str) -> int | None:
        """The entry that holds the act, or None."""

    def append(self, stored: Stored) -> None:
        """Add the next entry of a log; inside a transaction. Raises ValueError for one that is not the next."""

    def put_head(self, origin: str, note: bytes) -> None:
        """The signed checkpoint of the log as it stands; inside the transaction that made it so."""

    def blob(self, name: str) -> bytes | None:
        """The file of a blob, or None."""

    def put_blob(self, name: str, file: bytes) -> None:
        """Keep a blob's file under its hash; inside a transaction."""

    def blobs(self) -> tuple[str, ...]:
        """The names of all blobs, sorted."""

    def put_cosigned(self, origin: str, note: bytes) -> None:
        """Keep a cosigned checkpoint until an entry takes it in; inside a transaction."""

    def cosigned(self, origin: str) -> tuple[bytes, ...]:
        """The cosigned checkpoints of the log that wait, oldest first."""

    def drop_cosigned(self, origin: str) -> None:
        """Forget those that wait: an entry took them in; inside a transaction."""
