"""The private keys of logs: one file each, readable by its owner alone, named by the public key.

They sign notes and nothing else.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from asamblea.record.base64s import bytes_of, text_of
from asamblea.record.ed25519 import public_of


class LogKeys:
    """A folder of seeds. Lost with it is the power to write the logs, not the records."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def new(self, chance: Callable[[int], bytes]) -> str:
        """Make a key; its public half in base64, as a founding act names it."""
        seed = chance(32)
        public = public_of(seed)
        file = os.open(self._folder / f"{public.hex()}.seed", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(file, "wb") as out:
            out.write(seed)
        return text_of(public)

    def kept(self) -> Iterator[str]:
        """The public halves of the keys that are here, in base64."""
        return (text_of(public_of(path.read_bytes())) for path in sorted(self._folder.glob("*.seed")))

    def seed(self, public: str) -> bytes:
        """The private half of a public key (base64). Raises FileNotFoundError if it is not kept here."""
        return (self._folder / f"{bytes_of(public, 'log key').hex()}.seed").read_bytes()
