"""A strict reader for the little of CBOR that COSE keys use: CTAP2 canonical form, integers, byte and text strings,
arrays, maps.
"""

from asamblea.record.errors import Malformed

Cbor = int | bytes | str | list["Cbor"] | dict[int | str, "Cbor"]
DEEPEST = 4


def decode_cbor(data: bytes) -> Cbor:
    """The one value that the bytes hold; raises Malformed for other types, longer forms, unsorted keys or bytes left
    over.
    """
    value, at = _read(data, 0, 1)
    if at != len(data):
        raise _bad("has bytes left over")
    return value


def _bad(fault: str) -> Malformed:
    return Malformed("key", "key.id", f"CBOR {fault}")


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Major type, argument, and where the content begins; the shortest form alone."""
    if at >= len(data):
        raise _bad("ends early")
    major, low = data[at] >> 5, data[at] & 31
    if low < 24:
        return major, low, at + 1
    if low > 27:
        raise _bad("has an indefinite length or a reserved form")
    size = 1 << low - 24
    raw = data[at + 1 : at + 1 + size]
    argument = int.from_bytes(raw)
    if len(raw) < size or argument < (24 if size == 1 else 1 << 4 * size):
        raise _bad("ends early or is not in its shortest form")
    return major, argument, at + 1 + size


def _read(data: bytes, at: int, level: int) -> tuple[Cbor, int]:
    if level > DEEPEST:
        raise _bad("is nested too deep")
    major, argument, at = _head(data, at)
    if major == 0:
        return argument, at
    if major == 1:
        return -1 - argument, at
    if major in (2, 3):
        return _string(data, at, argument, text=major == 3)
    if major == 4:
        items: list[Cbor] = []
        for _ in range(argument):
            item, at = _read(data, at, level + 1)
            items.append(item)
        return items, at
    if major == 5:
        return _map(data, at, argument, level)
    raise _bad("holds a tag, float or simple value")


def _string(data: bytes, at: int, size: int, *, text: bool) -> tuple[Cbor, int]:
    raw = data[at : at + size]
    if len(raw) < size:
        raise _bad("ends early")
    if not text:
        return raw, at + size
    try:
        return raw.decode(), at + size
    except UnicodeDecodeError as fault:
        raise _bad("holds text that is not UTF-8") from fault


def _map(data: bytes, at: int, count: int, level: int) -> tuple[Cbor, int]:
    found: dict[int | str, Cbor] = {}
    last = b""
    for _ in range(count):
        start = at
        key, at = _read(data, at, level + 1)
        raw = data[start:at]
        if not isinstance(key, int | str) or (last and (len(last), last) >= (len(raw), raw)):
            raise _bad("has a key out of order, twice, or of another type")
        last = raw
        found[key], at = _read(data, at, level + 1)
    return found, at
