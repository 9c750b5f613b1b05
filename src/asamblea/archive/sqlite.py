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

_SCHEMA = """
CREATE TABLE IF NOT EXISTS entries (
    origin TEXT NOT NULL, seq INTEGER NOT NULL, entry BLOB NOT NULL, act TEXT NOT NULL,
    PRIMARY KEY (origin, seq)
) WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS acts ON entries (origin, act) WHERE act != '';
CREATE TABLE IF NOT EXISTS nodes (
    origin TEXT NOT NULL, level INTEGER NOT NULL, place INTEGER NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (origin, level, place)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS heads (origin TEXT PRIMARY KEY, size INTEGER NOT NULL, note BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS blobs (name TEXT PRIMARY KEY, file BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS cosigned (id INTEGER PRIMARY KEY, origin TEXT NOT NULL, note BLOB NOT NULL);
CREATE TRIGGER IF NOT EXISTS entries_stay BEFORE DELETE ON entries
    BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
CREATE TRIGGER IF NOT EXISTS entries_hold BEFORE UPDATE ON entries
    BEGIN SELECT RAISE(ABORT, 'entries never change'); END;
"""
LOCK_WAIT = 10_000  # milliseconds that a writer waits for the one before it


class SqliteArchive:
    """An archive file. Each thread has its own connection to it."""

    def __init__(self, path: Path, vfs: str | None = None) -> None:
        self._path = path
        self._vfs = vfs
        self._local = threading.local()
        self._execute(_SCHEMA)

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
        try:
            yield
            self._execute("COMMIT")
        except BaseException:
            if self._connection().in_transaction:
                self._execute("ROLLBACK")
            raise

    def logs(self) -> tuple[str, ...]:
        """As the interface says."""
        return tuple(str(row[0]) for row in self._execute("SELECT origin FROM heads ORDER BY origin"))

    def size(self, origin: str) -> int:
        """As the interface says."""
        size = self._first("SELECT size FROM heads WHERE origin = ?", (origin,))
        return size if isinstance(size, int) else 0

    def entries(self, origin: str, start: int, end: int) -> Iterator[bytes]:
        """As the interface says."""
        rows = self._execute(
            "SELECT entry FROM entries WHERE origin = ? AND seq >= ? AND seq < ? ORDER BY seq", (origin, start, end)
        )
        return (_bytes(row[0]) for row in rows)

    def node(self, origin: str, level: int, index: int) -> bytes:
        """As the interface says."""
        found = self._first(
            "SELECT hash FROM nodes WHERE origin = ? AND level = ? AND place = ?", (origin, level, index)
        )
        if found is None:
            raise KeyError((origin, level, index))
        return _bytes(found)

    def head(self, origin: str) -> bytes:
        """As the interface says."""
        found = self._first("SELECT note FROM heads WHERE origin = ?", (origin,))
        if found is None:
            raise KeyError(origin)
        return _bytes(found)

    def seq_of(self, origin: str, act: str) -> int | None:
        """As the interface says."""
        found = self._first("SELECT seq FROM entries WHERE origin = ? AND act = ? AND act != ''", (origin, act))
        return found if isinstance(found, int) else None

    def append(self, stored: Stored) -> None:
        """As the interface says."""
        if stored.seq != self.size(stored.origin):
            raise ValueError(f"entry {stored.seq} is not the next of {stored.origin}")
        self._execute("INSERT INTO entries VALUES (?, ?, ?, ?)", (stored.origin, stored.seq, stored.entry, stored.act))
        for level, index, node in stored.nodes:
            self._execute("INSERT INTO nodes VALUES (?, ?, ?, ?)", (stored.origin, level, index, node))
        self._execute(
            "INSERT INTO heads VALUES (?1, ?2, ?3) ON CONFLICT (origin) DO UPDATE SET size = ?2, note = ?3",
            (stored.origin, stored.seq + 1, stored.head),
        )

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
