"""One SQLite file for all logs of a server, through apsw: WAL, `synchronous=FULL`; `BEGIN IMMEDIATE` is the lock.

Several processes may write. A crash leaves the last committed transaction: SQLite rolls the rest back when the file is
next opened.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from asamblea.archive.interface import Stored
from asamblea.archive.upgrading import FIRST, upgrade

# The entries of a log lie together, by its number and theirs in one integer: 2^23 logs of 2^40 entries. `nodes` are the
# hashes of the subtrees that an entry makes perfect, 32 bytes each, the leaf first. An act names its body: it stands in
# one log, once.
_SCHEMA = """
CREATE TABLE IF NOT EXISTS logs (log INTEGER PRIMARY KEY, origin TEXT NOT NULL UNIQUE, head BLOB);
CREATE TABLE IF NOT EXISTS entries (
    place INTEGER PRIMARY KEY, act TEXT NOT NULL, nodes BLOB NOT NULL, entry BLOB NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS acts ON entries (act) WHERE act != '';
CREATE TABLE IF NOT EXISTS blobs (name TEXT PRIMARY KEY, file BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS cosigned (id INTEGER PRIMARY KEY, origin TEXT NOT NULL, note BLOB NOT NULL);
CREATE TRIGGER IF NOT EXISTS entries_stay BEFORE DELETE ON entries
    BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
CREATE TRIGGER IF NOT EXISTS entries_hold BEFORE UPDATE ON entries
    BEGIN SELECT RAISE(ABORT, 'entries never change'); END;
"""
# The form of the file; the one before is rewritten when it is opened, a later one is not opened.
FORM = 2
_MOST = 40
_HASH = 32
LOCK_WAIT = 10_000  # milliseconds that a writer waits for the one before it


class OtherForm(Exception):  # noqa: N818 -- says what is so
    """The file has the form of a later version."""


class SqliteArchive:
    """An archive file. Each thread has its own connection to it. Raises OtherForm for a file of a later version."""

    def __init__(self, path: Path, vfs: str | None = None) -> None:
        self._path = path
        self._vfs = vfs
        self._local = threading.local()
        # The numbers of logs, which never change once they are committed.
        self._numbers: dict[str, int] = {}
        self._open()

    def _open(self) -> None:
        if self._first("PRAGMA user_version", ()) == FORM:
            return
        with self.transaction():
            form = self._first("PRAGMA user_version", ())
            if form not in (FIRST, FORM):
                raise OtherForm(f"{self._path} was written by a later version of this program")
            if form == FIRST and self._first("SELECT count(*) FROM sqlite_schema WHERE name = 'heads'", ()):
                upgrade(self._connection(), _SCHEMA)
            self._execute(f"{_SCHEMA} PRAGMA user_version = {FORM}")

    def _connection(self) -> apsw.Connection:
        found: apsw.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = apsw.Connection(str(self._path), vfs=self._vfs)
            found.set_busy_timeout(LOCK_WAIT)
            found.pragma("journal_mode", "wal")
            found.pragma("synchronous", "full")
            self._local.connection = found
        return found

    def _execute(self, sql: str, values: tuple[object, ...] = ()) -> apsw.Cursor:
        return self._connection().execute(sql, values)

    def _first(self, sql: str, values: tuple[object, ...]) -> object:
        row = next(iter(self._execute(sql, values)), None)
        return None if row is None else row[0]

    def close(self) -> None:
        """Close this thread's connection."""
        self._connection().close()
        del self._local.connection

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """As the interface says."""
        self._execute("BEGIN IMMEDIATE")
        # Sizes that were asked for: nobody else writes until the transaction ends.
        self._local.sizes = {}
        try:
            yield
            self._execute("COMMIT")
        except BaseException:
            self._numbers.clear()
            if self._connection().in_transaction:
                self._execute("ROLLBACK")
            raise
        finally:
            self._local.sizes = None

    def _number(self, origin: str) -> int | None:
        number = self._numbers.get(origin)
        if number is None:
            found = self._first("SELECT log FROM logs WHERE origin = ?", (origin,))
            if isinstance(found, int):
                number = self._numbers[origin] = found
        return number

    def _place(self, origin: str, seq: int) -> int:
        """Where the entry stands; before all where there is no such log."""
        number = self._number(origin)
        return -1 if number is None else (number << _MOST) + seq

    def logs(self) -> tuple[str, ...]:
        """As the interface says."""
        return tuple(str(row[0]) for row in self._execute("SELECT origin FROM logs ORDER BY origin"))

    def size(self, origin: str) -> int:
        """As the interface says."""
        sizes: dict[str, int] | None = getattr(self._local, "sizes", None)
        if sizes is None:
            return self._stored_size(origin)
        if origin not in sizes:
            sizes[origin] = self._stored_size(origin)
        return sizes[origin]

    def _stored_size(self, origin: str) -> int:
        start = self._place(origin, 0)
        sql = "SELECT place FROM entries WHERE place >= ? AND place < ? ORDER BY place DESC LIMIT 1"
        last = self._first(sql, (start, start + (1 << _MOST))) if start >= 0 else None
        return last - start + 1 if isinstance(last, int) else 0

    def entries(self, origin: str, start: int, end: int) -> Iterator[bytes]:
        """As the interface says."""
        first = self._place(origin, 0)
        rows = self._execute(
            "SELECT entry FROM entries WHERE place >= ? AND place < ? ORDER BY place",
            (first + start, first + end) if first >= 0 else (0, 0),
        )
        return (_bytes(row[0]) for row in rows)

    def node(self, origin: str, level: int, index: int) -> bytes:
        """As the interface says."""
        last = ((index + 1) << level) - 1
        sql = "SELECT substr(nodes, ?, ?) FROM entries WHERE place = ?"
        found = self._first(sql, (level * _HASH + 1, _HASH, self._place(origin, last)))
        if not found:
            raise KeyError((origin, level, index))
        return _bytes(found)

    def head(self, origin: str) -> bytes:
        """As the interface says."""
        found = self._first("SELECT head FROM logs WHERE origin = ?", (origin,))
        if found is None:
            raise KeyError(origin)
        return _bytes(found)

    def seq_of(self, origin: str, act: str) -> int | None:
        """As the interface says."""
        start = self._place(origin, 0)
        place = self._first("SELECT place FROM entries WHERE act = ? AND act != ''", (act,))
        if isinstance(place, int) and 0 <= start <= place < start + (1 << _MOST):
            return place - start
        return None

    def append(self, stored: Stored) -> None:
        """As the interface says."""
        start = self._place(stored.origin, 0)
        if start < 0:
            self._execute("INSERT INTO logs (origin) VALUES (?)", (stored.origin,))
            start = self._place(stored.origin, 0)
        if stored.seq != self.size(stored.origin):
            raise ValueError(f"entry {stored.seq} is not the next of {stored.origin}")
        sql = "INSERT INTO entries VALUES (?, ?, ?, ?)"
        self._execute(sql, (start + stored.seq, stored.act, b"".join(stored.nodes), stored.entry))
        self._local.sizes[stored.origin] = stored.seq + 1

    def put_head(self, origin: str, note: bytes) -> None:
        """As the interface says."""
        self._execute("UPDATE logs SET head = ? WHERE origin = ?", (note, origin))

    def blob(self, name: str) -> bytes | None:
        """As the interface says."""
        found = self._first("SELECT file FROM blobs WHERE name = ?", (name,))
        return None if found is None else _bytes(found)

    def put_blob(self, name: str, file: bytes) -> None:
        """As the interface says."""
        self._execute("INSERT OR IGNORE INTO blobs VALUES (?, ?)", (name, file))

    def blobs(self) -> tuple[str, ...]:
        """As the interface says."""
        return tuple(str(row[0]) for row in self._execute("SELECT name FROM blobs ORDER BY name"))

    def put_cosigned(self, origin: str, note: bytes) -> None:
        """As the interface says."""
        self._execute("INSERT INTO cosigned (origin, note) VALUES (?, ?)", (origin, note))

    def cosigned(self, origin: str) -> tuple[bytes, ...]:
        """As the interface says."""
        rows = self._execute("SELECT note FROM cosigned WHERE origin = ? ORDER BY id", (origin,))
        return tuple(_bytes(row[0]) for row in rows)

    def drop_cosigned(self, origin: str) -> None:
        """As the interface says."""
        self._execute("DELETE FROM cosigned WHERE origin = ?", (origin,))


def _bytes(value: object) -> bytes:
    assert isinstance(value, bytes)
    return value
