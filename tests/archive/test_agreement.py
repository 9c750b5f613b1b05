"""Memory and SQLite are held to the same behaviour."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

import apsw
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from asamblea.archive import Archive, MemoryArchive, OtherForm, SqliteArchive, Stored
from asamblea.archive.growth import consistency_in, frontier_of, inclusion_in, perfect_nodes, root_at
from asamblea.record.tree import Frontier, leaf_hash, root_of, verify_consistency, verify_inclusion

FORM_BEFORE = """
CREATE TABLE entries (
    origin TEXT NOT NULL, seq INTEGER NOT NULL, entry BLOB NOT NULL, act TEXT NOT NULL, PRIMARY KEY (origin, seq)
) WITHOUT ROWID;
CREATE UNIQUE INDEX acts ON entries (origin, act) WHERE act != '';
CREATE TABLE nodes (origin TEXT, level INTEGER, place INTEGER, hash BLOB, PRIMARY KEY (origin, level, place));
CREATE TABLE heads (origin TEXT PRIMARY KEY, size INTEGER NOT NULL, note BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE blobs (name TEXT PRIMARY KEY, file BLOB NOT NULL);
CREATE TABLE cosigned (id INTEGER PRIMARY KEY, origin TEXT NOT NULL, note BLOB NOT NULL);
CREATE TRIGGER entries_stay BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'no'); END;
CREATE TRIGGER entries_hold BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'no'); END;
"""
ORIGINS = ("asamblea/" + "a" * 32, "asamblea/" + "b" * 32)


class Undo(Exception):  # noqa: N818 -- raised to see a transaction undone
    """Raised inside a transaction."""


class Agreement(RuleBasedStateMachine):
    """The same calls on both; what can be read must be equal after each."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.both: tuple[Archive, Archive] = (MemoryArchive(), SqliteArchive(Path(self.folder.name) / "a.sqlite"))
        self.frontiers = dict.fromkeys(ORIGINS, Frontier())
        self.count = 0

    @rule(
        origin=st.sampled_from(ORIGINS),
        entries=st.lists(st.binary(min_size=1, max_size=9), max_size=4),
        undo=st.booleans(),
    )
    def append(self, origin: str, entries: list[bytes], undo: bool) -> None:
        start = self.frontiers[origin]
        for archive in self.both:
            frontier = start
            with suppress(Undo), archive.transaction():
                for number, entry in enumerate(entries):
                    leaf = leaf_hash(entry)
                    act = f"act-{self.count}-{number}" if number % 2 else ""
                    nodes = perfect_nodes(frontier, leaf)
                    frontier = frontier.append(leaf)
                    archive.append(Stored(origin, frontier.size - 1, entry, act, nodes))
                if entries:
                    archive.put_head(origin, b"head %d" % frontier.size)
                if undo:
                    raise Undo
            if not undo:
                self.frontiers[origin] = frontier
        self.count += 1

    @rule(origin=st.sampled_from(ORIGINS), note=st.binary(max_size=5), undo=st.booleans())
    def cosigned(self, origin: str, note: bytes, undo: bool) -> None:
        for archive in self.both:
            with suppress(Undo), archive.transaction():
                archive.put_cosigned(origin, note)
                if undo:
                    raise Undo

    @rule(origin=st.sampled_from(ORIGINS))
    def drop(self, origin: str) -> None:
        for archive in self.both:
            with archive.transaction():
                archive.drop_cosigned(origin)

    @rule(name=st.sampled_from("pq"), undo=st.booleans())
    def blob(self, name: str, undo: bool) -> None:
        for archive in self.both:
            with suppress(Undo), archive.transaction():
                archive.put_blob(name, name.encode())
                if undo:
                    raise Undo

    @invariant()
    def they_agree(self) -> None:
        memory, sqlite = map(self._everything, self.both)
        assert memory == sqlite

    def _everything(self, archive: Archive) -> list[object]:
        found: list[object] = [archive.logs(), archive.blobs(), [archive.blob(name) for name in "pq"]]
        for origin in ORIGINS:
            size = archive.size(origin)
            found += [
                size,
                list(archive.entries(origin, 0, size)),
                archive.cosigned(origin),
                frontier_of(archive, origin),
            ]
            found += [archive.seq_of(origin, f"act-{count}-1") for count in range(self.count)]
            found += [archive.head(origin)] if size else []
        return found

    def teardown(self) -> None:
        sqlite = self.both[1]
        assert isinstance(sqlite, SqliteArchive)
        sqlite.close()
        self.folder.cleanup()


TestAgreement = Agreement.TestCase
TestAgreement.settings = settings(max_examples=20, stateful_step_count=15, deadline=None)


def filled(archive: Archive, size: int) -> list[bytes]:
    """Leaves of a log with so many entries."""
    frontier, leaves = Frontier(), []
    with archive.transaction():
        for number in range(size):
            leaf = leaf_hash(b"%d" % number)
            archive.append(Stored(ORIGINS[0], number, b"%d" % number, "", perfect_nodes(frontier, leaf)))
            frontier = frontier.append(leaf)
            leaves.append(leaf)
    return leaves


@pytest.mark.parametrize("size", [1, 2, 7, 64, 100])
def test_proofs_from_stored_nodes_hold(size: int) -> None:
    archive = MemoryArchive()
    leaves = filled(archive, size)
    root = root_of(leaves)
    assert root_at(archive, ORIGINS[0])(size) == root
    assert root_at(archive, ORIGINS[0])(size + 1) is None
    for index in range(size):
        assert verify_inclusion(leaves[index], index, size, inclusion_in(archive, ORIGINS[0], index, size), root)
        proof = consistency_in(archive, ORIGINS[0], index, size)
        assert verify_consistency(index, size, proof, root_of(leaves[:index]), root)


def test_an_entry_out_of_turn_is_refused_and_a_stored_one_never_changes(tmp_path: Path) -> None:
    archive = SqliteArchive(tmp_path / "a.sqlite")
    filled(archive, 2)
    with pytest.raises(ValueError, match="not the next"), archive.transaction():
        archive.append(Stored(ORIGINS[0], 5, b"x", "", ()))
    for sql in ("DELETE FROM entries", "UPDATE entries SET entry = x'00'"):
        with pytest.raises(Exception, match="entries"):
            archive._execute(sql)
    assert archive.size(ORIGINS[0]) == 2
    archive.close()


def test_an_act_is_stored_once(tmp_path: Path) -> None:
    archive = SqliteArchive(tmp_path / "a.sqlite")
    with archive.transaction():
        archive.append(Stored(ORIGINS[0], 0, b"x", "act", ()))
    with pytest.raises(apsw.ConstraintError), archive.transaction():
        archive.append(Stored(ORIGINS[0], 1, b"x", "act", ()))
    assert archive.size(ORIGINS[0]) == 1
    archive.close()


def test_a_file_of_the_form_before_is_rewritten_with_all_it_held(tmp_path: Path) -> None:
    path, (one, other) = tmp_path / "a.sqlite", ORIGINS
    before = apsw.Connection(str(path))
    before.execute(FORM_BEFORE)
    for origin, size in ((one, 5), (other, 1)):
        for number in range(size):
            row = (origin, number, b"%d" % number, f"act-{number}" if number else "")
            before.execute("INSERT INTO entries VALUES (?, ?, ?, ?)", row)
        before.execute("INSERT INTO heads VALUES (?, ?, ?)", (origin, size, b"head %d" % size))
    before.close()
    archive, fresh = SqliteArchive(path), MemoryArchive()
    leaves = filled(fresh, 5)
    assert (archive.logs(), archive.size(one), archive.size(other)) == ((one, other), 5, 1)
    assert list(archive.entries(one, 0, 9)) == list(fresh.entries(one, 0, 9))
    assert (archive.seq_of(one, "act-3"), archive.seq_of(other, "act-3")) == (3, None)
    assert (archive.head(one), archive.head(other)) == (b"head 5", b"head 1")
    assert root_at(archive, one)(5) == root_of(leaves)
    archive.close()


def test_a_file_of_a_later_form_is_not_opened(tmp_path: Path) -> None:
    later = apsw.Connection(str(tmp_path / "a.sqlite"))
    later.execute("PRAGMA user_version = 99")
    later.close()
    with pytest.raises(OtherForm, match="later version"):
        SqliteArchive(tmp_path / "a.sqlite")


def test_another_process_reads_what_was_committed(tmp_path: Path) -> None:
    archive = SqliteArchive(tmp_path / "a.sqlite")
    filled(archive, 3)
    child = os.fork()
    if child == 0:
        os._exit(SqliteArchive(tmp_path / "a.sqlite").size(ORIGINS[0]))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 3
    archive.close()
