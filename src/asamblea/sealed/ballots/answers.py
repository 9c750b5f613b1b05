"""The statements that an answer's proofs prove: what is hashed first, and the branches of each disjunction.

Whoever makes an answer and whoever verifies it take them from here.
"""

from collections.abc import Sequence

from asamblea.sealed.elgamal import Ciphertext, Key, listed, one_less, product, text
from asamblea.sealed.proofs.disjunction import interval
from asamblea.sealed.setup.questions import Homomorphic


def bound_to(election: str, credential: str) -> str:
    """The S0 of the specification: every proof of a ballot hashes the election and the credential."""
    return f"{election}|{credential}"


def with_choices(key: Key, context: str, choices: Sequence[Ciphertext]) -> str:
    """The S of the specification: the context and all ciphertexts of the answer."""
    return f"{context}|{listed(key.group, choices)}"


def blank_branches(key: Key, choices: Sequence[Ciphertext]) -> tuple[Ciphertext, Ciphertext]:
    """Of "not blank, or no choices"."""
    return choices[0], product(key.group, choices[1:])


def blank_or_allowed(key: Key, question: Homomorphic, choices: Sequence[Ciphertext]) -> tuple[Ciphertext, ...]:
    """Of "blank, or a sum that is allowed"."""
    sums = interval(key, product(key.group, choices[1:]), question.least, question.most)
    return one_less(key, choices[0]), *sums


def list_branches(key: Key, choices: Sequence[Ciphertext]) -> tuple[Ciphertext, Ciphertext]:
    """Of "this list is chosen, or none of its candidates"."""
    return one_less(key, choices[0]), product(key.group, choices[1:])


def ranking_prefix(key: Key, context: str, choice: Ciphertext) -> str:
    """What the proof of a ranking hashes first."""
    return f"raweg|{context}|{key.group.text(key.element)},{text(key.group, choice)}|"


def signature_prefix(signed: str) -> str:
    """What the signature of a ballot hashes first."""
    return f"sig|{signed}|"
