"""JSON as the protocol writes it: compact, the fields in their order, nothing twice, nothing null."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from asamblea.record.errors import Malformed

RULE = "sealed.form"


def written(value: Any) -> bytes:
    """The bytes of a value whose objects hold their fields in order."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def without_none(fields: dict[str, Any]) -> dict[str, Any]:
    """An object without its absent optional fields."""
    return {name: value for name, value in fields.items() if value is not None}


def read(data: bytes, place: str) -> Any:
    """The value of JSON bytes; raises Malformed for no JSON, for a field given twice and for numbers that are no whole
    ones.
    """
    try:
        return json.loads(
            data.decode(), object_pairs_hook=_object, parse_float=_refuse_number, parse_constant=_refuse_number
        )
    except (ValueError, RecursionError) as fault:
        raise Malformed(place, RULE, "is not JSON of the protocol") from fault


def read_canonical(data: bytes, place: str) -> Any:
    """The value of JSON bytes that are written in the one canonical way; raises Malformed for others."""
    try:
        value = json.loads(data.decode(), parse_float=_refuse_number, parse_constant=_refuse_number)
        same = written(value) == data
    except (ValueError, RecursionError) as fault:
        raise Malformed(place, RULE, "is not JSON of the protocol") from fault
    if not same:
        raise Malformed(place, RULE, "is not written in the canonical way")
    return value


def _refuse_number(text: str) -> NoReturn:
    raise ValueError(f"{text[:20]} is no whole number")


def _object(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("a field is given twice")
    return value


def fields(value: Any, place: str, required: Sequence[str], optional: Iterable[str] = ()) -> dict[str, Any]:
    """The object, if it has these fields in this order, the optional ones after the required; raises Malformed."""
    if type(value) is not dict:
        raise Malformed(place, RULE, "is not an object")
    if tuple(value) != (*required, *(name for name in optional if name in value)):
        raise Malformed(place, RULE, f"has not the fields {', '.join(required)} in this order")
    return value


def known(value: Any, place: str, required: Sequence[str], optional: Sequence[str] = ()) -> dict[str, Any]:
    """The object, if it has these fields in any order, and no other; raises Malformed."""
    if type(value) is not dict:
        raise Malformed(place, RULE, "is not an object")
    missing = [name for name in required if name not in value]
    unknown = [name for name in value if name not in {*required, *optional}]
    if missing or unknown:
        raise Malformed(place, RULE, f"has no {missing[0]}" if missing else f"has an unknown field {unknown[0][:40]!r}")
    return value


def items(value: Any, place: str, length: int | None = None) -> list[Any]:
    """The array, if it has this length; raises Malformed."""
    if type(value) is not list:
        raise Malformed(place, RULE, "is not an array")
    if length is not None and len(value) != length:
        raise Malformed(place, RULE, f"has {len(value)} members, not {length}")
    return value


def text(value: Any, place: str) -> str:
    """The string; raises Malformed for anything else, and for one with half a character, which no bytes write."""
    if type(value) is not str or (not value.isascii() and any("\ud800" <= each <= "\udfff" for each in value)):
        raise Malformed(place, RULE, "is not a string")
    return value


def whole(value: Any, place: str, least: int = 0) -> int:
    """The whole number of at least `least`, below 2^53; raises Malformed."""
    if type(value) is not int or not least <= value < 1 << 53:
        raise Malformed(place, RULE, f"is not a whole number of at least {least}")
    return value
