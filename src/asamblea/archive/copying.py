"""Whole logs from one archive into another, in one transaction."""

from asamblea.archive.growth import perfect_nodes
from asamblea.archive.interface import Archive, Stored
from asamblea.record.entries import Entry
from asamblea.record.tree import Frontier, leaf_hash


def copy_logs(source: Archive, to: Archive) -> None:
    """Every log and blob of `source`, none of whose logs `to` holds; all of it or nothing."""
    with to.transaction():
        for origin in source.logs():
            _copy(source, to, origin)
        for name in source.blobs():
            file = source.blob(name)
            assert file is not None
            to.put_blob(name, file)


def _copy(source: Archive, to: Archive, origin: str) -> None:
    frontier = Frontier()
    for seq, data in enumerate(source.entries(origin, 0, source.size(origin))):
        act, leaf = Entry.parse(data, origin).act, leaf_hash(data)
        nodes = perfect_nodes(frontier, leaf)
        to.append(Stored(origin, seq, data, "" if act is None else act.id(), nodes))
        frontier = frontier.append(leaf)
    to.put_head(origin, source.head(origin))
