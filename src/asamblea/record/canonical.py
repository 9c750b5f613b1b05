"""Canonical bytes: RFC 8785 narrowed until every language writes the same ones (docs/spec/record.md, section 1)."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable
from typing import Any, NoReturn, TypeAlias

from asamblea.record.errors import Malformed

Json: TypeAlias = Any
LARGEST = 2**53 - 1
DEEPEST = 16

_KEY = re.compile(r"[a-z0-9_]{1,64}")
# Where no text holds an escape, only a key is followed by `":`.
_PLAIN_KEY = re.compile(r'"[a-z0-9_]{1,64}":')
# Integers of fewer digits lie within the profile, whatever they are.
_LONG_NUMBER = re.compile(r"[:,\[-][0-9]{16}")
_PRINTABLE = re.compile(rb"[ -~]*")


def _no_fraction(text: str) -> NoReturn:
    raise ValueError(f"a number that is not an integer: {text[:20]}")


def _writer() -> Callable[[Json, int], Iterable[str]]:
    """The encoder's own function, made once: JSONEncoder makes it anew for each value."""
    encoder = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False)
    made = getattr(json.encoder, "c_make_encoder", None)
    if made is None:
        return lambda value, _: encoder.iterencode(value)
    write: Callable[[Json, int], Iterable[str]] = made(
        None, encoder.default, json.encoder.encode_basestring, None, ":", ",", True, False, True
    )
    return write


_WRITE = _writer()
_SCAN = json.JSONDecoder(parse_float=_no_fraction, parse_constant=_no_fraction).scan_once  # type: ignore[attr-defined]


def encode(value: Json) -> bytes:
    """The canonical bytes of a value within the profile; what lies outside it is refused by `check`, not here."""
    return canonical_text(value).encode()


def canonical_text(value: Json) -> str:
    """The canonical form as text, for showing what will be signed."""
    return "".join(_WRITE(value, 0))


def digest(data: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()


def decode(data: bytes, place: str = "bytes") -> Json:
    """The value of canonical bytes; raises Malformed for any other bytes."""
    text = _printable(data, place)
    try:
        value, _ = _SCAN(text, 0)
        same = canonical_text(value) == text
    except (ValueError, RecursionError, StopIteration) as fault:
        raise Malformed(place, "entry.form", "is not JSON of the canonical profile") from fault
    if not same:
        raise Malformed(place, "entry.form", "does not re-encode to itself")
    if not is_plain(text):
        check(value, place)
    return value


def _printable(data: bytes, place: str) -> str:
    if _PRINTABLE.fullmatch(data) is None:
        raise Malformed(place, "entry.form", "holds a byte that is not printable ASCII")
    return data.decode("ascii")


def scan(text: str, start: int) -> tuple[Json, int]:
    """The JSON value that begins there, and where it ends.

    Raises ValueError, RecursionError or StopIteration where there is none. Whether it is canonical and within the
    profile is for the caller to see.
    """
    value, end = _SCAN(text, start)
    return value, end


def is_plain(text: str, above: int = 0) -> bool:
    """Whether a canonical text shows by itself that it lies within the profile: no escape, no run of digits that could
    pass 2^53, every key of the allowed characters, brackets too few to nest too deep below so many others. False may be
    a false alarm.
    """
    if "\\" in text or above + text.count("{") + text.count("[") > DEEPEST or _LONG_NUMBER.search(text) is not None:
        return False
    return len(_PLAIN_KEY.findall(text)) == text.count('":')


def check(value: Json, place: str, level: int = 1) -> None:
    """Raise Malformed unless the value lies within the profile: keys, strings, integers, depth."""
    kind = type(value)
    if kind is str:
        if "\\" not in value and value.isascii() and value.isprintable():
            return
        _check_text(value, place)
    elif kind is int:
        if not -LARGEST <= value <= LARGEST:
            raise Malformed(place, "entry.form", "holds an integer beyond 2^53 - 1")
    elif kind is dict or kind is list:
        _check_nested(value, place, level)
    elif kind is not bool and value is not None:
        raise Malformed(place, "entry.form", "holds a value that is not of the canonical profile")


def _check_nested(value: Json, place: str, level: int) -> None:
    if level > DEEPEST:
        raise Malformed(place, "entry.form", f"is nested deeper than {DEEPEST} levels")
    if type(value) is dict:
        for key, item in value.items():
            if type(key) is not str or _KEY.fullmatch(key) is None:
                raise Malformed(place, "entry.form", "holds a key outside [a-z0-9_]")
            check(item, place, level + 1)
    else:
        for item in value:
            check(item, place, level + 1)


def _check_text(value: str, place: str) -> None:
    if not all(" " <= each <= "~" for each in value):
        raise Malformed(place, "entry.form", "holds text that is not printable ASCII")
