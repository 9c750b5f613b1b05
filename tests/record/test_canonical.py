"""Canonical bytes."""

from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from asamblea.record.canonical import DEEPEST, LARGEST, decode, encode
from asamblea.record.errors import Malformed

KEYS = st.text("abcdefghijklmnopqrstuvwxyz0123456789_", min_size=1, max_size=64)
TEXTS = st.text(st.characters(min_codepoint=32, max_codepoint=126))
LEAVES = st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | TEXTS
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=5) | st.dictionaries(KEYS, inner, max_size=5), max_leaves=20
)


@given(VALUES)
def test_within_the_profile_our_bytes_are_those_of_rfc_8785(value: Any) -> None:
    assert encode(value) == rfc8785.dumps(value)


@given(VALUES)
def test_bytes_read_back_to_the_same_value(value: Any) -> None:
    assert decode(encode(value)) == value


@given(st.binary(max_size=200))
def test_arbitrary_bytes_raise_malformed_alone(data: bytes) -> None:
    try:
        value = decode(data)
    except Malformed:
        return
    assert encode(value) == data


@given(VALUES, st.integers(0, 10_000), st.integers(0, 255))
def test_a_changed_byte_is_refused_or_another_value(value: Any, at: int, byte: int) -> None:
    data = bytearray(encode(value))
    data[at % len(data)] = byte
    try:
        changed = decode(bytes(data))
    except Malformed:
        return
    assert encode(changed) == bytes(data)


@pytest.mark.parametrize(
    "data",
    [
        b'{"a":1,"a":1}',
        b'{"b":1,"a":1}',
        b'{"a": 1}',
        b'{"a":1}\n',
        b'{"a":1.0}',
        b'{"a":1e3}',
        b'{"a":-0}',
        b'{"a":9007199254740992}',
        b'{"a":-9007199254740992}',
        b'{"A":1}',
        b'{"":1}',
        b'{"a":NaN}',
        b'{"a":"\\u0041"}',
        b'{"a":"\\n"}',
        b'{"a":"\xc3\xa1"}',
        b"\xef\xbb\xbf{}",
        b"[" * 17 + b"]" * 17,
        b"[" * 100_000,
        b"",
    ],
)
def test_bytes_outside_the_profile_are_refused(data: bytes) -> None:
    with pytest.raises(Malformed):
        decode(data)


def test_sixteen_levels_are_read() -> None:
    assert encode(decode(b"[" * DEEPEST + b"]" * DEEPEST)) == b"[" * DEEPEST + b"]" * DEEPEST
