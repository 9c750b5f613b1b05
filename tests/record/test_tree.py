"""The tree: against an independent implementation, and against its own proofs bent."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st
from pymerkle import InmemoryTree

from asamblea.archive.growth import perfect_nodes
from asamblea.record.tree import (
    EMPTY_ROOT,
    Frontier,
    Heads,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    root_of,
    subtree_of,
    verify_consistency,
    verify_inclusion,
)

ENTRIES = st.lists(st.binary(max_size=40), min_size=1, max_size=70)


def test_the_empty_tree_has_the_hash_of_nothing() -> None:
    assert root_of([]) == Frontier().root() == EMPTY_ROOT == hashlib.sha256(b"").digest()


@given(ENTRIES)
def test_the_root_is_that_of_an_independent_implementation(entries: list[bytes]) -> None:
    other = InmemoryTree(algorithm="sha256")
    for entry in entries:
        other.append_entry(entry)
    assert root_of([leaf_hash(entry) for entry in entries]) == other.get_root()


@given(ENTRIES)
def test_appending_gives_the_root_at_every_size(entries: list[bytes]) -> None:
    leaves = [leaf_hash(entry) for entry in entries]
    frontier, heads = Frontier(), Heads(leaves)
    for size, leaf in enumerate(leaves, 1):
        frontier = frontier.append(leaf)
        assert frontier.root() == heads.root_at(size) == root_of(leaves[:size])
    assert heads.root_at(0) == EMPTY_ROOT
    assert heads.root_at(len(leaves) + 1) is None


@given(ENTRIES, st.integers(0, 8))
def test_the_nodes_of_a_level_are_its_perfect_subtrees(entries: list[bytes], level: int) -> None:
    leaves, width = [leaf_hash(entry) for entry in entries], 2**level
    subtree = subtree_of(leaves)
    expected = [subtree(at, at + width) for at in range(0, len(leaves) - width + 1, width)]
    assert list(Heads(leaves).nodes(level)) == expected


@given(ENTRIES, st.data())
def test_inclusion_holds_for_its_leaf_and_for_no_other(entries: list[bytes], data: st.DataObject) -> None:
    leaves = [leaf_hash(entry) for entry in entries]
    index = data.draw(st.integers(0, len(leaves) - 1))
    proof = inclusion_proof(subtree_of(leaves), index, len(leaves))
    root = root_of(leaves)
    assert verify_inclusion(leaves[index], index, len(leaves), proof, root)
    assert not verify_inclusion(leaf_hash(b"another" * 9), index, len(leaves), proof, root)
    assert not verify_inclusion(leaves[index], index, len(leaves), (*proof, root), root)
    assert not verify_inclusion(leaves[index], len(leaves), len(leaves), proof, root)


@given(ENTRIES, st.data())
def test_consistency_holds_between_sizes_and_not_with_a_fork(entries: list[bytes], data: st.DataObject) -> None:
    leaves = [leaf_hash(entry) for entry in entries]
    old = data.draw(st.integers(0, len(leaves)))
    proof = consistency_proof(subtree_of(leaves), old, len(leaves))
    assert verify_consistency(old, len(leaves), proof, root_of(leaves[:old]), root_of(leaves))
    forked = [leaf_hash(b"forked" * 9), *leaves[1:]]
    if 0 < old < len(leaves):
        assert not verify_consistency(old, len(leaves), proof, root_of(forked[:old]), root_of(leaves))
        assert not verify_consistency(old, len(leaves), proof, root_of(leaves[:old]), root_of(forked))


@given(ENTRIES)
def test_perfect_nodes_are_the_subtrees_that_a_leaf_completes(entries: list[bytes]) -> None:
    leaves = [leaf_hash(entry) for entry in entries]
    frontier = Frontier()
    subtree = subtree_of(leaves)
    for leaf in leaves:
        frontier, nodes = frontier.append(leaf), perfect_nodes(frontier, leaf)
        assert [node for level, node in enumerate(nodes)] == [
            subtree(frontier.size - (1 << level), frontier.size) for level in range(len(nodes))
        ]
        assert frontier.size % (1 << len(nodes) - 1) == 0
