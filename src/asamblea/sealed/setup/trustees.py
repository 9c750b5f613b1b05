"""The trustees of an election: each alone, or a group of which some suffice (Pedersen's key generation)."""

from dataclasses import dataclass
from typing import Any, TypeAlias

from asamblea.record.errors import Malformed
from asamblea.sealed import forms
from asamblea.sealed.groups import Element, Group
from asamblea.sealed.proofs.challenges import Proof
from asamblea.sealed.reader import Reader
from asamblea.sealed.writer import proof_json


@dataclass(frozen=True, slots=True)
class TrusteeKey:
    """A public key, the proof that its holder knows the secret, and for a member of a group her signature on it."""

    pok: Proof
    public_key: Element
    signature: Proof | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class SignedMessage:
    """A text and a signature on it by a verification key."""

    message: str
    signature: Proof


@dataclass(frozen=True, slots=True)
class Threshold:
    """A group of which `threshold` decrypt together. `certs` name each member's keys, `coefexps` commit to each one's
    polynomial. Archives of Belenios before 2.5.1 hold no `signatures`.
    """

    threshold: int
    certs: tuple[SignedMessage, ...]
    coefexps: tuple[SignedMessage, ...]
    signatures: tuple[Proof, ...] | None
    verification_keys: tuple[TrusteeKey, ...]


Trustee: TypeAlias = TrusteeKey | Threshold


def key_json(group: Group, key: TrusteeKey) -> dict[str, Any]:
    """A trustee's public key as published."""
    return forms.without_none(
        {
            "pok": proof_json(key.pok),
            "public_key": group.text(key.public_key),
            "signature": None if key.signature is None else proof_json(key.signature),
            "name": key.name,
        }
    )


def signed_json(signed: SignedMessage) -> dict[str, Any]:
    """A signed message as published."""
    return {"message": signed.message, "signature": proof_json(signed.signature)}


def trustees_bytes(group: Group, trustees: tuple[Trustee, ...]) -> bytes:
    """The trustees to publish."""
    return forms.written(
        [
            ["Single", key_json(group, each)] if isinstance(each, TrusteeKey) else ["Pedersen", _threshold(group, each)]
            for each in trustees
        ]
    )


def _threshold(group: Group, threshold: Threshold) -> dict[str, Any]:
    signatures = threshold.signatures
    return forms.without_none(
        {
            "threshold": threshold.threshold,
            "certs": [signed_json(each) for each in threshold.certs],
            "coefexps": [signed_json(each) for each in threshold.coefexps],
            "signatures": None if signatures is None else [proof_json(each) for each in signatures],
            "verification_keys": [key_json(group, each) for each in threshold.verification_keys],
        }
    )


def read_trustees(data: bytes, group: Group, place: str = "trustees") -> tuple[tuple[Trustee, ...], Reader]:
    """The trustees of their bytes, and the reader that still has to check their elements; raises Malformed."""
    reader = Reader(group)
    trustees: list[Trustee] = []
    for index, item in enumerate(forms.items(forms.read(data, place), place)):
        where = f"{place}[{index}]"
        kind, value = forms.items(item, where, 2)
        match kind:
            case "Single":
                trustees.append(read_key(reader, value, where))
            case "Pedersen":
                trustees.append(_read_threshold(reader, value, where))
            case _:
                raise Malformed(where, forms.RULE, "is neither Single nor Pedersen")
    if not trustees:
        raise Malformed(place, forms.RULE, "names nobody")
    return tuple(trustees), reader


def read_key(reader: Reader, value: Any, place: str) -> TrusteeKey:
    """A trustee's public key; raises Malformed."""
    read = forms.known(value, place, ("pok", "public_key"), ("signature", "name"))
    return TrusteeKey(
        reader.proof(read["pok"], f"{place}.pok"),
        reader.element(read["public_key"], f"{place}.public_key"),
        reader.proof(read["signature"], f"{place}.signature") if "signature" in read else None,
        forms.text(read["name"], f"{place}.name") if "name" in read else None,
    )


def read_signed(reader: Reader, value: Any, place: str) -> SignedMessage:
    """A signed message; raises Malformed."""
    read = forms.known(value, place, ("message", "signature"))
    return SignedMessage(
        forms.text(read["message"], f"{place}.message"), reader.proof(read["signature"], f"{place}.signature")
    )


def _read_threshold(reader: Reader, value: Any, place: str) -> Threshold:
    read = forms.known(value, place, ("threshold", "certs", "coefexps", "verification_keys"), ("signatures",))

    def each(name: str) -> list[tuple[Any, str]]:
        found = forms.items(read[name], f"{place}.{name}", len(forms.items(read["certs"], f"{place}.certs")))
        return [(item, f"{place}.{name}[{index}]") for index, item in enumerate(found)]

    threshold = Threshold(
        forms.whole(read["threshold"], f"{place}.threshold", 1),
        tuple(read_signed(reader, *item) for item in each("certs")),
        tuple(read_signed(reader, *item) for item in each("coefexps")),
        tuple(reader.proof(*item) for item in each("signatures")) if "signatures" in read else None,
        tuple(read_key(reader, *item) for item in each("verification_keys")),
    )
    if threshold.threshold > len(threshold.certs):
        raise Malformed(f"{place}.threshold", forms.RULE, "is more than there are members")
    return threshold
