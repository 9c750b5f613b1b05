"""Passkey assertions: our own verifier, because an observer installs no server (docs/spec/signatures.md)."""

import base64
import hashlib
import json
from typing import Any, NoReturn

from asamblea.record.canonical import DEEPEST
from asamblea.record.cose import parse_cose
from asamblea.record.errors import Malformed
from asamblea.record.keys import Address

SHORTEST_DATA = 37
PRESENT, RESERVED_1, VERIFIED, RESERVED_2 = 1, 2, 4, 32


def verify_assertion(
    digest: bytes, authenticator: bytes, client: bytes, signature: bytes, cose_key: bytes, address: Address
) -> bool:
    """Whether a passkey signed this 32-byte signing digest under the address that the log names."""
    try:
        key = parse_cose(cose_key)
    except Malformed:
        return False
    return (
        is_client_data(client, digest, address.origins)
        and is_authenticator_data(authenticator, address.rp)
        and key.verify(authenticator + hashlib.sha256(client).digest(), signature)
    )


def is_client_data(client: bytes, digest: bytes, origins: tuple[str, ...]) -> bool:
    """Rule 1: type, challenge, origin, no frame of another origin; other members are ignored."""
    try:
        # Numbers decide nothing, and one of any length is read; NaN and Infinity are no JSON.
        value = json.loads(
            client.decode(), object_pairs_hook=_once, parse_int=float, parse_float=float, parse_constant=_no_constant
        )
    except (ValueError, RecursionError):
        return False
    if not isinstance(value, dict) or _depth_beyond(value, DEEPEST):
        return False
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return (
        value.get("type") == "webauthn.get"
        and value.get("challenge") == challenge
        and value.get("origin") in origins
        and value.get("crossOrigin", False) is False
        and "topOrigin" not in value
    )


def is_authenticator_data(data: bytes, rp: str) -> bool:
    """Rule 2: the relying party, the person present and verified, no reserved bit."""
    if len(data) < SHORTEST_DATA or data[:32] != hashlib.sha256(rp.encode()).digest():
        return False
    flags = data[32]
    return flags & (PRESENT | VERIFIED) == PRESENT | VERIFIED and flags & (RESERVED_1 | RESERVED_2) == 0


def _depth_beyond(value: Any, levels: int) -> bool:
    """Whether more than so many objects and arrays lie within each other."""
    if not isinstance(value, dict | list):
        return False
    inside = value.values() if isinstance(value, dict) else value
    return levels == 0 or any(_depth_beyond(each, levels - 1) for each in inside)


def _no_constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is no JSON")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice")
    return found
