"""Members, keys, offices."""

from dataclasses import dataclass
from typing import Literal

Office = Literal["chair", "secretary", "teller", "desk", "transcriber"]
KeyUse = Literal["member", "desk", "transcript", "demo"]
KeyAlgorithm = Literal["ed25519", "webauthn", "codes"]


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key to be enrolled: algorithm, public bytes in base64, and what it may sign."""

    alg: KeyAlgorithm
    public: str
    use: KeyUse
