"""Whether many residues lie in a subgroup, faster than one by one.

The cofactor of BELENIOS-2048 has small factors, so one random combination would miss a stray with a chance up to 1/2.
Here 128 products, each of a random half of the residues, are raised to the order: all are 1 with a chance of at most
2^-128 if any residue lies outside. The halves follow from a hash of the residues, so nobody can choose them, and the
same residues always get the same answer.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256

from gmpy2 import mpz

from asamblea.sealed.groups.interface import Element

ROUNDS = 16
HALVES_A_ROUND = 8
# Below so many, one power for each is cheaper.
FEWEST = 192


def are_all_members(
    values: Sequence[Element], modulus: Element, order: int, power: Callable[[Element, int], Element]
) -> bool:
    """Whether all residues, each above 0 and below the modulus, have an order that divides `order`."""
    size = (modulus.bit_length() + 7) // 8
    seed = sha256(b"".join([int(value).to_bytes(size) for value in values])).digest()
    rounds = [[mpz(1)] * (1 << HALVES_A_ROUND) for _ in range(ROUNDS)]
    for index, value in enumerate(values):
        chosen = sha256(seed + index.to_bytes(8)).digest()
        for buckets, bucket in zip(rounds, chosen[:ROUNDS], strict=True):
            buckets[bucket] = buckets[bucket] * value % modulus
    return all(power(_half(buckets, bit, modulus), order) == 1 for buckets in rounds for bit in range(HALVES_A_ROUND))


def _half(buckets: Sequence[Element], bit: int, modulus: Element) -> Element:
    product = mpz(1)
    for bucket, value in enumerate(buckets):
        if bucket >> bit & 1:
            product = product * value % modulus
    return product
