"""Signed notes and their keys: the C2SP signed-note format."""

import hashlib
import re
from dataclasses import dataclass

from asamblea.record import ed25519
from asamblea.record.base64s import bytes_of, text_of
from asamblea.record.errors import Malformed

LOG_KEY, COSIGNER_KEY = 0x01, 0x04
MOST_SIGNATURES = 100
MAX_NOTE = 1_000_000
_NAME = re.compile(r"[^\s+]+")
_DASH = "\u2014 "


@dataclass(frozen=True, slots=True)
class VKey:
    """A verifier key: name, signature type, 32-byte Ed25519 public key."""

    name: str
    kind: int
    public: bytes

    def id(self) -> bytes:
        """The key id, 4 bytes: it tells keys apart and proves nothing."""
        return hashlib.sha256(self.name.encode() + b"\n" + bytes([self.kind]) + self.public).digest()[:4]

    def text(self) -> str:
        """`name+hex+base64`."""
        return f"{self.name}+{self.id().hex()}+{text_of(bytes([self.kind]) + self.public)}"


def is_name(text: str) -> bool:
    """Whether a signer can be called so: a name that is not empty, without space or plus."""
    return _NAME.fullmatch(text) is not None


def parse_vkey(text: str, place: str = "vkey") -> VKey:
    """The key of a vkey text; raises Malformed for other forms or a key id that does not follow from the key."""
    parts = text.split("+", 2)
    if len(parts) != 3 or not is_name(parts[0]):
        raise Malformed(place, "record.index", "is not a vkey")
    raw = bytes_of(parts[2], place, "record.index")
    if len(raw) != 33 or raw[0] not in (LOG_KEY, COSIGNER_KEY) or not ed25519.is_key(raw[1:]):
        raise Malformed(place, "record.index", "is not an Ed25519 vkey of a log or a cosigner")
    key = VKey(parts[0], raw[0], raw[1:])
    if key.id().hex() != parts[1]:
        raise Malformed(place, "record.index", "has a key id that does not follow from its key")
    return key


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """One signature line: the signer's name, the 4-byte key id, the bytes behind it."""

    name: str
    key_id: bytes
    body: bytes

    def line(self) -> str:
        """The line, with its newline."""
        return f"{_DASH}{self.name} {text_of(self.key_id + self.body)}\n"


@dataclass(frozen=True, slots=True)
class Note:
    """A signed note: its text, ending in a newline, and its signature lines."""

    text: str
    signatures: tuple[NoteSignature, ...]

    def encode(self) -> bytes:
        """The note as it is stored and served."""
        return (self.text + "\n" + "".join(each.line() for each in self.signatures)).encode()

    def by(self, key: VKey) -> tuple[NoteSignature, ...]:
        """The lines that claim to be by this key."""
        return tuple(each for each in self.signatures if (each.name, each.key_id) == (key.name, key.id()))


def parse_note(data: bytes, place: str) -> Note:
    """The note of these bytes; raises Malformed for any other form."""
    if len(data) > MAX_NOTE:
        raise Malformed(place, "checkpoint.form", "is too large for a note")
    try:
        whole = data.decode()
    except UnicodeDecodeError as fault:
        raise Malformed(place, "checkpoint.form", "is not UTF-8") from fault
    text, gap, lines = whole.rpartition("\n\n")
    if not gap or not lines.endswith("\n") or any(each < " " and each != "\n" for each in whole):
        raise Malformed(place, "checkpoint.form", "is not a signed note")
    signatures = tuple(_parse_line(line, place) for line in lines[:-1].split("\n"))
    if len(signatures) > MOST_SIGNATURES:
        raise Malformed(place, "checkpoint.form", f"has more than {MOST_SIGNATURES} signatures")
    return Note(text + "\n", signatures)


def _parse_line(line: str, place: str) -> NoteSignature:
    name, gap, encoded = line.removeprefix(_DASH).partition(" ")
    if not line.startswith(_DASH) or not gap or not is_name(name):
        raise Malformed(place, "checkpoint.form", "has a line that is not a signature")
    raw = bytes_of(encoded, place, "checkpoint.form")
    if len(raw) < 5:
        raise Malformed(place, "checkpoint.form", "has a signature that is too short")
    return NoteSignature(name, raw[:4], raw[4:])
