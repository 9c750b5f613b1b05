"""Blobs and commitments; entries, acts and signatures as bytes."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asamblea.demo.cast import Draft, act_of, person, signed
from asamblea.record.acts import NOTHING_SEEN, Act
from asamblea.record.blobs import commit, content_of, open_commitment, public, reference, references, salted
from asamblea.record.canonical import decode, encode
from asamblea.record.codes import code_from, hash_of, is_code
from asamblea.record.entries import Entry
from asamblea.record.errors import Malformed
from asamblea.record.frames import MAX_ENTRY
from asamblea.record.keys import Address, PublicKey
from asamblea.record.signatures import CodeSignature, parse_signatures, verify

ANA = person("ana", "test")
ACT = act_of(Draft("presence.register/1", {"sitting": "s1"}, "asamblea/" + "0" * 32, NOTHING_SEEN), ANA, 1000, "0" * 32)
ENTRY = Entry(ACT, 2000, ({"name": "x.y/1", "at": 2000},), (), "", 3, signed(ACT, [ANA]))


@given(st.binary(max_size=100), st.binary(min_size=32, max_size=32))
def test_a_blob_is_its_reference_and_a_salted_one_hides_its_content(content: bytes, salt: bytes) -> None:
    assert content_of(public(content), content, "blob") == content
    ref, file = salted("restricted", salt, content)
    assert content_of(ref, file, "blob") == content
    with pytest.raises(Malformed):
        content_of(ref, content, "blob")


def test_a_commitment_opens_to_its_value_and_to_no_other() -> None:
    ref, opening = commit(bytes(32), {"place": "school"})
    assert open_commitment(ref, opening, "commit") == {"place": "school"}
    with pytest.raises(Malformed):
        open_commitment(ref, bytes(32) + encode({"place": "square"}), "commit")


def test_references_are_found_wherever_they_stand_and_broken_ones_refused() -> None:
    good = str(public(b"x"))
    assert list(references({"a": [good, "plain", 1], "b": {"c": good}})) == [reference(good, "r")] * 2
    with pytest.raises(Malformed):
        list(references(["public:abc"]))


def test_an_entry_and_its_act_round_trip() -> None:
    assert Entry.parse(ENTRY.encode(), "entry") == ENTRY
    assert Act.parse(decode(ACT.encode()), "act") == ACT


def test_an_entry_beyond_its_size_is_refused() -> None:
    big = replace(ENTRY, events=({"name": "x.y/1", "text": "x" * MAX_ENTRY},))
    with pytest.raises(Malformed, match="65535"):
        big.encode()


@pytest.mark.parametrize(
    "change",
    [
        {"attested": "trust me"},
        {"author": "ANA"},
        {"body": "example.org"},
        {"key": ""},
        {"made_at": -1},
        {"made_at": True},
        {"matter": 1},
        {"nonce": "0"},
        {"not_after": 1},
        {"payload": []},
        {"seen": {}},
        {"seen": {"root": "", "size": 0}},
        {"type": "presence"},
        {"type": "presence.register/0"},
        {"more": 1},
    ],
)
def test_an_act_out_of_form_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(Malformed):
        Act.parse({**ACT.as_json(), **change}, "act")


@pytest.mark.parametrize(
    "change",
    [
        {"v": "asamblea/entry/2"},
        {"seq": -1},
        {"at": "now"},
        {"events": [1]},
        {"events": {}},
        {"evidence": None},
        {"orders": "x"},
        {"signatures": []},
        {"act": None},
        {"more": 1},
        {"signatures": [{"alg": "none"}]},
    ],
)
def test_an_entry_out_of_form_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(Malformed):
        Entry.parse(encode({**decode(ENTRY.encode()), **change}), "entry")


def test_signatures_are_sorted_and_no_key_signs_twice() -> None:
    one, other = (each.as_json() for each in signed(ACT, [ANA, person("bruno", "test")]))
    assert len(parse_signatures([one, other], "s")) == 2
    for wrong in ([other, one], [one, one]):
        with pytest.raises(Malformed):
            parse_signatures(wrong, "s")


def test_a_paper_code_stands_for_its_sheet_alone() -> None:
    code = code_from(bytes(range(10)))
    sheet = PublicKey("codes", bytes.fromhex(hash_of(code)))
    sheet.check()
    assert is_code(code)
    assert verify(ACT.digest(), CodeSignature(sheet.id(), code), sheet, Address((), ""))
    assert not verify(ACT.digest(), CodeSignature(sheet.id(), code_from(bytes(10))), sheet, Address((), ""))


@given(st.integers(0, 2000), st.integers(0, 255))
def test_a_changed_byte_of_an_entry_is_refused_or_another_entry(at: int, byte: int) -> None:
    data = bytearray(ENTRY.encode())
    data[at % len(data)] = byte
    try:
        parsed = Entry.parse(bytes(data), "entry")
    except Malformed:
        return
    assert parsed.encode() == bytes(data)


@pytest.mark.parametrize("value", [None, [], {}, True])
def test_an_act_or_a_signature_with_a_value_of_another_type_is_malformed(value: Any) -> None:
    for name in ACT.as_json():
        with pytest.raises(Malformed):
            Act.parse({**ACT.as_json(), name: value if name != "payload" else [value]}, "act")
    with pytest.raises(Malformed):
        parse_signatures([{"alg": value, "key": "0" * 32, "sig": ""}], "signatures")
