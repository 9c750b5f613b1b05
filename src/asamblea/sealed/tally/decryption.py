"""Partial decryptions: the factor of one trustee for each ciphertext, with the proof that her key made it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from asamblea.sealed import forms
from asamblea.sealed.elgamal import Key
from asamblea.sealed.findings import Finding
from asamblea.sealed.groups import Element, Group
from asamblea.sealed.proofs.challenges import Proof
from asamblea.sealed.proofs.knowledge import verify_knowledge
from asamblea.sealed.reader import Reader
from asamblea.sealed.setup.questions import Question
from asamblea.sealed.setup.setup import Setup
from asamblea.sealed.setup.trustees import Trustee, TrusteeKey
from asamblea.sealed.tally.encrypted import Tally
from asamblea.sealed.tally.shapes import flat, shaped
from asamblea.sealed.writer import proof_json

RULE = "sealed.decryption"


@dataclass(frozen=True, slots=True)
class PartialDecryption:
    """alpha to the power of a trustee's secret, for each ciphertext of each question, and the proofs."""

    factors: tuple[tuple[Element, ...], ...]
    proofs: tuple[tuple[Proof, ...], ...]


def decryption_prefix(group: Group, election: str, public_key: Element) -> str:
    """What the proof of a factor hashes first; `election` is the election's hash."""
    return f"decrypt|{election}|{group.text(public_key)}|"


def decryption_bytes(group: Group, questions: Sequence[Question], decryption: PartialDecryption) -> bytes:
    """As published."""
    factors, proofs = decryption.factors, decryption.proofs
    return forms.written(
        {
            "decryption_factors": [
                shaped(question, [group.text(each) for each in row])
                for question, row in zip(questions, factors, strict=True)
            ],
            "decryption_proofs": [
                shaped(question, [proof_json(each) for each in row])
                for question, row in zip(questions, proofs, strict=True)
            ],
        }
    )


def read_decryption(
    data: bytes, group: Group, questions: Sequence[Question], tally: Tally, place: str
) -> tuple[PartialDecryption, Reader]:
    """The partial decryption of its bytes, with a factor for each ciphertext of the tally, and the reader that still
    has to check them; raises Malformed.
    """
    reader = Reader(group)
    value = forms.fields(forms.read_canonical(data, place), place, ("decryption_factors", "decryption_proofs"))
    factors = forms.items(value["decryption_factors"], f"{place} decryption_factors", len(questions))
    proofs = forms.items(value["decryption_proofs"], f"{place} decryption_proofs", len(questions))
    lengths = [len(each) for each in tally.questions]
    decryption = PartialDecryption(
        tuple(
            flat(question, row, f"{place} decryption_factors[{index}]", lengths[index], reader.element)
            for index, (question, row) in enumerate(zip(questions, factors, strict=True))
        ),
        tuple(
            flat(question, row, f"{place} decryption_proofs[{index}]", lengths[index], reader.proof)
            for index, (question, row) in enumerate(zip(questions, proofs, strict=True))
        ),
    )
    # Of no ballots at all the sums are the identity, and so are their factors.
    reader.elements = [each for each in reader.elements if each[1] != group.identity]
    return decryption, reader


def check_decryption(
    setup: Setup, tally: Tally, public_key: Element, decryption: PartialDecryption, place: str
) -> Iterator[Finding]:
    """What is wrong with a partial decryption by the holder of this key; all elements are members."""
    group = setup.election.group
    prefix = decryption_prefix(group, setup.election.hash, public_key)
    for question, ciphertexts in enumerate(tally.questions):
        factors, proofs = decryption.factors[question], decryption.proofs[question]
        for index, (ciphertext, factor, proof) in enumerate(zip(ciphertexts, factors, proofs, strict=True)):
            pairs = [(setup.key.g, public_key), (group.base(ciphertext.alpha, 1), factor)]
            if not verify_knowledge(group, prefix, pairs, proof):
                where = f"{place} decryption_factors[{question}][{index}]"
                yield Finding(where, RULE, "is not proved to be made with this trustee's key")


class NotEnough(ValueError):  # noqa: N818 -- says what is so
    """Decryptions are missing; the argument says whose."""


def combined(key: Key, trustees: Sequence[Trustee], decryptions: Mapping[int, PartialDecryption]) -> PartialDecryption:
    """The factors of all trustees together, from valid decryptions by owner (numbers from 1); without proofs. Raises
    NotEnough.
    """
    group = key.group
    parts: list[tuple[int, PartialDecryption]] = []
    first = 1
    for each in trustees:
        if isinstance(each, TrusteeKey):
            if first not in decryptions:
                raise NotEnough(f"the decryption of trustee {first} is missing")
            parts.append((1, decryptions[first]))
            first += 1
            continue
        size = len(each.verification_keys)
        there = [index for index in range(1, size + 1) if first + index - 1 in decryptions][: each.threshold]
        if len(there) < each.threshold:
            raise NotEnough(
                f"of trustees {first} to {first + size - 1}, {len(there)} decrypted and {each.threshold} are needed"
            )
        parts += [(lagrange(there, index, group.order), decryptions[first + index - 1]) for index in there]
        first += size
    exponents = [exponent for exponent, _ in parts]
    rows = [list(zip(*question, strict=True)) for question in zip(*(each.factors for _, each in parts), strict=True)]
    factors = [tuple([group.product_of_powers(each, exponents) for each in row]) for row in rows]
    return PartialDecryption(tuple(factors), ())


def lagrange(indices: Sequence[int], index: int, order: int) -> int:
    """The exponent of the member `index` when these members decrypt together."""
    product = 1
    for other in indices:
        if other != index:
            product = product * other * pow(other - index, -1, order) % order
    return product
