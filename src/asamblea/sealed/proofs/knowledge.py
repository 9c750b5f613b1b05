"""That somebody knows the one exponent x with base^x = public for every pair: a key, a signature, a decryption."""

from collections.abc import Sequence

from asamblea.sealed.groups import Base, Element, Group
from asamblea.sealed.proofs.challenges import Proof, challenge


def prove_knowledge(group: Group, prefix: str, bases: Sequence[Element], secret: int, nonce: int) -> Proof:
    """The proof for base^secret over these bases; `nonce` is secret and random, 0 < nonce < order, used once."""
    asked = challenge(group, prefix, [group.secret_power(base, nonce) for base in bases])
    return Proof(asked, (nonce - secret * asked) % group.order)


def verify_knowledge(group: Group, prefix: str, pairs: Sequence[tuple[Base, Element]], proof: Proof) -> bool:
    """Whether the proof holds for these pairs of base and public element, all members."""
    commitments = [
        group.times(base.power(proof.response), group.power(public, proof.challenge)) for base, public in pairs
    ]
    return challenge(group, prefix, commitments) == proof.challenge
