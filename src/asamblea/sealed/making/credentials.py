"""A voter's credential: the secret on her sheet, and the public key on the list (specification 2.4, credentials)."""

from collections.abc import Iterable
from hashlib import sha256

from asamblea.record.errors import Malformed
from asamblea.sealed.groups import Group
from asamblea.sealed.making.chance import Below, is_word, word
from asamblea.sealed.setup.credentials import credentials_bytes

PARTS = (5, 6, 5, 6)


def new_credential(below: Below) -> str:
    """A credential as it is printed: 22 characters of Base58 in four parts, more than 128 bits."""
    return "-".join(word(size, below) for size in PARTS)


def is_credential(text: str) -> bool:
    """Whether the text has the form of a credential."""
    parts = text.split("-")
    return len(parts) == len(PARTS) and all(map(is_word, parts, PARTS))


def secret_of(credential: str, uuid: str, group: Group) -> int:
    """The secret exponent of a credential in one election; raises Malformed for what is not a credential."""
    if not is_credential(credential):
        raise Malformed("voting code", "credential.form", "has not the form XXXXX-XXXXXX-XXXXX-XXXXXX")
    halves = (sha256(f"derive_credential|{uuid}|{part}|{credential}".encode()).digest() for part in (0, 1))
    return int.from_bytes(b"".join(halves)) % group.order


def public_credentials(entries: Iterable[tuple[int, int]], group: Group) -> bytes:
    """The list of the public credentials of (secret exponent, weight), as published: in the order of the group, which
    tells nothing of whose they are.
    """
    keys = sorted(
        ((group.secret_power(group.generator, secret), weight) for secret, weight in entries),
        key=lambda each: group.order_key(each[0]),
    )
    return credentials_bytes({group.text(key): weight for key, weight in keys})
