"""SHA-256 as the protocol uses it."""

from base64 import b64encode
from hashlib import sha256


def digest(text: str | bytes) -> bytes:
    """SHA-256, 32 bytes."""
    return sha256(text.encode() if isinstance(text, str) else text).digest()


def hex_digest(text: str | bytes) -> str:
    """In 64 hexadecimal digits: how an archive names what it holds."""
    return digest(text).hex()


def fingerprint(text: str | bytes) -> str:
    """In base 64 without padding: an election's hash, a ballot's tracker."""
    return b64encode(digest(text)).decode().rstrip("=")


def number(text: str | bytes) -> int:
    """As a whole number, first byte most significant."""
    return int.from_bytes(digest(text))
