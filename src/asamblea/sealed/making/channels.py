"""Keys that trustees use among themselves, and what they send each other through a third hand (specification, "Public
key infrastructure", "Channels").
"""

from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.digests import digest, number
from asamblea.sealed.groups import Element, Group
from asamblea.sealed.making.chance import Below, exponent, word
from asamblea.sealed.making.messages import element_in, settle
from asamblea.sealed.proofs.challenges import Proof
from asamblea.sealed.proofs.knowledge import prove_knowledge
from asamblea.sealed.reader import Reader
from asamblea.sealed.setup.keys import signature_prefix, signed_by
from asamblea.sealed.setup.trustees import SignedMessage, read_signed, signed_json

SEED_LENGTH = 22
RULE = "channel.form"
_ENCRYPTED = ("algorithm", "alpha", "beta", "data")


def new_seed(below: Below) -> str:
    """The seed of all that a member of a threshold holds: 22 characters of Base58."""
    return word(SEED_LENGTH, below)


@dataclass(frozen=True, slots=True)
class Identity:
    """A member's two secret exponents, to sign and to decrypt, both from her seed."""

    group: Group
    signing: int
    decryption: int

    @classmethod
    def of(cls, seed: str, group: Group) -> "Identity":
        """The identity of a seed."""
        return cls(group, number(f"sk|{seed}") % group.order, number(f"dk|{seed}") % group.order)

    def __repr__(self) -> str:
        """Without the secrets."""
        return f"Identity({self.group.name})"

    @property
    def verification_key(self) -> Element:
        """What others check her signatures with."""
        return self.group.secret_power(self.group.generator, self.signing)

    @property
    def encryption_key(self) -> Element:
        """What others encrypt to her with."""
        return self.group.secret_power(self.group.generator, self.decryption)

    def signature(self, message: str, below: Below) -> Proof:
        """Her signature of a message."""
        nonce = exponent(self.group, below)
        return prove_knowledge(self.group, signature_prefix(message), [self.group.generator], self.signing, nonce)

    def signed(self, message: str, below: Below) -> SignedMessage:
        """The message with her signature."""
        return SignedMessage(message, self.signature(message, below))

    def send(self, recipient: Element, message: dict[str, Any], below: Below) -> str:
        """A message that only the holder of this encryption key reads, and that its sender cannot deny."""
        inner = _text({"recipient": self.group.text(recipient), "message": _text(message)})
        return _text(_encrypted(self.group, recipient, _text(signed_json(self.signed(inner, below))), below))

    def receive(self, text: str, sender: Element, place: str) -> dict[str, Any]:
        """What `send` sent to her under the sender's verification key; raises Malformed for anything else."""
        reader = Reader(self.group)
        signed = read_signed(reader, forms.read(self._decrypted(text, place), place), place)
        settle(reader)
        check_signed(self.group, sender, signed, place)
        inner = forms.known(forms.read(signed.message.encode(), place), place, ("recipient", "message"))
        if inner["recipient"] != self.group.text(self.encryption_key):
            raise Malformed(place, "channel.recipient", "was sent to somebody else")
        message = forms.read(forms.text(inner["message"], place).encode(), place)
        return message if isinstance(message, dict) else {}

    def _decrypted(self, text: str, place: str) -> bytes:
        group, value = self.group, forms.known(forms.read(text.encode(), place), place, _ENCRYPTED)
        alpha, beta = (element_in(group, value[part], f"{place}.{part}") for part in ("alpha", "beta"))
        shared = group.over(beta, group.secret_power(alpha, self.decryption))
        key, start = _symmetric(group, shared, alpha)
        try:
            return AESGCM(key).decrypt(start, bytes.fromhex(forms.text(value["data"], place)), None)
        except (InvalidTag, ValueError) as fault:
            raise Malformed(place, "channel.key", "was not encrypted to this key, or was changed") from fault


def check_signed(group: Group, signer: Element, signed: SignedMessage, place: str) -> None:
    """Raise Malformed unless a verification key signed the message."""
    if not signed_by(group.base(group.generator, 1), group, signer, signed.message, signed.signature):
        raise Malformed(place, "channel.signature", "is not signed by the one it should be from")


def _encrypted(group: Group, recipient: Element, text: str, below: Below) -> dict[str, Any]:
    """ElGamal of a random member, and AES-256-GCM of the text under its hash."""
    nonce = exponent(group, below)
    shared = group.secret_power(group.generator, exponent(group, below))
    alpha = group.secret_power(group.generator, nonce)
    key, start = _symmetric(group, shared, alpha)
    return {
        "algorithm": "AES-GCM",
        "alpha": group.text(alpha),
        "beta": group.text(group.times(group.secret_power(recipient, nonce), shared)),
        "data": AESGCM(key).encrypt(start, text.encode(), None).hex(),
    }


def _symmetric(group: Group, shared: Element, alpha: Element) -> tuple[bytes, bytes]:
    return digest(f"key|{group.text(shared)}"), digest(f"iv|{group.text(alpha)}")


def _text(value: dict[str, Any]) -> str:
    return forms.written(value).decode()
