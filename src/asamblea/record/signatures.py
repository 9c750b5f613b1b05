"""Signatures beside an act, and how each verifies (docs/spec/signatures.md)."""

import itertools
from typing import NamedTuple

from asamblea.record import ed25519
from asamblea.record.acts import HEX32
from asamblea.record.base64s import bytes_of, text_of
from asamblea.record.canonical import Json
from asamblea.record.codes import hash_of, is_code
from asamblea.record.errors import Malformed
from asamblea.record.keys import Address, PublicKey
from asamblea.record.passkeys import verify_assertion

MOST_SIGNATURES = 64


class Ed25519Signature(NamedTuple):
    """An Ed25519 signature over the signing digest."""

    key: str
    sig: bytes

    def as_json(self) -> dict[str, Json]:
        """Its object in an entry."""
        return {"alg": "ed25519", "key": self.key, "sig": text_of(self.sig)}


class PasskeySignature(NamedTuple):
    """A passkey's assertion whose challenge is the signing digest; the bytes as received."""

    key: str
    authenticator: bytes
    client: bytes
    sig: bytes

    def as_json(self) -> dict[str, Json]:
        """Its object in an entry."""
        return {
            "alg": "webauthn",
            "authenticator": text_of(self.authenticator),
            "client": text_of(self.client),
            "key": self.key,
            "sig": text_of(self.sig),
        }


class CodeSignature(NamedTuple):
    """A paper code, revealed; beside it the desk's key signs."""

    key: str
    code: str

    def as_json(self) -> dict[str, Json]:
        """Its object in an entry."""
        return {"alg": "code", "code": self.code, "key": self.key}


Signature = Ed25519Signature | PasskeySignature | CodeSignature
_FORMS = {
    "ed25519": {"alg", "key", "sig"},
    "webauthn": {"alg", "authenticator", "client", "key", "sig"},
    "code": {"alg", "code", "key"},
}


def parse_signatures(value: Json, place: str) -> tuple[Signature, ...]:
    """The signatures of an entry's array: sorted by key, no key twice; raises Malformed for any other form."""
    if not isinstance(value, list) or len(value) > MOST_SIGNATURES:
        raise Malformed(place, "entry.form", f"must be an array of at most {MOST_SIGNATURES}")
    found = tuple(_parse(each, f"{place}[{index}]") for index, each in enumerate(value))
    if not in_order(found):
        raise Malformed(place, "entry.form", "must be sorted by key, no key twice")
    return found


def in_order(signatures: tuple[Signature, ...]) -> bool:
    """Whether they are at most 64, sorted by key, no key twice."""
    if len(signatures) < 2:
        return True
    return len(signatures) <= MOST_SIGNATURES and all(
        first.key < second.key for first, second in itertools.pairwise(signatures)
    )


def sorted_signatures(signatures: tuple[Signature, ...]) -> tuple[Signature, ...]:
    """The signatures in the order in which an entry holds them."""
    return tuple(sorted(signatures, key=lambda each: each.key))


def verify(digest: bytes, signature: Signature, key: PublicKey, address: Address) -> bool:
    """Whether this signature stands for this key under the signing digest (32 bytes)."""
    match signature:
        case Ed25519Signature(sig=sig):
            return key.alg == "ed25519" and ed25519.verify(key.public, digest, sig)
        case PasskeySignature(authenticator=authenticator, client=client, sig=sig):
            return key.alg == "webauthn" and verify_assertion(digest, authenticator, client, sig, key.public, address)
        case CodeSignature(code=code):
            return key.alg == "codes" and hash_of(code) in key.code_hashes()


def _parse(value: Json, place: str) -> Signature:
    if not isinstance(value, dict) or not isinstance(alg := value.get("alg"), str) or value.keys() != _FORMS.get(alg):
        raise Malformed(place, "entry.form", "is not a signature of a known form")
    key = value["key"]
    if not isinstance(key, str) or HEX32.fullmatch(key) is None:
        raise Malformed(f"{place}.key", "entry.form", "is not a key id")
    if value["alg"] == "code":
        code = value["code"]
        if not isinstance(code, str) or not is_code(code):
            raise Malformed(f"{place}.code", "entry.form", "is not a paper code")
        return CodeSignature(key, code)
    sig = bytes_of(value["sig"], f"{place}.sig")
    if value["alg"] == "ed25519":
        if len(sig) != ed25519.SIGNATURE_SIZE:
            raise Malformed(f"{place}.sig", "entry.form", "must have 64 bytes")
        return Ed25519Signature(key, sig)
    authenticator = bytes_of(value["authenticator"], f"{place}.authenticator")
    return PasskeySignature(key, authenticator, bytes_of(value["client"], f"{place}.client"), sig)
