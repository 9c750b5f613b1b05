"""One Ed25519 rule that all libraries share (docs/spec/signatures.md): RFC 8032, small-order and non-canonical A and R
refused.

libsodium's own verification is this rule, so it is called as it is; the tests hold it to vectors. It is called without
PyNaCl's wrapper, which makes room for a message that nobody asks for. Keys are checked apart, at enrolment.
"""

from functools import lru_cache

from nacl._sodium import ffi, lib
from nacl.bindings import crypto_core_ed25519_is_valid_point, crypto_sign, crypto_sign_seed_keypair

SIGNATURE_SIZE = 64
KEY_SIZE = 32


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the signature (64 bytes) of the message verifies under the public key (32 bytes)."""
    if len(signature) != SIGNATURE_SIZE or len(public) != KEY_SIZE:
        return False
    signed = signature + message
    return bool(lib.crypto_sign_open(ffi.NULL, ffi.NULL, signed, len(signed), public) == 0)


def is_key(public: bytes) -> bool:
    """Whether these bytes are a canonical point of the prime-order subgroup, so that an honest signer can have made
    them.
    """
    return len(public) == KEY_SIZE and bool(crypto_core_ed25519_is_valid_point(public))


def sign(seed: bytes, message: bytes) -> bytes:
    """The signature (64 bytes) by the key of this 32-byte seed."""
    signed: bytes = crypto_sign(message, _pair(seed)[1])
    return signed[:SIGNATURE_SIZE]


def public_of(seed: bytes) -> bytes:
    """The public key of a 32-byte seed."""
    return _pair(seed)[0]


@lru_cache(maxsize=64)
def _pair(seed: bytes) -> tuple[bytes, bytes]:
    """Deriving a key costs as much as signing with it; a process that has a seed signs with it again."""
    public, secret = crypto_sign_seed_keypair(seed)
    return public, secret
