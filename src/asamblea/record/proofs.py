"""Receipts: the C2SP tlog-proof format. A receipt shows offline that an entry stands in a signed head."""

import re
from dataclasses import dataclass

from asamblea.record.base64s import bytes_of, text_of
from asamblea.record.checkpoints import Checkpoint, open_checkpoint
from asamblea.record.errors import Malformed
from asamblea.record.notes import VKey
from asamblea.record.tree import leaf_hash, verify_inclusion

_HEADER = "c2sp.org/tlog-proof@v1"
_INDEX = re.compile(r"index (0|[1-9][0-9]{0,15})")
MOST_HASHES = 63


@dataclass(frozen=True, slots=True)
class Proof:
    """A receipt: the entry's index, its audit path, the bytes of the signed checkpoint."""

    index: int
    hashes: tuple[bytes, ...]
    checkpoint: bytes

    def encode(self) -> bytes:
        """The `.tlog-proof` file."""
        lines = [_HEADER, f"index {self.index}", *map(text_of, self.hashes), "", ""]
        return "\n".join(lines).encode() + self.checkpoint

    def check(self, entry: bytes, key: VKey, place: str) -> Checkpoint:
        """The head under which the entry stands; raises Malformed if the proof or the checkpoint does not hold."""
        checkpoint, _ = open_checkpoint(self.checkpoint, key, place)
        if not verify_inclusion(leaf_hash(entry), self.index, checkpoint.size, self.hashes, checkpoint.root):
            raise Malformed(place, "evidence.form", "does not lead from the entry to the checkpoint")
        return checkpoint


def parse_proof(data: bytes, place: str) -> Proof:
    """The receipt of a `.tlog-proof` file; raises Malformed for any other bytes. Opaque extra data is skipped."""
    head, gap, checkpoint = data.partition(b"\n\n")
    try:
        lines = head.decode("ascii").split("\n")
    except UnicodeDecodeError as fault:
        raise Malformed(place, "evidence.form", "is not a tlog-proof") from fault
    if not gap or lines.pop(0) != _HEADER or not lines:
        raise Malformed(place, "evidence.form", "is not a tlog-proof")
    if lines[0].startswith("extra "):
        bytes_of(lines.pop(0).removeprefix("extra "), place, "evidence.form")
    index = _INDEX.fullmatch(lines.pop(0)) if lines else None
    if index is None or len(lines) > MOST_HASHES:
        raise Malformed(place, "evidence.form", "has no index or too many hashes")
    hashes = tuple(bytes_of(line, place, "evidence.form") for line in lines)
    if any(len(each) != 32 for each in hashes):
        raise Malformed(place, "evidence.form", "has a hash that is not 32 bytes")
    return Proof(int(index[1]), hashes, checkpoint)
