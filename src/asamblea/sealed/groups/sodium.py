"""libsodium's operations on edwards25519, without what PyNaCl's public wrappers add to each: they write the texts of
their errors beforehand, which takes a third of the time of an addition. The library is PyNaCl's own, pinned with it.

Points are 32 bytes; whoever calls has seen to that.
"""

from typing import Any

from nacl._sodium import ffi, lib

SIZE = 32
_NEW, _BYTES = "unsigned char[32]", ffi.buffer


def add(left: bytes, right: bytes) -> bytes:
    """left + right; raises ValueError where either is no point of the curve."""
    return _made(lib.crypto_core_ed25519_add, left, right)


def subtract(left: bytes, right: bytes) -> bytes:
    """left - right; raises ValueError where either is no point of the curve."""
    return _made(lib.crypto_core_ed25519_sub, left, right)


def multiply(scalar: bytes, point: bytes) -> bytes:
    """scalar * point, in constant time; raises ValueError where the point is not of the subgroup, or is the identity,
    or the product is.
    """
    return _made(lib.crypto_scalarmult_ed25519_noclamp, scalar, point)


def multiply_generator(scalar: bytes) -> bytes:
    """scalar * generator, in constant time; raises ValueError for 0."""
    product = ffi.new(_NEW)
    if lib.crypto_scalarmult_ed25519_base_noclamp(product, scalar):
        raise ValueError("is no scalar of a point")
    return bytes(_BYTES(product))


def is_member(point: bytes) -> bool:
    """Whether these bytes are canonical, a point of the curve, of the subgroup, and not the identity."""
    return bool(lib.crypto_core_ed25519_is_valid_point(point))


def _made(operation: Any, first: bytes, second: bytes) -> bytes:
    result = ffi.new(_NEW)
    if operation(result, first, second):
        raise ValueError("is no point")
    return bytes(_BYTES(result))
