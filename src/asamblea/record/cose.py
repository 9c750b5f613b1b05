"""COSE keys of passkeys: the three kinds that count, in CTAP2 canonical CBOR (docs/spec/signatures.md)."""

from collections.abc import Callable
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from asamblea.record import ed25519
from asamblea.record.cbor import decode_cbor
from asamblea.record.errors import Malformed

Verify = Callable[[bytes, bytes], bool]
P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
RSA_BITS = range(2048, 4097)
RSA_EXPONENT = 65537


@dataclass(frozen=True, slots=True)
class CoseKey:
    """A parsed key: the COSE algorithm number, and how it verifies (message, signature)."""

    alg: int
    verify: Verify


def parse_cose(data: bytes) -> CoseKey:
    """The key of a COSE_Key map; raises Malformed for any other parameters, order or curve."""
    value = decode_cbor(data)
    if not isinstance(value, dict):
        raise _bad("is not a COSE map")
    match value:
        case {1: 2, 3: -7, -1: 1, -2: bytes(x), -3: bytes(y)} if len(value) == 5:
            return CoseKey(-7, _es256(x, y))
        case {1: 1, 3: -8, -1: 6, -2: bytes(x)} if len(value) == 4 and ed25519.is_key(x):
            return CoseKey(-8, lambda message, signature: ed25519.verify(x, message, signature))
        case {1: 3, 3: -257, -1: bytes(n), -2: bytes(e)} if len(value) == 4:
            return CoseKey(-257, _rs256(n, e))
    raise _bad("is not an ES256, EdDSA or RS256 key with exactly its parameters")


def _bad(fault: str) -> Malformed:
    return Malformed("key", "key.id", fault)


def _es256(x: bytes, y: bytes) -> Verify:
    if len(x) != 32 or len(y) != 32:
        raise _bad("has coordinates that are not 32 bytes")
    try:
        point = ec.EllipticCurvePublicNumbers(int.from_bytes(x), int.from_bytes(y), ec.SECP256R1()).public_key()
    except ValueError as fault:
        raise _bad("is not a point of P-256") from fault

    def verify(message: bytes, signature: bytes) -> bool:
        return _is_strict_der(signature) and _passes(lambda: point.verify(signature, message, ec.ECDSA(SHA256())))

    return verify


def _is_strict_der(signature: bytes) -> bool:
    """DER in its only form, r and s in 1..n-1; a high s is allowed."""
    try:
        r, s = decode_dss_signature(signature)
    except ValueError:
        return False
    return encode_dss_signature(r, s) == signature and 0 < r < P256_ORDER and 0 < s < P256_ORDER


def _rs256(n: bytes, e: bytes) -> Verify:
    modulus, exponent = int.from_bytes(n), int.from_bytes(e)
    if modulus.bit_length() not in RSA_BITS or exponent != RSA_EXPONENT or n[:1] == b"\0" or len(e) != 3:
        raise _bad("is not an RSA key of 2048 to 4096 bits with exponent 65537")
    try:
        key = rsa.RSAPublicNumbers(exponent, modulus).public_key()
    except ValueError as fault:
        raise _bad("is not an RSA key") from fault
    return lambda message, signature: _passes(lambda: key.verify(signature, message, padding.PKCS1v15(), SHA256()))


def _passes(attempt: Callable[[], None]) -> bool:
    try:
        attempt()
    except InvalidSignature:
        return False
    return True
