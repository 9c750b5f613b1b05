"""Who signs in the golden records, and with what: a key file, a passkey, a sheet of paper codes."""

import base64
import hashlib
import json
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2 import cbor

from asamblea.demo.cast import Person, person
from asamblea.record.acts import Act
from asamblea.record.codes import code_from, hash_of
from asamblea.record.ed25519 import sign
from asamblea.record.keys import PublicKey
from asamblea.record.signatures import Ed25519Signature, PasskeySignature

SEED = "every-edition"


def own_key(name: str, use: Any = "member") -> Person:
    """A second key of a person, which is hers and not the demonstration's."""
    return person(f"{name}/own", SEED, use)


def by_key(who: Person) -> Any:
    """How a key file signs."""
    return lambda act: Ed25519Signature(who.public.id(), sign(who.seed, act.digest()))


def passkey() -> tuple[PublicKey, Any]:
    """A passkey, and how it signs: the same bytes every time."""
    secret = ec.derive_private_key(int.from_bytes(hashlib.sha256(b"passkey").digest()) % 2**255, ec.SECP256R1())
    point = secret.public_key().public_numbers()
    cose = cbor.encode({1: 2, 3: -7, -1: 1, -2: point.x.to_bytes(32), -3: point.y.to_bytes(32)})
    key = PublicKey("webauthn", cose)

    def signed(act: Act, more: str = "") -> PasskeySignature:
        """`more` is what a browser adds to its client data."""
        challenge = base64.urlsafe_b64encode(act.digest()).rstrip(b"=").decode()
        client = json.dumps({"type": "webauthn.get", "challenge": challenge, "origin": "http://localhost:8123"})
        client = client.removesuffix("}") + more + "}"
        data = hashlib.sha256(b"localhost").digest() + bytes([5]) + bytes(4)
        message = data + hashlib.sha256(client.encode()).digest()
        signature = secret.sign(message, ec.ECDSA(SHA256(), deterministic_signing=True))
        return PasskeySignature(key.id(), data, client.encode(), signature)

    return key, signed


def sheet_of_codes() -> tuple[list[str], PublicKey]:
    """Two paper codes, and their sheet."""
    codes = [code_from(hashlib.sha256(b"code %d" % number).digest()[:10]) for number in range(2)]
    return codes, PublicKey("codes", b"".join(bytes.fromhex(hash_of(code)) for code in codes))
