"""A ballot: an answer to each question, bound to the election and to the voter's credential by every proof."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from asamblea.sealed.elgamal import Ciphertext
from asamblea.sealed.groups import Element
from asamblea.sealed.proofs.challenges import Proof
from asamblea.sealed.proofs.nonzero import NonzeroProof


@dataclass(frozen=True, slots=True)
class HomomorphicAnswer:
    """Each choice encrypted, with a proof that it is 0 or 1, and one that their sum is allowed. Where a blank paper is
    allowed the first choice says "blank", and `blank` proves that a blank paper chooses nothing.
    """

    choices: tuple[Ciphertext, ...]
    individual: tuple[tuple[Proof, ...], ...]
    overall: tuple[Proof, ...]
    blank: tuple[Proof, ...] | None = None


@dataclass(frozen=True, slots=True)
class NonHomomorphicAnswer:
    """All numbers in one ciphertext, with a proof that the voter knows its nonce, so that nobody copies it."""

    choice: Ciphertext
    proof: Proof


@dataclass(frozen=True, slots=True)
class ListsAnswer:
    """Each list and candidate encrypted, with proofs: each is 0 or 1, one list is chosen, no candidate without her
    list, at least one candidate.
    """

    choices: tuple[tuple[Ciphertext, ...], ...]
    individual: tuple[tuple[tuple[Proof, ...], ...], ...]
    overall: Proof
    lists: tuple[tuple[Proof, ...], ...]
    nonzero: NonzeroProof


Answer: TypeAlias = HomomorphicAnswer | NonHomomorphicAnswer | ListsAnswer


@dataclass(frozen=True, slots=True)
class Ballot:
    """What a voter casts. `signed` is the fingerprint of the ballot without its signature."""

    uuid: str
    election: str
    credential: Element
    answers: tuple[Answer, ...]
    signed: str
    signature: Proof


def ciphertexts_of(answer: Answer) -> Iterator[Ciphertext]:
    """The ciphertexts of an answer, in order."""
    match answer:
        case HomomorphicAnswer(choices=choices):
            yield from choices
        case NonHomomorphicAnswer(choice=choice):
            yield choice
        case ListsAnswer(choices=lists):
            for each in lists:
                yield from each
