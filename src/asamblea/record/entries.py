"""Entries: what a log holds, one an act or an hour that passed (docs/spec/record.md, section 3)."""

from dataclasses import dataclass

from asamblea.record.acts import HEX64, Act
from asamblea.record.canonical import Json, canonical_text, decode
from asamblea.record.errors import Malformed
from asamblea.record.frames import MAX_ENTRY, VERSION, Frame, events_of, read_frame
from asamblea.record.instants import Instant
from asamblea.record.signatures import Signature, parse_signatures

_KEYS = {"act", "at", "events", "evidence", "orders", "seq", "signatures", "v"}


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry.

    `events` and `evidence` are JSON objects as stored; `act` is None when time alone brought the events.
    """

    act: Act | None
    at: Instant
    events: tuple[dict[str, Json], ...]
    evidence: tuple[dict[str, Json], ...]
    orders: str
    seq: int
    signatures: tuple[Signature, ...]

    def encode(self) -> bytes:
        """Canonical bytes: the leaf of the log. Raises Malformed if they are too many."""
        return self.frame().encode()

    def frame(self) -> Frame:
        """The same entry with its events as text."""
        events = canonical_text(list(self.events))
        return Frame(self.act, self.at, events, self.evidence, self.orders, self.seq, self.signatures)

    @staticmethod
    def parse(data: bytes, place: str) -> "Entry":
        """The entry of canonical bytes; raises Malformed for any other bytes."""
        if len(data) > MAX_ENTRY:
            raise Malformed(place, "entry.form", f"has {len(data)} bytes; an entry has at most {MAX_ENTRY}")
        frame = read_frame(data)
        events = None if frame is None else events_of(frame)
        if frame is None or events is None:
            return _parse(data, place)
        return Entry(frame.act, frame.at, events, frame.evidence, frame.orders, frame.seq, frame.signatures)


def _parse(data: bytes, place: str) -> Entry:
    """The general way."""
    value = decode(data, place)
    if not isinstance(value, dict) or value.keys() != _KEYS or value["v"] != VERSION:
        raise Malformed(
            place, "entry.form", f"an entry has exactly the keys {', '.join(sorted(_KEYS))}, v being {VERSION}"
        )
    _check(value, place)
    act = None if value["act"] is None else Act.parse(value["act"], f"{place}.act")
    signatures = parse_signatures(value["signatures"], f"{place}.signatures")
    if (act is None) != (not signatures):
        raise Malformed(f"{place}.signatures", "entry.form", "an act has signatures, and what has no act has none")
    if act is None and (not value["events"] or value["events"][0].get("name") != "clock.passed/1"):
        raise Malformed(f"{place}.events", "entry.form", "without an act the first event is clock.passed/1")
    return Entry(
        act,
        value["at"],
        tuple(value["events"]),
        tuple(value["evidence"]),
        value["orders"],
        value["seq"],
        signatures,
    )


def _check(value: dict[str, Json], place: str) -> None:
    for name in ("at", "seq"):
        if type(value[name]) is not int or value[name] < 0:
            raise Malformed(f"{place}.{name}", "entry.form", "must be a whole number")
    for name in ("events", "evidence"):
        if not isinstance(value[name], list) or not {dict}.issuperset(map(type, value[name])):
            raise Malformed(f"{place}.{name}", "entry.form", "must be an array of objects")
    orders = value["orders"]
    if not isinstance(orders, str) or (orders != "" and HEX64.fullmatch(orders) is None):
        raise Malformed(f"{place}.orders", "entry.form", "must be a hash or empty")


def origin_of_id(founding_act_id: str) -> str:
    """The origin of the log that a founding act begins."""
    return f"asamblea/{founding_act_id[:32]}"
