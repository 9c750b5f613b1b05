"""Checkpoints and cosignatures: C2SP tlog-checkpoint and tlog-cosignature (Ed25519, type 0x04)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from asamblea.record import ed25519
from asamblea.record.base64s import bytes_of, text_of
from asamblea.record.errors import Malformed
from asamblea.record.instants import SECOND, Instant
from asamblea.record.notes import COSIGNER_KEY, LOG_KEY, Note, NoteSignature, VKey, parse_note

_SIZE = re.compile(r"[1-9][0-9]{0,8}")
# It bounds what a hostile record can ask for.
MOST_ENTRIES = 1 << 28
LATEST = 1 << 63  # seconds; no cosignature is of this moment or later


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The head of a log: origin, size, root (32 bytes)."""

    origin: str
    size: int
    root: bytes

    def text(self) -> str:
        """The body of the note: three lines, no extensions."""
        return f"{self.origin}\n{self.size}\n{text_of(self.root)}\n"


@dataclass(frozen=True, slots=True)
class Cosignature:
    """A verified cosignature: whose, and when it was made."""

    cosigner: str
    at: Instant


def log_vkey(origin: str, public: bytes) -> VKey:
    """The vkey of a log: its origin is its name."""
    return VKey(origin, LOG_KEY, public)


def sign_checkpoint(checkpoint: Checkpoint, seed: bytes) -> Note:
    """The note of a checkpoint signed by the log's key."""
    key = log_vkey(checkpoint.origin, ed25519.public_of(seed))
    text = checkpoint.text()
    return Note(text, (NoteSignature(key.name, key.id(), ed25519.sign(seed, text.encode())),))


def parse_checkpoint(note: Note, place: str) -> Checkpoint:
    """The checkpoint that a note holds, whoever signed it; raises Malformed for other forms, for extension lines, and
    for a size of nothing or of more than 2^28 entries.
    """
    lines = note.text.split("\n")
    if len(lines) != 4 or not lines[0] or _SIZE.fullmatch(lines[1]) is None:
        raise Malformed(place, "checkpoint.form", "a checkpoint is origin, size and root, without extension lines")
    if int(lines[1]) > MOST_ENTRIES:
        raise Malformed(place, "checkpoint.form", f"claims {lines[1]} entries")
    root = bytes_of(lines[2], place, "checkpoint.form")
    if len(root) != 32:
        raise Malformed(place, "checkpoint.form", "has a root that is not 32 bytes")
    return Checkpoint(lines[0], int(lines[1]), root)


def open_checkpoint(data: bytes, key: VKey, place: str) -> tuple[Checkpoint, Note]:
    """The checkpoint that this log's key signed, with its note; raises Malformed if it is none, or if the key has no
    line in it or a false one.
    """
    note = parse_note(data, place)
    checkpoint = parse_checkpoint(note, place)
    if checkpoint.origin != key.name:
        raise Malformed(place, "checkpoint.form", "is of another origin")
    lines = note.by(key)
    if not lines or not all(ed25519.verify(key.public, note.text.encode(), each.body) for each in lines):
        raise Malformed(place, "checkpoint.signature", "is not signed by the log's key")
    return checkpoint, note


def cosigner_vkey(name: str, public: bytes) -> VKey:
    """The vkey of a cosigner."""
    return VKey(name, COSIGNER_KEY, public)


def cosign(note: Note, name: str, seed: bytes, at: Instant) -> Note:
    """The note with one more cosignature: "this is the largest consistent head that I saw", at the whole second of
    `at`.
    """
    seconds = at // SECOND
    key = cosigner_vkey(name, ed25519.public_of(seed))
    body = seconds.to_bytes(8) + ed25519.sign(seed, _cosigned_text(note, seconds))
    return Note(note.text, (*note.signatures, NoteSignature(name, key.id(), body)))


def cosignatures(
    note: Note, keys: Iterable[VKey], place: str, rule: str = "checkpoint.signature"
) -> tuple[Cosignature, ...]:
    """The cosignatures by these keys, verified; raises Malformed by `rule` if one does not verify."""
    found: list[Cosignature] = []
    for key in keys:
        for each in note.by(key):
            seconds = int.from_bytes(each.body[:8])
            text = _cosigned_text(note, seconds)
            if len(each.body) != 72 or seconds >= LATEST or not ed25519.verify(key.public, text, each.body[8:]):
                raise Malformed(place, rule, f"has a cosignature of {key.name} that does not verify")
            found.append(Cosignature(key.name, seconds * SECOND))
    return tuple(found)


def _cosigned_text(note: Note, seconds: int) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n{note.text}".encode()
