"""A file of the first form, which kept tree nodes and heads in tables of their own, is rewritten when it is opened."""

import apsw

from asamblea.archive.growth import perfect_nodes
from asamblea.record.tree import Frontier, leaf_hash

FIRST = 0
_PUT_ASIDE = """
DROP TRIGGER entries_stay; DROP TRIGGER entries_hold; DROP INDEX acts;
ALTER TABLE entries RENAME TO entries_before;
"""
_DROP = "DROP TABLE entries_before; DROP TABLE nodes; DROP TABLE heads;"


def upgrade(connection: apsw.Connection, schema: str) -> None:
    """Copy every log into the tables of `schema`; inside one transaction, so that a crash leaves the file as it was."""
    connection.execute(_PUT_ASIDE)
    connection.execute(schema)
    for origin, note in list(connection.execute("SELECT origin, note FROM heads ORDER BY origin")):
        connection.execute("INSERT INTO logs (origin, head) VALUES (?, ?)", (origin, note))
        _copy(connection, str(origin), connection.last_insert_rowid())
    connection.execute(_DROP)


def _copy(connection: apsw.Connection, origin: str, log: int) -> None:
    frontier = Frontier()
    rows = connection.execute("SELECT seq, act, entry FROM entries_before WHERE origin = ? ORDER BY seq", (origin,))
    for seq, act, entry in rows:
        assert isinstance(entry, bytes)
        leaf = leaf_hash(entry)
        nodes = b"".join(perfect_nodes(frontier, leaf))
        connection.execute("INSERT INTO entries VALUES ((? << 40) + ?, ?, ?, ?)", (log, seq, act, nodes, entry))
        frontier = frontier.append(leaf)
