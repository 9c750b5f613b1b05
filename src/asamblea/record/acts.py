"""Acts: what a person signs (docs/spec/record.md, section 2)."""

import hashlib
import re
from typing import NamedTuple

from asamblea.record.canonical import Json, digest, encode
from asamblea.record.errors import Malformed
from asamblea.record.instants import Instant

ATTESTED = ("key", "passkey", "desk", "minutes", "transcript", "demo")
EMPTY_ROOT = hashlib.sha256(b"").hexdigest()

HEX16, HEX32, HEX64 = (re.compile(rf"[0-9a-f]{{{size}}}") for size in (16, 32, 64))
ORIGIN = re.compile(r"asamblea/[0-9a-f]{32}")
TYPE = re.compile(r"[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*/[1-9][0-9]{0,3}")


class Seen(NamedTuple):
    """The head that the author was shown: size, and root in hex."""

    size: int
    root: str


NOTHING_SEEN = Seen(0, EMPTY_ROOT)


class _Fields(NamedTuple):
    attested: str
    author: str
    body: str
    key: str
    made_at: Instant
    matter: str
    nonce: str
    not_after: Instant
    payload: dict[str, Json]
    seen: Seen
    type: str


class Act(_Fields):
    """An act. `payload` is a JSON object whose form depends on the type."""

    # The canonical bytes and the id, worked out once: digest, id and entry all need them.
    _bytes: bytes = b""
    _id: str = ""

    def as_json(self) -> dict[str, Json]:
        """The object whose canonical bytes are signed."""
        return {
            "attested": self.attested,
            "author": self.author,
            "body": self.body,
            "key": self.key,
            "made_at": self.made_at,
            "matter": self.matter,
            "nonce": self.nonce,
            "not_after": self.not_after,
            "payload": self.payload,
            "seen": {"root": self.seen.root, "size": self.seen.size},
            "type": self.type,
        }

    def encode(self) -> bytes:
        """Canonical bytes."""
        if not self._bytes:
            self._bytes = encode(self.as_json())
        return self._bytes

    def keep(self, data: bytes) -> None:
        """Take these for its canonical bytes, of which it was read."""
        self._bytes = data

    def id(self) -> str:
        """The act id: SHA-256 of the bytes, in hex."""
        if not self._id:
            self._id = digest(self.encode())
        return self._id

    def digest(self) -> bytes:
        """The signing digest, 32 bytes."""
        return signing_digest(self.encode())

    @staticmethod
    def parse(value: Json, place: str) -> "Act":
        """The act of a JSON object; raises Malformed for any other form."""
        if not isinstance(value, dict) or value.keys() != _NAMES:
            raise Malformed(place, "entry.form", f"an act has exactly the keys {', '.join(sorted(_NAMES))}")
        _check(value, place)
        seen = value["seen"]
        return Act(**{**value, "seen": Seen(seen["size"], seen["root"])})


_NAMES = set(_Fields._fields)


def signing_digest(act_bytes: bytes) -> bytes:
    """What keys sign: SHA-256 of the purpose and the act's bytes."""
    return hashlib.sha256(b"asamblea/act/1\n" + act_bytes).digest()


def _check(value: dict[str, Json], place: str) -> None:
    seen, made_at = value["seen"], value["made_at"]
    checks = (
        (value["attested"] in ATTESTED, "attested"),
        (_matches(HEX16, value["author"]), "author"),
        (value["body"] == "" or _matches(ORIGIN, value["body"]), "body"),
        (_matches(HEX32, value["key"]), "key"),
        (type(made_at) is int and made_at >= 0, "made_at"),
        (isinstance(value["matter"], str) and len(value["matter"]) <= 64, "matter"),
        (_matches(HEX32, value["nonce"]), "nonce"),
        (type(value["not_after"]) is int and type(made_at) is int and value["not_after"] >= made_at, "not_after"),
        (isinstance(value["payload"], dict), "payload"),
        (isinstance(seen, dict) and seen.keys() == {"root", "size"}, "seen"),
        (_matches(TYPE, value["type"]), "type"),
    )
    for holds, name in checks:
        if not holds:
            raise Malformed(f"{place}.{name}", "entry.form", "is out of form")
    if not (type(seen["size"]) is int and seen["size"] >= 0 and _matches(HEX64, seen["root"])):
        raise Malformed(f"{place}.seen", "entry.form", "is out of form")


def _matches(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None
