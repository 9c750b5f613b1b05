"""A secret locked with a passphrase: a key by Argon2id, a box by XSalsa20 and Poly1305 (libsodium, by PyNaCl).

The passphrase is typed without being shown, or stands in a file; it is no argument and no variable of the environment,
which other processes can read.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id
from nacl.secret import SecretBox
from nacl.utils import random

from asamblea.cli.sealed.files import read
from asamblea.record.errors import Malformed
from asamblea.wording.say import sentences

SHORTEST = 10
PASSES, MEMORY = argon2id.OPSLIMIT_MODERATE, argon2id.MEMLIMIT_MODERATE
# A file that asks for more would only keep its owner waiting.
MOST_PASSES, MOST_MEMORY = 16, 1 << 30
_SALT, _BOX = re.compile(r"[0-9a-f]{32}", re.ASCII), re.compile(r"([0-9a-f]{2}){40,2000}", re.ASCII)
_FIELDS = {"passes", "memory", "salt", "box"}

passphrase_option = click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path),
    help="A file whose first line is the passphrase of your key; asked for without it.",
)


@dataclass(frozen=True, slots=True)
class Passphrase:
    """Where a passphrase comes from: a file, or whoever sits there."""

    file: Path | None
    lang: str

    def new(self) -> bytes:
        """One for a new key, typed twice; raises Malformed for one that is short."""
        found = self._read() if self.file is not None else self._ask(again=True)
        if len(found.decode(errors="replace")) < SHORTEST:
            raise Malformed(self.place, "passphrase.short", f"has fewer than {SHORTEST} characters")
        return found

    def known(self) -> bytes:
        """That of a key that is there."""
        return self._read() if self.file is not None else self._ask(again=False)

    @property
    def place(self) -> str:
        """How a fault names it."""
        return sentences("sealed_steps", self.lang)["passphrase"] if self.file is None else str(self.file)

    def _read(self) -> bytes:
        assert self.file is not None
        return read(self.file).split(b"\n", 1)[0].rstrip(b"\r")

    def _ask(self, *, again: bool) -> bytes:
        say = sentences("sealed_steps", self.lang)
        confirmation = say["passphrase again"] if again else False
        typed: str = click.prompt(say["passphrase"], hide_input=True, confirmation_prompt=confirmation, err=True)
        return typed.encode()


def locked(secret: str, passphrase: bytes) -> dict[str, Any]:
    """The secret, locked."""
    salt = random(argon2id.SALTBYTES)
    box = _box(passphrase, salt, PASSES, MEMORY).encrypt(secret.encode())
    return {"passes": PASSES, "memory": MEMORY, "salt": salt.hex(), "box": bytes(box).hex()}


def unlocked(value: Any, passphrase: Callable[[], bytes], place: str) -> str:
    """The secret; raises Malformed for another passphrase, and for what was not locked here."""
    if not _is_locked(value):
        raise Malformed(place, "keyfile.form", "is not a trustee's key file")
    opened = _box(passphrase(), bytes.fromhex(value["salt"]), value["passes"], value["memory"])
    try:
        return opened.decrypt(bytes.fromhex(value["box"])).decode()
    except (CryptoError, ValueError) as fault:
        raise Malformed(place, "passphrase.wrong", "is locked with another passphrase, or was changed") from fault


def _is_locked(value: Any) -> bool:
    if not isinstance(value, dict) or value.keys() != _FIELDS:
        return False
    passes, memory, salt, box = (value[name] for name in ("passes", "memory", "salt", "box"))
    if [type(each) for each in (passes, memory, salt, box)] != [int, int, str, str]:
        return False
    if not (argon2id.OPSLIMIT_MIN <= passes <= MOST_PASSES and argon2id.MEMLIMIT_MIN <= memory <= MOST_MEMORY):
        return False
    return _SALT.fullmatch(salt) is not None and _BOX.fullmatch(box) is not None


def _box(passphrase: bytes, salt: bytes, passes: int, memory: int) -> SecretBox:
    return SecretBox(argon2id.kdf(SecretBox.KEY_SIZE, passphrase, salt, opslimit=passes, memlimit=memory))
