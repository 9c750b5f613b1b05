"""Blobs: what is long, or prose, or a name, outside the entries (docs/spec/record.md, section 4); and salted
commitments, which are blobs of a value.
"""

import re
from dataclasses import dataclass

from asamblea.record.canonical import Json, decode, digest, encode
from asamblea.record.errors import Malformed

SALT_SIZE = 32
KINDS = ("public", "restricted", "personal", "commit")
_REFERENCE = re.compile(r"(public|restricted|personal|commit):([0-9a-f]{64})")
_MARKS = tuple(f'"{kind}:'.encode() for kind in KINDS)
_ARRAYS = (list, tuple)
_NESTED = (dict, *_ARRAYS)


@dataclass(frozen=True, slots=True)
class Reference:
    """A blob as an entry names it: its kind, and the SHA-256 of its file in hex."""

    kind: str
    hash: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.hash}"


def reference(text: str, place: str) -> Reference:
    """The reference of a text; raises Malformed if it is none."""
    found = _REFERENCE.fullmatch(text)
    if found is None:
        raise Malformed(place, "blob.hash", "is not a reference to a blob")
    return Reference(found[1], found[2])


def is_public(text: str) -> bool:
    """Whether the text refers to a public blob."""
    return text.startswith("public:") and _REFERENCE.fullmatch(text) is not None


def public(content: bytes) -> Reference:
    """The reference to a public blob of this content, which is its file."""
    return Reference("public", digest(content))


def salted(kind: str, salt: bytes, content: bytes) -> tuple[Reference, bytes]:
    """The reference to a restricted or personal blob, and its file: 32 random bytes, then the content. Raises
    ValueError for another salt or a public kind: the caller made them.
    """
    if len(salt) != SALT_SIZE or kind not in KINDS[1:]:
        raise ValueError("a salted blob has 32 bytes of salt and is not public")
    return Reference(kind, digest(salt + content)), salt + content


def content_of(ref: Reference, file: bytes, place: str) -> bytes:
    """The content of a blob's file; raises Malformed if the file is not the one referred to."""
    if digest(file) != ref.hash:
        raise Malformed(place, "blob.hash")
    if ref.kind == "public":
        return file
    if len(file) < SALT_SIZE:
        raise Malformed(place, "blob.hash", "is shorter than its salt")
    return file[SALT_SIZE:]


def references(value: Json) -> list[Reference]:
    """Every reference in a JSON value; raises Malformed for a text that begins as one and is none."""
    named: list[Reference] = []
    for text in _with_colons(value, []):
        if text.partition(":")[0] in KINDS:
            found = _REFERENCE.fullmatch(text)
            if found is not None:
                named.append(Reference(found[1], found[2]))
            else:
                raise Malformed("reference", "entry.form", "begins as a reference to a blob and is none")
    return named


def may_refer(data: bytes) -> bool:
    """Whether a text in these canonical bytes begins as a reference; true may be a false alarm."""
    for mark in _MARKS:  # noqa: SIM110 -- a generator for four marks costs more than the search
        if mark in data:
            return True
    return False


def _with_colons(value: Json, found: list[str]) -> list[str]:
    """Every text in a JSON value that holds a colon, added in order to those found: few do."""
    kind = type(value)
    for item in value.values() if kind is dict else value if kind in _ARRAYS else (value,):
        if type(item) is str:
            if ":" in item:
                found.append(item)
        elif type(item) in _NESTED:
            _with_colons(item, found)
    return found


def commit(salt: bytes, value: Json) -> tuple[Reference, bytes]:
    """A commitment to a value that a body withholds, and its opening."""
    return salted("commit", salt, encode(value))


def open_commitment(ref: Reference, opening: bytes, place: str) -> Json:
    """The value that the opening shows; raises Malformed if it does not open this commitment."""
    return decode(content_of(ref, opening, place), place)
