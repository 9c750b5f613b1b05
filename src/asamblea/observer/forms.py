"""The events that mean something to a verifier of bytes, and their forms (docs/spec/record.md, section 3)."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import get_args

from asamblea.assembly.words.members import KeyAlgorithm, KeyUse
from asamblea.record.acts import HEX16, HEX32, ORIGIN, TYPE
from asamblea.record.base64s import bytes_of
from asamblea.record.blobs import references
from asamblea.record.canonical import Json
from asamblea.record.ed25519 import is_key
from asamblea.record.entries import Entry
from asamblea.record.errors import Malformed
from asamblea.record.notes import COSIGNER_KEY, LOG_KEY, parse_vkey

FOUNDING = frozenset({"founding.call/1", "body.found/1"})
CLOCK, LOG_KEY_NAMED, ENROLLED, ADDRESS = "clock.passed/1", "log_key.named/1", "key.enrolled/1", "address.named/1"
RECOGNISED = "body.recognised/1"
Fits = Callable[[Json], bool]


def check_events(entry: Entry, seq: int, place: str) -> None:
    """Raise Malformed by `entry.form` unless the events of the entry `seq`, and its references, are of their forms."""
    for index, event in enumerate(entry.events):
        _check_event(event, entry, f"{place}.events[{index}]")
        name = event["name"]
        if (name == CLOCK and (index or entry.act is not None)) or (name == LOG_KEY_NAMED and seq):
            raise Malformed(f"{place}.events[{index}]", "entry.form", "stands where no event of its name may")
    check_references(entry, place)


def check_references(entry: Entry, place: str) -> None:
    """Raise Malformed by `entry.form` if a text begins as a reference to a blob and is none."""
    try:
        for each in (None if entry.act is None else entry.act.payload, list(entry.events)):
            references(each)
    except Malformed as fault:
        raise Malformed(place, "entry.form", fault.fault) from fault


def _check_event(event: dict[str, Json], entry: Entry, place: str) -> None:
    name, at = event.get("name"), event.get("at")
    if not (_is(TYPE)(name) and type(at) is int and 0 <= at <= entry.at):
        raise Malformed(place, "entry.form", "has no name of its form, or no instant up to the entry's")
    forms = FORMS.get(str(name), {})
    if not all(field in event and fits(event[field]) for field, fits in forms.items()):
        raise Malformed(place, "entry.form", f"has fields {', '.join(forms)}, each of its form")
    if name == RECOGNISED and parse_vkey(event["key"]).name != event["body"]:
        raise Malformed(place, "entry.form", "has a key that is not the body's")


def _is(pattern: re.Pattern[str]) -> Fits:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def _one_of(literal: object) -> Fits:
    return lambda value: value in get_args(literal)


def _is_text(value: Json) -> bool:
    return isinstance(value, str)


def _are_texts(value: Json) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _reads(read: Callable[[Json], bool]) -> Fits:
    def fits(value: Json) -> bool:
        try:
            return isinstance(value, str) and read(value)
        except Malformed:
            return False

    return fits


FORMS: Mapping[str, Mapping[str, Fits]] = MappingProxyType(
    {
        ENROLLED: {
            "member": _is(HEX16),
            "key": _is(HEX32),
            "alg": _one_of(KeyAlgorithm),
            "public": _reads(lambda value: bytes_of(value, "public") is not None),
            "use": _one_of(KeyUse),
        },
        "key.revoked/1": {"key": _is(HEX32)},
        ADDRESS: {"origins": _are_texts, "rp": _is_text},
        LOG_KEY_NAMED: {"key": _reads(lambda value: is_key(bytes_of(value, "key")))},
        "cosigner.named/1": {
            "cosigner": _is_text,
            "key": _reads(lambda value: parse_vkey(value).kind == COSIGNER_KEY),
        },
        RECOGNISED: {"body": _is(ORIGIN), "key": _reads(lambda value: parse_vkey(value).kind == LOG_KEY)},
    }
)
# Entries that hold one of these are looked at closely, whether or not they follow from the rules.
MARKS = tuple(f'"{name}"'.encode() for name in FORMS)
# How they end, behind the dot: where none of these stands there is no mark, and one search tells it.
ENDINGS = re.compile(rf'\.(?:{"|".join(sorted({name.partition(".")[2] for name in FORMS}))})"'.encode())
