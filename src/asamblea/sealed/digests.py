"""SHA-256 as the protocol uses it."""

import re
from base64 import b64decode, b64encode
from hashlib import sha256

_FINGERPRINT = re.compile(r"[A-Za-z0-9+/]{43}", re.ASCII)


def digest(text: str | bytes) -> bytes:
    """SHA-256, 32 bytes."""
    return sha256(text.encode() if isinstance(text, str) else text).digest()


def hex_digest(text: str | bytes) -> str:
    """In 64 hexadecimal digits: how an archive names what it holds."""
    return digest(text).hex()


def fingerprint(text: str | bytes) -> str:
    """In base 64 without padding: an election's hash, a ballot's tracker."""
    return b64encode(digest(text)).decode().rstrip("=")


def fingerprint_of(name: str) -> str:
    """The same of what has this hash in hexadecimal; raises ValueError for other text."""
    return b64encode(bytes.fromhex(name)).decode().rstrip("=")


def is_fingerprint(text: str) -> bool:
    """Whether the text is a fingerprint, written in the one way."""
    return _FINGERPRINT.fullmatch(text) is not None and b64encode(b64decode(f"{text}=")).decode() == f"{text}="


def number(text: str | bytes) -> int:
    """As a whole number, first byte most significant."""
    return int.from_bytes(digest(text))
