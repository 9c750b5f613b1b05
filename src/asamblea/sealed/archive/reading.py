"""Reading an archive: its chain of events, and everything in its bytes that is not as it must be."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from asamblea.record.errors import Malformed
from asamblea.sealed.archive.events import FOLLOWS, Event, EventType, named_by, parse_event
from asamblea.sealed.archive.members import RULE, Buffer, Member, check_blocks, check_name, members, parse_name
from asamblea.sealed.archive.writing import FIRST, Head
from asamblea.sealed.findings import Finding, found

_HEAD = re.compile(rb'\{"version":1,"timestamp":"(0|[1-9][0-9]{0,10})"\}')


@dataclass(frozen=True, slots=True)
class Happened:
    """An event of an archive, with its hash and the place by which findings name it."""

    event: Event
    hash: str
    place: str


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive as read: its events in order, and what was wrong with its bytes. `data` gives the bytes that lie
    under a hash.
    """

    buffer: Buffer
    timestamp: int
    events: tuple[Happened, ...]
    index: Mapping[str, Member]
    findings: tuple[Finding, ...]

    def data(self, name: str, place: str) -> bytes:
        """The bytes of this hash; raises Malformed if the archive holds none."""
        where = self.index.get(name)
        if where is None:
            raise Malformed(place, "sealed.missing", f"names {name[:16]}…, which the archive does not hold")
        return self.buffer[where.offset : where.offset + where.size]

    def of(self, kind: EventType) -> tuple[Happened, ...]:
        """The events of a type."""
        return tuple(each for each in self.events if each.event.type == kind)

    def head(self) -> Head:
        """Where the next event is appended."""
        if not self.events:
            return Head(self.timestamp)
        last = self.events[-1]
        return Head(self.timestamp, last.event.height, last.hash)


@dataclass
class _Reader:
    buffer: Buffer
    timestamp: int
    events: list[Happened] = field(default_factory=list)
    index: dict[str, Member] = field(default_factory=dict)
    pending: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def find(self, place: str, rule: str, fault: str) -> None:
        self.findings.append(Finding(place, rule, fault))

    def take(self, member: Member) -> None:
        """One member after the first."""
        place = f"byte {member.offset - 512}"
        try:
            name, kind = parse_name(member.name, place)
        except Malformed as fault:
            self.findings.append(found(fault))
            return
        if kind == "event":
            place = f"event {len(self.events)}"
        self.findings += check_blocks(self.buffer, member, self.timestamp, place)
        self.findings += check_name(self.buffer, member, place)
        if kind == "data":
            if name in self.index:
                self.find(place, "sealed.stray", f"the member {name[:16]}… is there twice")
            self.index[name] = member
            self.pending.append(name)
            return
        try:
            event = parse_event(self.buffer[member.offset : member.offset + member.size], place)
        except Malformed as fault:
            self.findings.append(found(fault))
            self.pending.clear()
            return
        self._chain(Happened(event, name, f"{place} ({event.type})"))

    def _chain(self, happened: Happened) -> None:
        event, place = happened.event, happened.place
        last = self.events[-1] if self.events else None
        if event.height != len(self.events):
            self.find(place, "sealed.chain", f"says that its height is {event.height}")
        if event.parent != (None if last is None else last.hash):
            self.find(place, "sealed.chain", "does not name the event before it as its parent")
        if event.type not in FOLLOWS[None if last is None else last.event.type]:
            where = f"cannot follow {last.event.type}" if last else "cannot be the first event"
            self.find(place, "sealed.order", where)
        self._settle(happened)
        self.events.append(happened)

    def _settle(self, happened: Happened) -> None:
        """The data before an event are those that it names, in their order, and no other."""
        event, place = happened.event, happened.place
        before, self.pending = tuple(self.pending), []
        where = self.index.get(event.payload or "")
        try:
            payload = self.buffer[where.offset : where.offset + where.size] if where else b"{}"
            named = named_by(event, payload, f"{place} payload")
        except Malformed as fault:
            self.findings.append(found(fault))
            return
        if stray := [f"{each[:16]}…" for each in before if each not in named]:
            self.find(place, "sealed.stray", f"holds stray members {', '.join(stray)} before it")
        if missing := [f"{each[:16]}…" for each in named if each not in before]:
            self.find(place, "sealed.stray", f"lacks {', '.join(missing)} before it")
        if before != named and not stray and not missing:
            self.find(place, "sealed.stray", "has its members in another order")


def read_archive(buffer: Buffer, name: str) -> Archive:
    """The archive of these bytes. What can be read on from is a finding; raises Malformed, with `name` as the place,
    for what is no archive, or one that is cut.
    """
    found_members = members(buffer, name)
    first, timestamp = _first(buffer, found_members, name)
    reader = _Reader(buffer, timestamp)
    reader.findings += check_blocks(buffer, first, timestamp, "byte 0")
    for member in found_members:
        reader.take(member)
    for hash_ in reader.pending:
        reader.find("end", "sealed.stray", f"the member {hash_[:16]}… belongs to no event")
    return Archive(buffer, reader.timestamp, tuple(reader.events), reader.index, tuple(reader.findings))


def _first(buffer: Buffer, found_members: Iterator[Member], name: str) -> tuple[Member, int]:
    """The first member, and the timestamp in it."""
    first = next(found_members, None)
    parsed = None if first is None else _HEAD.fullmatch(buffer[first.offset : first.offset + first.size])
    if first is None or first.name != FIRST or parsed is None:
        raise Malformed(name, RULE, "is no archive of an election (version 1)")
    return first, int(parsed[1])
