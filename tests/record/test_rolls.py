"""The private roll: leaves, root, sheet."""

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asamblea.record.errors import Malformed
from asamblea.record.rolls import Enrolled, is_sheet, parse_sheet, roll_root, sheet_of

ROSA = Enrolled("0123456789abcdef", "Rosa Ñahui", "17", "999 111", bytes(32))
JUAN = Enrolled("fedcba9876543210", "Juan", "", "", b"\1" * 32)
members = st.lists(
    st.builds(
        Enrolled,
        st.binary(min_size=8, max_size=8).map(bytes.hex),
        st.sampled_from(["Rosa", "Ñahui Quispe", "", "名"]),
        st.sampled_from(["", "12", "B-7"]),
        st.sampled_from(["", "calle 3"]),
        st.binary(min_size=32, max_size=32),
    ),
    max_size=5,
    unique_by=lambda member: member.id,
)


def test_a_leaf_is_what_the_specification_says() -> None:
    """By hand, from docs/spec/below.md: base64 of `Rosa Ñahui` and of `17`."""
    shown = b'{"id":"0123456789abcdef","name":"Um9zYSDDkWFodWk=","number":"MTc="}'
    assert ROSA.leaf() == hashlib.sha256(b"\0" + bytes(32) + shown).digest()
    assert roll_root([ROSA]) == ROSA.leaf().hex()
    pair = hashlib.sha256(b"\1" + ROSA.leaf() + JUAN.leaf()).hexdigest()
    assert roll_root([ROSA, JUAN]) == pair


def test_a_contact_is_in_no_leaf_and_everything_else_is() -> None:
    assert replace(ROSA, contact="").leaf() == ROSA.leaf()
    for changed in (
        replace(ROSA, id=JUAN.id),
        replace(ROSA, name="Rosa"),
        replace(ROSA, number=""),
        replace(ROSA, salt=b"\2" * 32),
    ):
        assert changed.leaf() != ROSA.leaf()


@given(members)
def test_a_sheet_opens_to_what_was_put_in(roll: list[Enrolled]) -> None:
    content = sheet_of(roll)
    assert is_sheet(content)
    assert list(parse_sheet(content, "sheet")) == roll


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"asamblea/roll/1", b"asamblea/roll/2"),
        (b"0123456789abcdef", b"0123456789abcdeg"),
        (b"0123456789abcdef", b"fedcba9876543210"),
        (b'"contact"', b'"kontact"'),
        (b"Um9zYSDDkWFodWk=", b"Um9zYSDDkWFodWl="),
        (b"Um9zYSDDkWFodWk=", b"Um9zYSDDw5FhaHVp"),
        (b"AAAA=", b"AAA=="),
    ],
)
def test_a_sheet_out_of_form_is_refused_with_its_place(old: bytes, new: bytes) -> None:
    content = sheet_of([ROSA, JUAN])
    assert old in content
    with pytest.raises(Malformed, match="sheet"):
        parse_sheet(content.replace(old, new), "sheet")
