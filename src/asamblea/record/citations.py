"""Citations: what one log says of an entry of another (docs/spec/record.md, section 6)."""

from dataclasses import dataclass

from asamblea.record.acts import HEX64, ORIGIN
from asamblea.record.base64s import bytes_of, text_of
from asamblea.record.canonical import Json, digest
from asamblea.record.checkpoints import Checkpoint
from asamblea.record.errors import Malformed
from asamblea.record.notes import VKey
from asamblea.record.proofs import parse_proof
from asamblea.record.tree import verify_consistency

_KEYS = {"consistency", "entry", "index", "kind", "origin", "proof", "since"}
_RULE = "evidence.form"


@dataclass(frozen=True, slots=True)
class Citation:
    """An entry of another log: origin, index, SHA-256 of its bytes (hex), the `.tlog-proof`, and the consistency proof
    from the checkpoint of size `since` last cited here.
    """

    origin: str
    index: int
    entry: str
    proof: bytes
    since: int
    consistency: tuple[bytes, ...]

    def as_json(self) -> dict[str, Json]:
        """Its object among an entry's evidence."""
        return {
            "consistency": [text_of(each) for each in self.consistency],
            "entry": self.entry,
            "index": self.index,
            "kind": "citation",
            "origin": self.origin,
            "proof": text_of(self.proof),
            "since": self.since,
        }

    def check(self, entry: bytes, key: VKey, last: Checkpoint | None, place: str) -> Checkpoint:
        """The cited log's head; raises Malformed unless the entry stands in it and it extends the last one cited (None
        at first).
        """
        if digest(entry) != self.entry or key.name != self.origin:
            raise Malformed(place, _RULE, "cites other bytes or another log")
        proof = parse_proof(self.proof, place)
        if proof.index != self.index:
            raise Malformed(place, _RULE, "proves another index")
        head = proof.check(entry, key, place)
        size, root = (0, None) if last is None else (last.size, last.root)
        if self.since != size:
            raise Malformed(place, _RULE, f"starts from size {self.since} instead of {size}, the last one cited")
        if root is None and self.consistency:
            raise Malformed(place, _RULE, "proves consistency with nothing")
        if root is not None and not verify_consistency(size, head.size, self.consistency, root, head.root):
            raise Malformed(place, _RULE, "does not extend the checkpoint last cited: a fork")
        return head


def parse_citation(value: dict[str, Json], place: str) -> Citation:
    """The citation of an evidence object; raises Malformed for any other form."""
    if value.keys() != _KEYS:
        raise Malformed(place, _RULE, f"a citation has exactly the keys {', '.join(sorted(_KEYS))}")
    origin, entry = value["origin"], value["entry"]
    if not (isinstance(origin, str) and ORIGIN.fullmatch(origin) and isinstance(entry, str) and HEX64.fullmatch(entry)):
        raise Malformed(place, _RULE, "names no origin or no entry")
    if any(type(value[name]) is not int or value[name] < 0 for name in ("index", "since")):
        raise Malformed(place, _RULE, "has an index or size that is not a whole number")
    if not isinstance(value["consistency"], list):
        raise Malformed(place, _RULE, "has a consistency proof that is not an array")
    consistency = tuple(bytes_of(each, place, _RULE) for each in value["consistency"])
    return Citation(origin, value["index"], entry, bytes_of(value["proof"], place, _RULE), value["since"], consistency)
