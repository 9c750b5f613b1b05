"""Numbers, elements and proofs as JSON."""

from collections.abc import Iterable
from typing import Any

from asamblea.sealed.elgamal import Ciphertext
from asamblea.sealed.groups import Group
from asamblea.sealed.proofs.challenges import Proof


def proof_json(proof: Proof) -> dict[str, str]:
    """A proof."""
    return {"challenge": str(proof.challenge), "response": str(proof.response)}


def proofs_json(proofs: Iterable[Proof]) -> list[dict[str, str]]:
    """An array of proofs."""
    return [proof_json(each) for each in proofs]


def ciphertext_json(group: Group, ciphertext: Ciphertext) -> dict[str, Any]:
    """A ciphertext."""
    return {"alpha": group.text(ciphertext.alpha), "beta": group.text(ciphertext.beta)}


def ciphertexts_json(group: Group, ciphertexts: Iterable[Ciphertext]) -> list[dict[str, Any]]:
    """An array of ciphertexts."""
    return [ciphertext_json(group, each) for each in ciphertexts]
