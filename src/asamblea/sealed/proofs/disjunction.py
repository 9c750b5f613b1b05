"""That at least one of several ciphertexts encrypts the neutral element, without saying which: a choice is 0 or 1, a
sum lies between bounds, a paper is blank or has no choices.
"""

from collections.abc import Sequence

from asamblea.sealed.elgamal import Ciphertext, Key, encoded, one_less, text
from asamblea.sealed.groups import Element
from asamblea.sealed.proofs.challenges import Proof, challenge


def prove_disjunction(
    key: Key,
    prefix: str,
    branches: Sequence[Ciphertext],
    true: int,
    secret: int,
    nonce: int,
    simulated: Sequence[Proof],
) -> tuple[Proof, ...]:
    """The proof that branch `true` (from 0) is (g^secret, y^secret). `nonce`, and the other branches' `simulated`
    proofs in their order, are random and used once.
    """
    group = key.group
    proofs = [*simulated[:true], Proof(0, 0), *simulated[true:]]
    commitments = _commitments(key, branches, proofs)
    commitments[2 * true] = group.secret_power(group.generator, nonce)
    commitments[2 * true + 1] = group.secret_power(key.element, nonce)
    others = sum(each.challenge for each in simulated)
    asked = (challenge(group, prefix, commitments) - others) % group.order
    proofs[true] = Proof(asked, (nonce - secret * asked) % group.order)
    return tuple(proofs)


def verify_disjunction(key: Key, prefix: str, branches: Sequence[Ciphertext], proofs: Sequence[Proof]) -> bool:
    """Whether the proof holds for these branches, all of members; one proof a branch."""
    if len(branches) != len(proofs):
        return False
    total = sum(each.challenge for each in proofs) % key.group.order
    return challenge(key.group, prefix, _commitments(key, branches, proofs)) == total


def _commitments(key: Key, branches: Sequence[Ciphertext], proofs: Sequence[Proof]) -> list[Element]:
    times, power, g, y = key.group.times, key.group.power, key.g.power, key.y.power
    commitments: list[Element] = []
    for branch, proof in zip(branches, proofs, strict=True):
        commitments.append(times(g(proof.response), power(branch.alpha, proof.challenge)))
        commitments.append(times(y(proof.response), power(branch.beta, proof.challenge)))
    return commitments


def interval(key: Key, ciphertext: Ciphertext, least: int, most: int) -> tuple[Ciphertext, ...]:
    """The branches of "encrypts a number from `least` to `most`"."""
    if least:
        start = key.group.over(ciphertext.beta, encoded(key.group, least))
        ciphertext = Ciphertext(ciphertext.alpha, start)
    branches = [ciphertext]
    for _ in range(least, most):
        branches.append(one_less(key, branches[-1]))
    return tuple(branches)


def interval_prefix(key: Key, context: str, ciphertext: Ciphertext) -> str:
    """What `interval`'s proof hashes first; `context` is the S of the specification."""
    return f"prove|{context}|{text(key.group, ciphertext)}|"
