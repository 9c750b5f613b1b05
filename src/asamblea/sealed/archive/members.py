"""The members of an archive: an old tar without its end, every byte of it fixed by what it holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from asamblea.record.errors import Malformed
from asamblea.sealed.digests import hex_digest
from asamblea.sealed.findings import Finding

BLOCK = 512
RULE = "sealed.archive"
Kind: TypeAlias = Literal["data", "event"]
_NAME = re.compile(r"([0-9a-f]{64})\.(data|event)\.json", re.ASCII)
_OCTAL = re.compile(rb"[0-7]{11}\0")


class Buffer(Protocol):
    """The bytes of an archive, wherever they lie."""

    def __len__(self) -> int:
        """How many."""

    def __getitem__(self, part: slice, /) -> bytes:
        """A part of them."""


@dataclass(frozen=True, slots=True)
class Member:
    """Where the bytes of a member lie, and the name that it goes by."""

    name: str
    offset: int
    size: int


def name_of(data: bytes, kind: Kind) -> str:
    """The name of a member that holds these bytes."""
    return f"{hex_digest(data)}.{kind}.json"


def parse_name(name: str, place: str) -> tuple[str, Kind]:
    """The hash and the kind in a name; raises Malformed."""
    parsed = _NAME.fullmatch(name)
    if parsed is None:
        raise Malformed(place, RULE, f"a member has the name {name[:80]!r}")
    return parsed[1], "event" if parsed[2] == "event" else "data"


def header(name: str, size: int, timestamp: int) -> bytes:
    """The block before a member's bytes."""
    fixed = (
        name.encode().ljust(100, b"\0")
        + b"0000644\0"
        + b"0000000\0" * 2
        + f"{size:011o}\0{timestamp:011o}\0".encode()
        + b"%s0"
    )
    total = sum(fixed % (b" " * 8))
    return (fixed % f"{total:06o}\0 ".encode()).ljust(BLOCK, b"\0")


def member(name: str, data: bytes, timestamp: int) -> bytes:
    """A member whole: header, bytes, zeros up to a block."""
    return header(name, len(data), timestamp) + data + bytes(-len(data) % BLOCK)


def members(buffer: Buffer, archive: str) -> Iterator[Member]:
    """The members in order, as far as their headers can be followed; raises Malformed where they cannot, and for an
    archive that is cut.
    """
    offset, end = 0, len(buffer)
    while offset < end:
        head = buffer[offset : offset + BLOCK]
        name, _, _ = head[:100].partition(b"\0")
        if offset and len(head) < BLOCK:
            raise Malformed(archive, RULE, f"is cut at byte {end}, inside a header")
        if len(head) < BLOCK or not name.isascii() or _OCTAL.fullmatch(head[124:136]) is None:
            raise Malformed(archive, RULE, f"is no archive of an election: no header at byte {offset}")
        size = int(head[124:135], 8)
        if offset + BLOCK + size + -size % BLOCK > end:
            raise Malformed(archive, RULE, f"is cut at byte {end}, inside the member that starts at byte {offset}")
        yield Member(name.decode(), offset + BLOCK, size)
        offset += BLOCK + size + -size % BLOCK


def check_blocks(buffer: Buffer, found: Member, timestamp: int, place: str) -> Iterator[Finding]:
    """What is wrong with the bytes around a member."""
    start, end = found.offset, found.offset + found.size
    if buffer[start - BLOCK : start] != header(found.name, found.size, timestamp):
        yield Finding(place, RULE, "has a header that is not the one of its name, size and time")
    if any(buffer[end : end + -found.size % BLOCK]):
        yield Finding(place, RULE, "is followed by other bytes than zeros")


def check_name(buffer: Buffer, found: Member, place: str) -> Iterator[Finding]:
    """Whether a member is named by the hash of its bytes."""
    data = buffer[found.offset : found.offset + found.size]
    if not found.name.startswith(hex_digest(data)):
        yield Finding(place, "sealed.hash", f"is named {found.name[:16]}… but has the hash {hex_digest(data)[:16]}…")
