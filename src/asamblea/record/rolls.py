"""The private roll of a body: one salted leaf a member, the Merkle root over them, and the sheet that opens it
(docs/spec/below.md). The log holds the root and the count; names stay with the body.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from asamblea.record.base64s import bytes_of, text_of
from asamblea.record.blobs import SALT_SIZE
from asamblea.record.canonical import Json, decode, encode
from asamblea.record.errors import Malformed
from asamblea.record.tree import leaf_hash, root_of

FORM = "asamblea/roll/1"
_ID = re.compile("[0-9a-f]{16}")
_FIELDS = {"contact", "id", "name", "number", "salt"}


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A member on a roll: her id, made anew in every body; her name; the number that the body gives her and how to
    reach her, both possibly empty; 32 random bytes.
    """

    id: str
    name: str
    number: str
    contact: str
    salt: bytes

    def leaf(self) -> bytes:
        """Her leaf hash.

        It ties id, name and number, not her contact: whoever shows that she is on the roll shows no telephone.
        """
        shown = {"id": self.id, "name": _text(self.name), "number": _text(self.number)}
        return leaf_hash(self.salt + encode(shown))


def roll_root(members: Sequence[Enrolled]) -> str:
    """The Merkle root over the leaves in the order of the roll, in hex (RFC 6962)."""
    return root_of([member.leaf() for member in members]).hex()


def sheet_of(members: Sequence[Enrolled]) -> bytes:
    """The sheet: canonical bytes with every member and her salt. Whoever has it can recompute root and count."""
    return encode({"form": FORM, "members": [_as_json(member) for member in members]})


def is_sheet(content: bytes) -> bool:
    """Whether the bytes claim to be a sheet; a scan of a roll on paper does not."""
    return content.startswith(b'{"form":"' + FORM.encode() + b'"')


def parse_sheet(content: bytes, place: str) -> tuple[Enrolled, ...]:
    """The members on a sheet; raises Malformed for any other bytes, and for an id that stands there twice."""
    value = decode(content, place)
    if not isinstance(value, dict) or set(value) != {"form", "members"} or value["form"] != FORM:
        raise Malformed(place, "roll.form", "is no sheet of a roll")
    if not isinstance(value["members"], list):
        raise Malformed(place, "roll.form", "holds no list of members")
    members = tuple(_member(each, f"{place}.members[{index}]") for index, each in enumerate(value["members"]))
    if len({member.id for member in members}) != len(members):
        raise Malformed(place, "roll.form", "holds an id twice")
    return members


def _as_json(member: Enrolled) -> Json:
    return {
        "contact": _text(member.contact),
        "id": member.id,
        "name": _text(member.name),
        "number": _text(member.number),
        "salt": text_of(member.salt),
    }


def _member(value: Json, place: str) -> Enrolled:
    if not isinstance(value, dict) or set(value) != _FIELDS or not isinstance(value["id"], str):
        raise Malformed(place, "roll.form", "is no member of a roll")
    salt = bytes_of(value["salt"], f"{place}.salt", "roll.form")
    if _ID.fullmatch(value["id"]) is None or len(salt) != SALT_SIZE:
        raise Malformed(place, "roll.form", "holds no id of 16 hex digits, or no salt of 32 bytes")
    name, number, contact = (_words(value[key], f"{place}.{key}") for key in ("name", "number", "contact"))
    return Enrolled(value["id"], name, number, contact, salt)


def _text(words: str) -> str:
    return text_of(words.encode())


def _words(value: Json, place: str) -> str:
    try:
        return bytes_of(value, place, "roll.form").decode()
    except UnicodeDecodeError as fault:
        raise Malformed(place, "roll.form", "is not UTF-8") from fault
