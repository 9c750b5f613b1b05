"""The events of an archive, each naming the one before it, and the order in which they may come."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal, TypeAlias, get_args

from asamblea.record.errors import Malformed
from asamblea.sealed import forms

EventType: TypeAlias = Literal[
    "Setup", "Ballot", "EndBallots", "EncryptedTally", "Shuffle", "EndShuffles", "PartialDecryption", "Result"
]
TYPES: tuple[EventType, ...] = get_args(EventType)
WITHOUT_PAYLOAD: frozenset[EventType] = frozenset({"EndBallots", "EndShuffles"})
# What may follow what: Setup Ballot* (EndBallots (EncryptedTally (Shuffle* EndShuffles?) PartialDecryption* Result?)?)?
FOLLOWS: Mapping[EventType | None, tuple[EventType, ...]] = MappingProxyType(
    {
        None: ("Setup",),
        "Setup": ("Ballot", "EndBallots"),
        "Ballot": ("Ballot", "EndBallots"),
        "EndBallots": ("EncryptedTally",),
        "EncryptedTally": ("Shuffle", "EndShuffles", "PartialDecryption", "Result"),
        "Shuffle": ("Shuffle", "EndShuffles", "PartialDecryption", "Result"),
        "EndShuffles": ("PartialDecryption", "Result"),
        "PartialDecryption": ("PartialDecryption", "Result"),
        "Result": (),
    }
)
_HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)
# The fields of a payload that name the members before it, in their order.
NAMED: Mapping[EventType, tuple[str, ...]] = MappingProxyType(
    {
        "Setup": ("election", "trustees", "credentials", "credentials_certificate"),
        "EncryptedTally": ("encrypted_tally",),
        "Shuffle": ("payload",),
        "PartialDecryption": ("payload",),
    }
)


@dataclass(frozen=True, slots=True)
class Event:
    """What happened: its parent's hash (none for the first), its height from 0, its type, its payload's hash."""

    parent: str | None
    height: int
    type: EventType
    payload: str | None


def event_bytes(event: Event) -> bytes:
    """As written."""
    return forms.written(
        forms.without_none(
            {"parent": event.parent, "height": event.height, "type": event.type, "payload": event.payload}
        )
    )


def parse_event(data: bytes, place: str) -> Event:
    """The event of its bytes; raises Malformed for any that `event_bytes` does not write."""
    value = forms.read_canonical(data, place)
    if type(value) is not dict or value.get("type") not in TYPES:
        raise Malformed(place, forms.RULE, "is not an event")
    event = Event(
        None if "parent" not in value else hash_text(value["parent"], f"{place}.parent"),
        forms.whole(value.get("height"), f"{place}.height"),
        value["type"],
        None if "payload" not in value else hash_text(value["payload"], f"{place}.payload"),
    )
    if event_bytes(event) != data:
        raise Malformed(place, forms.RULE, "is not written in the canonical way")
    if (event.payload is None) != (event.type in WITHOUT_PAYLOAD):
        raise Malformed(place, forms.RULE, "has a payload" if event.payload else "has no payload")
    return event


def hash_text(value: Any, place: str) -> str:
    """A hash in hexadecimal; raises Malformed."""
    if _HASH.fullmatch(forms.text(value, place)) is None:
        raise Malformed(place, forms.RULE, "is not a hash")
    return str(value)


def named_by(event: Event, payload: bytes, place: str) -> tuple[str, ...]:
    """The hashes of the members that must stand right before the event: those that its payload names, and the payload.
    Raises Malformed.
    """
    if event.payload is None:
        return ()
    if event.type not in NAMED:
        return (event.payload,)
    value = forms.read_canonical(payload, place)
    if type(value) is not dict:
        raise Malformed(place, forms.RULE, "is not an object")
    hashes = [hash_text(value[name], f"{place}.{name}") for name in NAMED[event.type] if name in value]
    return (*hashes, event.payload)
