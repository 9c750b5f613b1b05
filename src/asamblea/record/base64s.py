"""Base64 as the record writes it: RFC 4648, padded, and equal to its own re-encoding."""

import base64
import binascii

from asamblea.record.errors import Malformed


def text_of(data: bytes) -> str:
    """The base64 of the bytes."""
    return base64.b64encode(data).decode("ascii")


def bytes_of(text: object, place: str, rule: str = "entry.form") -> bytes:
    """The bytes of a base64 text; raises Malformed if it is not one or not the only one for these bytes."""
    if not isinstance(text, str):
        raise Malformed(place, rule, "must be base64")
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as fault:
        raise Malformed(place, rule, "is not base64") from fault
    if text_of(data) != text:
        raise Malformed(place, rule, "is not the one base64 of its bytes")
    return data
