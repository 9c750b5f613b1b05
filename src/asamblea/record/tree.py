"""The Merkle tree of RFC 6962, section 2.1, with SHA-256."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

EMPTY_ROOT = hashlib.sha256(b"").digest()
Subtree = Callable[[int, int], bytes]


def leaf_hash(data: bytes) -> bytes:
    """The hash of a leaf's bytes."""
    return hashlib.sha256(b"\0" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of a node over its two children."""
    return hashlib.sha256(b"\1" + left + right).digest()


@dataclass(frozen=True, slots=True)
class Frontier:
    """The right edge of a growing tree: its size, and the roots of its perfect subtrees from left to right.

    Appending gives a new one.
    """

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def append(self, leaf: bytes) -> "Frontier":
        """The tree with one more leaf hash; O(log n)."""
        peaks = list(self.peaks)
        node, carried = leaf, self.size
        while carried & 1:
            node = node_hash(peaks.pop(), node)
            carried >>= 1
        return Frontier(self.size + 1, (*peaks, node))

    def root(self) -> bytes:
        """The root at this size."""
        if not self.peaks:
            return EMPTY_ROOT
        node = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            node = node_hash(peak, node)
        return node


class Heads:
    """The roots of a tree at every size: its perfect subtrees are hashed once, and a root is worked out when asked
    for.
    """

    def __init__(self, leaves: Sequence[bytes]) -> None:
        self._levels: list[Sequence[bytes]] = [leaves]
        self._found: dict[int, bytes] = {0: EMPTY_ROOT}
        while len(nodes := self._levels[-1]) > 1:
            self._levels.append([node_hash(nodes[at], nodes[at + 1]) for at in range(0, len(nodes) - 1, 2)])

    def nodes(self, level: int) -> Sequence[bytes]:
        """The roots of the perfect subtrees of 2^level leaves, from left to right."""
        return self._levels[level] if level < len(self._levels) else ()

    def root_at(self, size: int) -> bytes | None:
        """The root over the first `size` leaves; None beyond the last."""
        if size > len(self._levels[0]):
            return None
        found = self._found.get(size)
        if found is None:
            found = self._found[size] = self._root(size)
        return found

    def _root(self, size: int) -> bytes:
        """From the perfect subtrees of the right edge, the smallest first."""
        node: bytes | None = None
        for level, nodes in enumerate(self._levels):
            if size >> level & 1:
                peak = nodes[(size >> level) - 1]
                node = peak if node is None else node_hash(peak, node)
        assert node is not None
        return node


def root_of(leaves: Sequence[bytes]) -> bytes:
    """The root over these leaf hashes."""
    return EMPTY_ROOT if not leaves else subtree_of(leaves)(0, len(leaves))


def subtree_of(leaves: Sequence[bytes]) -> Subtree:
    """The function that gives the hash of the subtree over leaves start..end."""

    def subtree(start: int, end: int) -> bytes:
        level = list(leaves[start:end])
        while len(level) > 1:
            paired = [node_hash(level[at], level[at + 1]) for at in range(0, len(level) - 1, 2)]
            level = paired + level[len(paired) * 2 :]
        return level[0]

    return subtree


def inclusion_proof(subtree: Subtree, index: int, size: int) -> tuple[bytes, ...]:
    """The audit path (RFC 6962, 2.1.1) of the leaf in the tree of this size; raises ValueError for a leaf beyond it."""
    if not 0 <= index < size:
        raise ValueError(f"no leaf {index} in a tree of {size}")
    return tuple(_path(subtree, index, 0, size))


def _path(subtree: Subtree, index: int, start: int, end: int) -> list[bytes]:
    if end - start == 1:
        return []
    split = start + _split(end - start)
    if index < split:
        return [*_path(subtree, index, start, split), subtree(split, end)]
    return [*_path(subtree, index, split, end), subtree(start, split)]


def consistency_proof(subtree: Subtree, old: int, new: int) -> tuple[bytes, ...]:
    """The proof (RFC 6962, 2.1.2) that the tree of size `old` is a prefix of that of size `new`; empty from size 0 or
    to itself. Raises ValueError for an old size above the new.
    """
    if not 0 <= old <= new:
        raise ValueError(f"a tree of {old} is no prefix of one of {new}")
    return tuple(_subproof(subtree, old, 0, new, whole=True)) if 0 < old < new else ()


def _subproof(subtree: Subtree, old: int, start: int, end: int, *, whole: bool) -> list[bytes]:
    if old == end:
        return [] if whole else [subtree(start, end)]
    split = start + _split(end - start)
    if old <= split:
        return [*_subproof(subtree, old, start, split, whole=whole), subtree(split, end)]
    return [*_subproof(subtree, old, split, end, whole=False), subtree(start, split)]


def _split(size: int) -> int:
    """The largest power of two below the size."""
    return 1 << (size - 1).bit_length() - 1


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether the path leads from the leaf hash to the root (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return False
    node, at, last = leaf, index, size - 1
    for sibling in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            node = node_hash(sibling, node)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            node = node_hash(node, sibling)
        at, last = at >> 1, last >> 1
    return last == 0 and node == root


def verify_consistency(old: int, new: int, proof: Sequence[bytes], old_root: bytes, new_root: bytes) -> bool:
    """Whether the proof shows the old tree to be a prefix of the new (RFC 9162, 2.1.4.2).

    Every tree extends the empty one.
    """
    if old == new:
        return not proof and old_root == new_root
    if old == 0:
        return not proof and old_root == EMPTY_ROOT
    if not 0 < old < new or not proof:
        return False
    path = list(proof) if old & (old - 1) else [old_root, *proof]
    at, last = old - 1, new - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    first, second = path[0], path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            first, second = node_hash(sibling, first), node_hash(sibling, second)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            second = node_hash(second, sibling)
        at, last = at >> 1, last >> 1
    return last == 0 and first == old_root and second == new_root
