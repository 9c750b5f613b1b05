"""Tiles and entry bundles: the C2SP tlog-tiles layout, height 8."""

from collections.abc import Iterator, Sequence

from asamblea.record.errors import Malformed
from asamblea.record.tree import subtree_of

WIDTH = 256
HEIGHT = 8


def tile_path(level: int, index: int, width: int = WIDTH) -> str:
    """`tile/<L>/<N>[.p/<W>]`."""
    return f"tile/{level}/{_number(index)}" + (f".p/{width}" if width < WIDTH else "")


def bundle_path(index: int, width: int = WIDTH) -> str:
    """`tile/entries/<N>[.p/<W>]`."""
    return f"tile/entries/{_number(index)}" + (f".p/{width}" if width < WIDTH else "")


def _number(index: int) -> str:
    """Groups of three digits, all but the last behind an x."""
    digits = f"{index % 1000:03d}"
    while index := index // 1000:
        digits = f"x{index % 1000:03d}/{digits}"
    return digits


def bundles_for(size: int) -> Iterator[tuple[int, int]]:
    """Index and width of every bundle of a log of this size."""
    for index in range(size // WIDTH):
        yield index, WIDTH
    if size % WIDTH:
        yield size // WIDTH, size % WIDTH


def tiles_for(size: int) -> Iterator[tuple[int, int, int]]:
    """Level, index and width of every tile of a log of this size."""
    level = 0
    while size:
        for index, width in bundles_for(size):
            yield level, index, width
        level, size = level + 1, size // WIDTH


def hash_tile(below: Sequence[bytes], index: int, width: int) -> bytes:
    """A tile's bytes: hashes index·256 to index·256+width of the level whose hashes are `below`."""
    return b"".join(below[index * WIDTH : index * WIDTH + width])


def level_above(below: Sequence[bytes]) -> list[bytes]:
    """The hashes of the next level of tiles: the root of every full run of 256."""
    subtree = subtree_of(below)
    return [subtree(at, at + WIDTH) for at in range(0, len(below) - WIDTH + 1, WIDTH)]


def bundle(entries: Sequence[bytes]) -> bytes:
    """An entry bundle: each entry behind its length in two bytes, big endian."""
    return b"".join(len(entry).to_bytes(2) + entry for entry in entries)


def parse_bundle(data: bytes, count: int, place: str) -> list[bytes]:
    """Exactly `count` entries of a bundle; raises Malformed if there are others or bytes are left over."""
    entries, at = [], 0
    while at < len(data):
        size = int.from_bytes(data[at : at + 2])
        entry = data[at + 2 : at + 2 + size]
        if at + 2 > len(data) or len(entry) < size:
            raise Malformed(place, "bundle.form", "ends in the middle of an entry")
        entries.append(entry)
        at += 2 + size
    if len(entries) != count:
        raise Malformed(place, "bundle.form", f"holds {len(entries)} entries instead of {count}")
    return entries
