"""Shuffles of the rankings: each by a trustee, each with a proof for every ranked question."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from asamblea.sealed import forms
from asamblea.sealed.elgamal import Ciphertext
from asamblea.sealed.findings import Finding
from asamblea.sealed.groups import Group
from asamblea.sealed.proofs.shuffle import ShuffleProof, failing
from asamblea.sealed.reader import Reader
from asamblea.sealed.setup.setup import Setup
from asamblea.sealed.writer import ciphertexts_json

RULE = "sealed.shuffle"


@dataclass(frozen=True, slots=True)
class Shuffle:
    """The ciphertexts of each ranked question, in their new order, and the proof of each."""

    ciphertexts: tuple[tuple[Ciphertext, ...], ...]
    proofs: tuple[ShuffleProof, ...]


def shuffle_bytes(group: Group, shuffle: Shuffle) -> bytes:
    """As published."""
    return forms.written(
        {
            "ciphertexts": [ciphertexts_json(group, each) for each in shuffle.ciphertexts],
            "proofs": [_proof(group, each) for each in shuffle.proofs],
        }
    )


def _proof(group: Group, proof: ShuffleProof) -> list[Any]:
    def elements(values: Sequence[Any]) -> list[str]:
        return [group.text(each) for each in values]

    def numbers(values: Sequence[int]) -> list[str]:
        return [str(each) for each in values]

    return [
        [*elements([proof.t1, proof.t2, proof.t3]), elements(proof.t4), elements(proof.t_hat)],
        [*numbers([proof.s1, proof.s2, proof.s3, proof.s4]), numbers(proof.s_hat), numbers(proof.s_prime)],
        elements(proof.c),
        elements(proof.c_hat),
    ]


def read_shuffle(data: bytes, group: Group, lengths: Sequence[int], place: str) -> tuple[Shuffle, Reader]:
    """The shuffle of its bytes, with so many ciphertexts for each ranked question, and the reader that still has to
    check its elements; raises Malformed.
    """
    reader = Reader(group)
    value = forms.fields(forms.read_canonical(data, place), place, ("ciphertexts", "proofs"))
    after = forms.items(value["ciphertexts"], f"{place} ciphertexts", len(lengths))
    proofs = forms.items(value["proofs"], f"{place} proofs", len(lengths))
    return Shuffle(
        tuple(
            reader.ciphertexts(each, f"{place} ciphertexts[{index}]", lengths[index])
            for index, each in enumerate(after)
        ),
        tuple(
            _read_proof(reader, each, f"{place} proofs[{index}]", lengths[index]) for index, each in enumerate(proofs)
        ),
    ), reader


def _read_proof(reader: Reader, value: Any, place: str, length: int) -> ShuffleProof:
    def elements(values: Any, name: str, count: int = length) -> tuple[Any, ...]:
        where = f"{place}.{name}"
        return tuple(
            [reader.element(each, f"{where}[{i}]") for i, each in enumerate(forms.items(values, where, count))]
        )

    def numbers(values: Any, name: str) -> tuple[int, ...]:
        where = f"{place}.{name}"
        return tuple(
            [reader.scalar(each, f"{where}[{i}]") for i, each in enumerate(forms.items(values, where, length))]
        )

    t, s, c, c_hat = forms.items(value, place, 4)
    first, second, third, fourth, t_hat = forms.items(t, f"{place}.t", 5)
    *singles, s_hat, s_prime = forms.items(s, f"{place}.s", 6)
    t1, t2, t3 = elements([first, second, third], "t", 3)
    t4 = elements(fourth, "t4", 2)
    s1, s2, s3, s4 = (reader.scalar(each, f"{place}.s{index}") for index, each in enumerate(singles, 1))
    return ShuffleProof(
        t1=t1,
        t2=t2,
        t3=t3,
        t4=(t4[0], t4[1]),
        t_hat=elements(t_hat, "t_hat"),
        s1=s1,
        s2=s2,
        s3=s3,
        s4=s4,
        s_hat=numbers(s_hat, "s_hat"),
        s_prime=numbers(s_prime, "s_prime"),
        c=elements(c, "c"),
        c_hat=elements(c_hat, "c_hat"),
    )


def check_shuffle(
    setup: Setup, before: Sequence[tuple[Ciphertext, ...]], shuffle: Shuffle, place: str
) -> Iterator[Finding]:
    """What is wrong with a shuffle of these ciphertexts; all elements are members."""
    for index, (old, new, proof) in enumerate(zip(before, shuffle.ciphertexts, shuffle.proofs, strict=True)):
        for equation in failing(setup.key, setup.election.hash, old, new, proof):
            where = f"{place} proofs[{index}]"
            yield Finding(where, RULE, f"does not prove a shuffle: the equation for {equation} fails")
