"""Notes, checkpoints, cosignatures, receipts, citations, trust."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asamblea.record.base64s import text_of
from asamblea.record.canonical import digest
from asamblea.record.checkpoints import (
    Checkpoint,
    Cosignature,
    cosign,
    cosignatures,
    cosigner_vkey,
    log_vkey,
    open_checkpoint,
    parse_checkpoint,
    sign_checkpoint,
)
from asamblea.record.citations import Citation, parse_citation
from asamblea.record.ed25519 import public_of
from asamblea.record.errors import Malformed
from asamblea.record.notes import parse_note, parse_vkey
from asamblea.record.proofs import Proof, parse_proof
from asamblea.record.tree import consistency_proof, inclusion_proof, leaf_hash, root_of, subtree_of
from asamblea.record.trust import Trust, parse_trust

ORIGIN = "asamblea/" + "0123456789abcdef" * 2
SEED, OTHER = bytes(range(32)), bytes(range(1, 33))
KEY = log_vkey(ORIGIN, public_of(SEED))
LEAVES = [leaf_hash(bytes([n])) for n in range(7)]


def note(size: int = 7, leaves: list[bytes] = LEAVES) -> bytes:
    return sign_checkpoint(Checkpoint(ORIGIN, size, root_of(leaves[:size])), SEED).encode()


def proof(index: int, size: int = 7) -> Proof:
    return Proof(index, inclusion_proof(subtree_of(LEAVES), index, size), note(size))


def test_a_checkpoint_is_read_as_it_was_signed() -> None:
    checkpoint, _ = open_checkpoint(note(), KEY, "checkpoint")
    assert checkpoint == Checkpoint(ORIGIN, 7, root_of(LEAVES))


def test_the_key_of_the_specification_example_round_trips() -> None:
    assert parse_vkey(KEY.text()) == KEY
    typed = text_of(bytes([1]) + KEY.public)
    assert KEY.text() == f"{ORIGIN}+{KEY.id().hex()}+{typed}"


@given(st.integers(0, 500), st.integers(0, 255))
def test_a_changed_byte_of_a_checkpoint_never_opens(at: int, byte: int) -> None:
    data = bytearray(note())
    if data[at % len(data)] == byte:
        return
    data[at % len(data)] = byte
    with pytest.raises(Malformed):
        open_checkpoint(bytes(data), KEY, "checkpoint")


@given(st.binary(max_size=300))
def test_arbitrary_bytes_raise_malformed_alone(data: bytes) -> None:
    for read in (parse_note, parse_proof):
        with pytest.raises(Malformed):
            read(data, "place")


def test_an_extension_line_another_origin_and_another_key_are_refused() -> None:
    signed = parse_note(note(), "note")
    with pytest.raises(Malformed, match="extension"):
        parse_checkpoint(replace(signed, text=signed.text + "more\n"), "checkpoint")
    with pytest.raises(Malformed, match="another origin"):
        open_checkpoint(note(), log_vkey("asamblea/" + "f" * 32, KEY.public), "checkpoint")
    with pytest.raises(Malformed, match="not signed"):
        open_checkpoint(note(), log_vkey(ORIGIN, public_of(OTHER)), "checkpoint")


def test_a_second_line_of_the_logs_key_that_is_false_and_a_log_of_nothing_are_refused() -> None:
    signed = parse_note(note(), "note")
    false = replace(signed, signatures=(*signed.signatures, replace(signed.signatures[0], body=bytes(64))))
    with pytest.raises(Malformed, match="not signed"):
        open_checkpoint(false.encode(), KEY, "checkpoint")
    for size in (0, (1 << 28) + 1):
        head = sign_checkpoint(Checkpoint(ORIGIN, size, root_of(LEAVES)), SEED)
        with pytest.raises(Malformed):
            open_checkpoint(head.encode(), KEY, "checkpoint")


def test_a_cosignature_is_of_no_second_beyond_2_to_the_63() -> None:
    key = cosigner_vkey("neighbour", public_of(OTHER))
    plain = parse_note(note(), "note")
    assert cosignatures(cosign(plain, "neighbour", OTHER, ((1 << 63) - 1) * 1000), [key], "note")
    with pytest.raises(Malformed, match="does not verify"):
        cosignatures(cosign(plain, "neighbour", OTHER, (1 << 63) * 1000), [key], "note")


def test_a_cosignature_says_when_and_holds_for_its_note_alone() -> None:
    signed = cosign(parse_note(note(), "note"), "neighbour", OTHER, 1_800_000_000_999)
    key = cosigner_vkey("neighbour", public_of(OTHER))
    assert cosignatures(signed, [key], "note") == (Cosignature("neighbour", 1_800_000_000_000),)
    moved = replace(signed, text=parse_note(note(6), "note").text)
    with pytest.raises(Malformed, match="does not verify"):
        cosignatures(moved, [key], "note")
    assert cosignatures(signed, [cosigner_vkey("stranger", public_of(OTHER))], "note") == ()


def test_a_receipt_shows_its_entry_and_no_other() -> None:
    receipt = parse_proof(proof(3).encode(), "proof")
    assert receipt == proof(3)
    assert receipt.check(bytes([3]), KEY, "proof").size == 7
    with pytest.raises(Malformed, match="does not lead"):
        receipt.check(bytes([4]), KEY, "proof")


def test_opaque_extra_data_of_a_receipt_is_skipped() -> None:
    lines = proof(3).encode().split(b"\n", 1)
    assert parse_proof(lines[0] + b"\nextra AAAA\n" + lines[1], "proof") == proof(3)


def citation(index: int, size: int, since: int) -> Citation:
    consistency = consistency_proof(subtree_of(LEAVES), since, size)
    return Citation(ORIGIN, index, digest(bytes([index])), proof(index, size).encode(), since, consistency)


def test_a_citation_holds_and_extends_the_last_one() -> None:
    first = citation(2, 4, 0).check(bytes([2]), KEY, None, "citation")
    again = parse_citation(citation(5, 7, 4).as_json(), "citation")
    assert again.check(bytes([5]), KEY, first, "citation").size == 7


def test_a_citation_of_a_fork_of_other_bytes_or_from_elsewhere_is_refused() -> None:
    first = Checkpoint(ORIGIN, 4, root_of([leaf_hash(b"forked"), *LEAVES[1:4]]))
    with pytest.raises(Malformed, match="a fork"):
        citation(5, 7, 4).check(bytes([5]), KEY, first, "citation")
    with pytest.raises(Malformed, match="other bytes"):
        citation(5, 7, 0).check(bytes([6]), KEY, None, "citation")
    with pytest.raises(Malformed, match="starts from size 4"):
        citation(5, 7, 4).check(bytes([5]), KEY, None, "citation")
    with pytest.raises(Malformed, match="another index"):
        replace(citation(5, 7, 0), index=6).check(bytes([5]), KEY, None, "citation")


def test_trust_is_read_line_by_line_and_a_bad_line_is_named() -> None:
    head = Checkpoint(ORIGIN, 7, root_of(LEAVES))
    witness = cosigner_vkey("neighbour", public_of(OTHER))
    text = f"# mine\nlog {KEY.text()}\nwitness n {witness.text()}\nhead {ORIGIN} 7 {text_of(head.root)}\n"
    assert parse_trust(text, "trust") == Trust((KEY,), (witness,), (head,))
    with pytest.raises(Malformed, match="trust:2"):
        parse_trust("\nnonsense", "trust")
