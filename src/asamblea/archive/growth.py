"""A tree that grows with its stored nodes: roots at any size and proofs, in O(log n) look-ups."""

from collections.abc import Callable

from asamblea.archive.interface import Archive
from asamblea.record.tree import EMPTY_ROOT, Frontier, Subtree, consistency_proof, inclusion_proof, node_hash


def perfect_nodes(frontier: Frontier, leaf: bytes) -> tuple[bytes, ...]:
    """The hashes of the perfect subtrees that one more leaf completes, from itself upwards."""
    nodes, peaks, size = [leaf], list(frontier.peaks), frontier.size
    while size & 1:
        nodes.append(node_hash(peaks.pop(), nodes[-1]))
        size >>= 1
    return tuple(nodes)


def subtree_in(archive: Archive, origin: str) -> Subtree:
    """The hash of any subtree of a stored log that a proof asks for."""

    def subtree(start: int, end: int) -> bytes:
        width = end - start
        if width & (width - 1) == 0 and start % width == 0:
            level = width.bit_length() - 1
            return archive.node(origin, level, start >> level)
        split = start + (1 << (width - 1).bit_length() - 1)
        return node_hash(subtree(start, split), subtree(split, end))

    return subtree


def root_at(archive: Archive, origin: str) -> Callable[[int], bytes | None]:
    """The root of a stored log at a size; None beyond its end."""

    def root(size: int) -> bytes | None:
        if size > archive.size(origin):
            return None
        return EMPTY_ROOT if size == 0 else subtree_in(archive, origin)(0, size)

    return root


def frontier_of(archive: Archive, origin: str) -> Frontier:
    """The right edge of a stored log."""
    size = archive.size(origin)
    peaks, start = [], 0
    for level in range(size.bit_length() - 1, -1, -1):
        if size >> level & 1:
            peaks.append(archive.node(origin, level, start >> level))
            start += 1 << level
    return Frontier(size, tuple(peaks))


def inclusion_in(archive: Archive, origin: str, index: int, size: int) -> tuple[bytes, ...]:
    """The audit path of an entry in the log at a size."""
    return inclusion_proof(subtree_in(archive, origin), index, size)


def consistency_in(archive: Archive, origin: str, old: int, new: int) -> tuple[bytes, ...]:
    """The proof that the log at `new` extends the log at `old`."""
    return consistency_proof(subtree_in(archive, origin), old, new)
