"""Passkey assertions: each check broken once, for each algorithm."""

import base64
import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from fido2 import cbor
from hypothesis import given
from hypothesis import strategies as st

from asamblea.record.cbor import decode_cbor
from asamblea.record.cose import P256_ORDER, parse_cose
from asamblea.record.errors import Malformed
from asamblea.record.keys import Address, PublicKey
from asamblea.record.passkeys import verify_assertion

DIGEST = hashlib.sha256(b"act").digest()
ADDRESS = Address(("http://localhost:8123",), "localhost")
Sign = Callable[[bytes], bytes]


def es256() -> tuple[bytes, Sign]:
    key = ec.generate_private_key(ec.SECP256R1())
    point = key.public_key().public_numbers()
    cose = cbor.encode({1: 2, 3: -7, -1: 1, -2: point.x.to_bytes(32), -3: point.y.to_bytes(32)})
    return cose, lambda message: key.sign(message, ec.ECDSA(SHA256()))


def eddsa() -> tuple[bytes, Sign]:
    key = ed25519.Ed25519PrivateKey.generate()
    return cbor.encode({1: 1, 3: -8, -1: 6, -2: key.public_key().public_bytes_raw()}), key.sign


def rs256() -> tuple[bytes, Sign]:
    key = rsa.generate_private_key(65537, 2048)
    numbers = key.public_key().public_numbers()
    cose = cbor.encode({1: 3, 3: -257, -1: numbers.n.to_bytes(256), -2: numbers.e.to_bytes(3)})
    return cose, lambda message: key.sign(message, padding.PKCS1v15(), SHA256())


KEYS = {"ES256": es256(), "EdDSA": eddsa(), "RS256": rs256()}


def client(**change: Any) -> bytes:
    challenge = base64.urlsafe_b64encode(DIGEST).rstrip(b"=").decode()
    value = {
        "type": "webauthn.get",
        "challenge": challenge,
        "origin": ADDRESS.origins[0],
        "crossOrigin": False,
        **change,
    }
    return json.dumps({key: item for key, item in value.items() if item is not None}).encode()


def authenticator(rp: str = "localhost", flags: int = 5) -> bytes:
    return hashlib.sha256(rp.encode()).digest() + bytes([flags]) + bytes(4)


def check(name: str, said: bytes, data: bytes, change: Callable[[bytes], bytes] = bytes) -> bool:
    cose, sign = KEYS[name]
    signature = sign(data + hashlib.sha256(said).digest())
    return verify_assertion(DIGEST, data, said, change(signature), cose, ADDRESS)


@pytest.mark.parametrize("name", KEYS)
def test_an_assertion_as_a_browser_makes_it_verifies(name: str) -> None:
    assert check(name, client(), authenticator())
    assert check(name, client(crossOrigin=None, other="ignored"), authenticator())
    assert check(name, client(), authenticator(flags=0x85) + cbor.encode({"x": 1}))
    PublicKey("webauthn", KEYS[name][0]).check()


@pytest.mark.parametrize("name", KEYS)
@pytest.mark.parametrize(
    "said",
    [
        client(type="webauthn.create"),
        client(challenge="AAAA"),
        client(challenge=base64.urlsafe_b64encode(DIGEST).decode()),
        client(origin="http://localhost:8124"),
        client(origin="https://localhost"),
        client(crossOrigin=True),
        client(topOrigin="http://localhost:8123"),
        client().replace(b'"type"', b'"type": "webauthn.get", "type"'),
        b"[]",
        b"\xff",
        b"",
    ],
)
def test_client_data_that_says_something_else_is_refused(name: str, said: bytes) -> None:
    assert not check(name, said, authenticator())


def with_member(value: str) -> bytes:
    return client().removesuffix(b"}") + f', "other": {value}}}'.encode()


@pytest.mark.parametrize("value", ["9" * 5000, "-1e999", "[" * 15 + "]" * 15, '{"NaN": 1}'])
def test_members_that_decide_nothing_may_hold_any_json(value: str) -> None:
    assert check("ES256", with_member(value), authenticator())


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "[" * 16 + "]" * 16, "[" * 5000 + "]" * 5000])
def test_client_data_that_is_no_json_or_nested_too_deep_is_refused(value: str) -> None:
    assert not check("ES256", with_member(value), authenticator())


@pytest.mark.parametrize("name", KEYS)
@pytest.mark.parametrize(
    "data",
    [
        authenticator("example.org"),
        authenticator(flags=4),
        authenticator(flags=1),
        authenticator(flags=7),
        authenticator(flags=37),
        authenticator()[:36],
        b"",
    ],
)
def test_authenticator_data_that_says_something_else_is_refused(name: str, data: bytes) -> None:
    assert not check(name, client(), data)


@pytest.mark.parametrize("name", KEYS)
def test_a_bent_signature_is_refused(name: str) -> None:
    assert not check(name, client(), authenticator(), lambda signature: signature[:-1] + bytes([signature[-1] ^ 1]))
    assert not check(name, client(), authenticator(), lambda signature: signature + b"\0")
    assert not check(name, client(), authenticator(), lambda signature: b"")


def test_der_is_strict_and_a_high_s_is_allowed() -> None:
    def high(signature: bytes) -> bytes:
        r, s = decode_dss_signature(signature)
        return encode_dss_signature(r, P256_ORDER - s)

    def padded(signature: bytes) -> bytes:
        return b"\x30" + bytes([signature[1] + 1]) + signature[2:3] + bytes([signature[3] + 1]) + b"\0" + signature[4:]

    assert check("ES256", client(), authenticator(), high)
    assert not check("ES256", client(), authenticator(), padded)
    assert not check("ES256", client(), authenticator(), lambda _: encode_dss_signature(1, P256_ORDER + 1))


@pytest.mark.parametrize(
    "value",
    [
        {1: 2, 3: -7, -1: 1, -2: bytes(32), -3: bytes(32)},
        {1: 2, 3: -7, -1: 2, -2: bytes(32), -3: bytes(32)},
        {1: 2, 3: -35, -1: 1, -2: bytes(32), -3: bytes(32)},
        {1: 1, 3: -8, -1: 6, -2: bytes(32)},
        {1: 1, 3: -8, -1: 6, -2: b"\1" + bytes(31)},
        {1: 3, 3: -257, -1: b"\1" + bytes(127), -2: b"\1\0\1"},
        {1: 3, 3: -257, -1: b"\x80" + bytes(255), -2: b"\3"},
        {},
        [],
        1,
    ],
)
def test_a_key_of_another_kind_is_refused(value: Any) -> None:
    with pytest.raises(Malformed):
        parse_cose(cbor.encode(value))


def test_a_key_with_one_parameter_more_is_refused() -> None:
    cose = decode_cbor(KEYS["EdDSA"][0])
    assert isinstance(cose, dict)
    with pytest.raises(Malformed):
        parse_cose(cbor.encode({**cose, 4: 1}))


@given(st.binary(max_size=100))
def test_arbitrary_bytes_are_no_key_and_raise_malformed_alone(data: bytes) -> None:
    with pytest.raises(Malformed):
        parse_cose(data)


@pytest.mark.parametrize(
    "text", ["1800", "a2020101", "a201010101", "5f4100ff", "f6", "c000", "fb", "818181818100", "6180", "0000"]
)
def test_cbor_that_is_not_canonical_is_refused(text: str) -> None:
    with pytest.raises(Malformed):
        decode_cbor(bytes.fromhex(text))
