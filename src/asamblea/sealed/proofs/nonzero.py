"""That a ciphertext encrypts another number than 0 (Belenios 3.0, lists)."""

from dataclasses import dataclass

from asamblea.sealed.elgamal import Ciphertext, Key
from asamblea.sealed.groups import Element
from asamblea.sealed.proofs.challenges import challenge


@dataclass(frozen=True, slots=True)
class NonzeroProof:
    """The message raised to a secret power, which is not the identity; and the answer for both its exponents."""

    commitment: Element
    challenge: int
    responses: tuple[int, int]


def verify_nonzero(key: Key, prefix: str, ciphertext: Ciphertext, proof: NonzeroProof) -> bool:
    """Whether the proof holds; the ciphertext and the commitment are members."""
    group = key.group
    if proof.commitment == group.identity:
        return False
    first, second = proof.responses
    known = group.times(group.power(ciphertext.alpha, first), key.g.power(second))
    opened = group.times(group.power(ciphertext.beta, first), key.y.power(second))
    opened = group.times(opened, group.power(proof.commitment, proof.challenge))
    return challenge(group, prefix, [proof.commitment, known, opened]) == proof.challenge
