"""One Ed25519 rule: what libraries disagree on is refused."""

import hashlib
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.bindings import (
    crypto_core_ed25519_add,
    crypto_core_ed25519_scalar_add,
    crypto_core_ed25519_scalar_mul,
    crypto_core_ed25519_scalar_reduce,
    crypto_scalarmult_ed25519_base_noclamp,
)

from asamblea.record import ed25519

SEED = bytes(range(32))
ORDER = 2**252 + 27742317777372353535851937790883648493
# The points of small order from their definition, in both encodings of y and both signs of x.
P = 2**255 - 19
ROOT = pow(2, (P - 1) // 4, P)


def small_order() -> list[bytes]:
    d = -121665 * pow(121666, P - 2, P) % P
    # Points of order 8 satisfy y^4 + (2/d) y^2 - 1/d = 0.
    inverse = pow(d, P - 2, P)
    discriminant = (inverse * inverse + inverse) % P
    root = pow(discriminant, (P + 3) // 8, P)
    if root * root % P != discriminant:
        root = root * ROOT % P
    found = [0, 1, P - 1]
    for square in ((-inverse + root) % P, (-inverse - root) % P):
        y = pow(square, (P + 3) // 8, P)
        if y * y % P != square:
            y = y * ROOT % P
        if y * y % P == square:
            found += [y, P - y]
    encoded = {(y | sign << 255).to_bytes(32, "little") for y in found for sign in (0, 1)}
    return sorted(encoded | {(P + y | sign << 255).to_bytes(32, "little") for y in (0, 1) for sign in (0, 1)})


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=100))
def test_what_was_signed_verifies_and_nothing_else_does(seed: bytes, message: bytes) -> None:
    public, signature = ed25519.public_of(seed), ed25519.sign(seed, message)
    assert ed25519.is_key(public)
    assert ed25519.verify(public, message, signature)
    assert not ed25519.verify(public, message + b".", signature)
    assert not ed25519.verify(public, message, signature[:-1])
    assert not ed25519.verify(public[:-1], message, signature)


def test_the_first_vector_of_rfc_8032() -> None:
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    assert ed25519.public_of(seed).hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert ed25519.sign(seed, b"").hex().startswith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155")


@pytest.mark.parametrize("point", small_order())
def test_a_key_or_a_commitment_of_small_order_is_refused(point: bytes) -> None:
    assert not ed25519.is_key(point)
    # With A of small order and R = s·B a message verifies wherever k·A vanishes, if a library allows it.
    scalar = crypto_core_ed25519_scalar_reduce(hashlib.sha512(b"r").digest())
    commitment = crypto_scalarmult_ed25519_base_noclamp(scalar)
    assert not any(ed25519.verify(point, bytes([n]), commitment + scalar) for n in range(16))
    public = ed25519.public_of(SEED)
    assert not any(ed25519.verify(public, bytes([n]), point + bytes(32)) for n in range(16))


def test_a_commitment_of_order_eight_is_refused_though_its_equation_holds() -> None:
    """With A = a·B + T and S = k·a, S·B = R + k·A for R = −k·T, which for an odd k has order 8."""
    torsion = [bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")]
    while len(torsion) < 8:
        torsion.append(crypto_core_ed25519_add(torsion[-1], torsion[0]))
    secret = crypto_core_ed25519_scalar_reduce(hashlib.sha512(b"a").digest())
    public = crypto_core_ed25519_add(crypto_scalarmult_ed25519_base_noclamp(secret), torsion[0])
    tried = 0
    for times, message in itertools.product((1, 3, 5, 7), map(bytes, itertools.combinations(range(8), 2))):
        commitment = torsion[times - 1]
        hashed = crypto_core_ed25519_scalar_reduce(hashlib.sha512(commitment + public + message).digest())
        if (int.from_bytes(hashed, "little") + times) % 8 == 0:
            tried += 1
            assert not ed25519.verify(public, message, commitment + crypto_core_ed25519_scalar_mul(hashed, secret))
    assert tried
    assert sum(crypto_core_ed25519_add(torsion[3], each) == each for each in torsion) == 0


def test_a_scalar_beyond_the_order_is_refused() -> None:
    public, signature = ed25519.public_of(SEED), ed25519.sign(SEED, b"m")
    larger = (int.from_bytes(signature[32:], "little") + ORDER).to_bytes(32, "little")
    assert not ed25519.verify(public, b"m", signature[:32] + larger)


def test_a_signature_that_holds_only_with_the_cofactor_is_refused() -> None:
    torsion = bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")
    secret = crypto_core_ed25519_scalar_reduce(hashlib.sha512(b"a").digest())
    public = crypto_scalarmult_ed25519_base_noclamp(secret)
    nonce = crypto_core_ed25519_scalar_reduce(hashlib.sha512(b"r").digest())
    commitment = crypto_core_ed25519_add(crypto_scalarmult_ed25519_base_noclamp(nonce), torsion)
    challenge = crypto_core_ed25519_scalar_reduce(hashlib.sha512(commitment + public + b"m").digest())
    answer = crypto_core_ed25519_scalar_add(nonce, crypto_core_ed25519_scalar_mul(challenge, secret))
    assert not ed25519.verify(public, b"m", commitment + answer)
    assert not ed25519.is_key(crypto_core_ed25519_add(public, torsion))
