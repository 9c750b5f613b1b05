"""Persons and keys to enrol."""

from typing import Any

from tests.assembly_room import Room

from asamblea.assembly.codec import to_json
from asamblea.record.base64s import text_of
from asamblea.record.codes import code_from, hash_of

OFFICERS = ("chair", "secretary")
SMALL_ORDER = {"alg": "ed25519", "public": text_of(b"\1" + bytes(31)), "use": "demo"}


def credential(room: Room, name: str, body: str = "base") -> dict[str, Any]:
    """The payload that seats this person for a convening body."""
    return {"body": body, "member": room.id(name), "name": room.text(name), "keys": [fresh(room, name)]}


def fresh(room: Room, name: str = "fresh") -> Any:
    """A key that nobody has enrolled, under this name."""
    return to_json(room.who(name).new_key())


def sheet_of_codes(*seeds: int) -> dict[str, str]:
    """A paper sheet with one code a seed."""
    hashes = b"".join(bytes.fromhex(hash_of(code_from(bytes([seed]) * 10))) for seed in seeds)
    return {"alg": "codes", "public": text_of(hashes), "use": "member"}
