"""Public keys, and the web address under which passkeys sign."""

import hashlib
from dataclasses import dataclass

from asamblea.record import ed25519
from asamblea.record.codes import MOST_CODES
from asamblea.record.cose import parse_cose
from asamblea.record.errors import Malformed

HASH_SIZE = 32


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A key that may sign acts: `alg` is ed25519, webauthn or codes; `public` its bytes as docs/spec/signatures.md
    says.
    """

    alg: str
    public: bytes

    def id(self) -> str:
        """The key id: 32 hex."""
        return hashlib.sha256(f"asamblea/key/1\n{self.alg}\n".encode() + self.public).hexdigest()[:32]

    def check(self) -> None:
        """Raise Malformed unless the bytes are a key of this algorithm that an honest signer can have."""
        match self.alg:
            case "ed25519":
                if not ed25519.is_key(self.public):
                    raise Malformed("key", "key.id", "is not an Ed25519 key of the prime-order group")
            case "webauthn":
                parse_cose(self.public)
            case "codes":
                hashes = self.code_hashes()
                if (
                    not 1 <= len(hashes) <= MOST_CODES
                    or len(set(hashes)) != len(hashes)
                    or len(self.public) % HASH_SIZE
                ):
                    raise Malformed("key", "key.id", f"must be 1 to {MOST_CODES} different hashes of {HASH_SIZE} bytes")
            case _:
                raise Malformed("key", "key.id", f"is of no known algorithm: {self.alg[:20]}")

    def code_hashes(self) -> tuple[str, ...]:
        """The hashes of a sheet of codes, in hex."""
        return tuple(self.public[at : at + HASH_SIZE].hex() for at in range(0, len(self.public), HASH_SIZE))


@dataclass(frozen=True, slots=True)
class Address:
    """The web origins and the relying-party id that the log names."""

    origins: tuple[str, ...]
    rp: str
