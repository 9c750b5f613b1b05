"""The bytes of one log: checkpoint, bundles, tiles, tree (docs/spec/record.md, sections 5 and 8)."""

from dataclasses import dataclass

from asamblea.observer.findings import Report
from asamblea.observer.index import Listed
from asamblea.observer.source import Source
from asamblea.record.checkpoints import Checkpoint, open_checkpoint
from asamblea.record.errors import Malformed
from asamblea.record.notes import Note
from asamblea.record.tiles import HEIGHT, bundle_path, bundles_for, hash_tile, parse_bundle, tile_path, tiles_for
from asamblea.record.tree import Heads, leaf_hash


@dataclass(frozen=True, slots=True)
class LogBytes:
    """A log whose tree holds: its head, the note, its entries, their leaf hashes, and the tree's heads."""

    listed: Listed
    checkpoint: Checkpoint
    note: Note
    entries: list[bytes]
    leaves: list[bytes]
    heads: Heads

    def extends(self, head: Checkpoint) -> bool:
        """Whether a head seen elsewhere or before is a prefix of this log."""
        return self.heads.root_at(head.size) == head.root


def read_log(source: Source, listed: Listed, report: Report) -> LogBytes | None:
    """The log, with every fault of its bytes in the report; None if it cannot be read further."""
    place = f"{listed.path}/checkpoint"
    try:
        data = _must(source, place)
        checkpoint, note = open_checkpoint(data, listed.key, place)
        entries = _entries(source, listed, checkpoint.size)
    except Malformed as fault:
        report.find(fault)
        return None
    leaves = [leaf_hash(entry) for entry in entries]
    heads = Heads(leaves)
    if heads.root_at(len(leaves)) != checkpoint.root:
        report.find(Malformed(place, "tree.root"))
        return None
    _check_tiles(source, listed, heads, len(leaves), report)
    return LogBytes(listed, checkpoint, note, entries, leaves, heads)


def _must(source: Source, name: str) -> bytes:
    data = source.read(name)
    if data is None:
        raise Malformed(name, "record.missing")
    return data


def _entries(source: Source, listed: Listed, size: int) -> list[bytes]:
    entries: list[bytes] = []
    for index, width in bundles_for(size):
        name = f"{listed.path}/{bundle_path(index, width)}"
        entries.extend(parse_bundle(_must(source, name), width, name))
    return entries


def _check_tiles(source: Source, listed: Listed, heads: Heads, size: int, report: Report) -> None:
    for level, index, width in tiles_for(size):
        name = f"{listed.path}/{tile_path(level, index, width)}"
        tile = source.read(name)
        if tile is None:
            report.find(Malformed(name, "record.missing"))
        elif tile != hash_tile(heads.nodes(level * HEIGHT), index, width):
            report.find(Malformed(name, "tile.hash"))
