"""Writing an archive: what is appended, never what is changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from asamblea.sealed import forms
from asamblea.sealed.archive.events import Event, EventType, event_bytes
from asamblea.sealed.archive.members import member, name_of
from asamblea.sealed.digests import hex_digest

VERSION = 1
FIRST = "BELENIOS"


@dataclass(frozen=True, slots=True)
class Head:
    """Where an archive stands: its timestamp in seconds, the height and the hash of its last event (-1 and none before
    the first).
    """

    timestamp: int
    height: int = -1
    last: str | None = None


def head_bytes(timestamp: int) -> bytes:
    """The bytes of the first member: the timestamp is a string, as the tools write it."""
    return forms.written({"version": VERSION, "timestamp": str(timestamp)})


def started(timestamp: int) -> tuple[Head, bytes]:
    """A new archive: its head, and its first bytes."""
    return Head(timestamp), member(FIRST, head_bytes(timestamp), timestamp)


def appended(head: Head, kind: EventType, data: Sequence[bytes] = ()) -> tuple[Head, bytes]:
    """The head after one more event, and the bytes to append. `data` are the members before the event, in the order of
    the protocol; the last of them is its payload.
    """
    event = Event(head.last, head.height + 1, kind, hex_digest(data[-1]) if data else None)
    written = event_bytes(event)
    members = [member(name_of(each, "data"), each, head.timestamp) for each in data]
    members.append(member(name_of(written, "event"), written, head.timestamp))
    return Head(head.timestamp, event.height, hex_digest(written)), b"".join(members)
