"""That a list of ciphertexts is another one, permuted and encrypted again (Terelius and Wikström; CHVote 1.3.2)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from asamblea.sealed.digests import hex_digest, number
from asamblea.sealed.elgamal import Ciphertext, Key
from asamblea.sealed.groups import Element, Group


@dataclass(frozen=True, slots=True)
class ShuffleProof:
    """The specification's t = (t1, t2, t3, (t4,1, t4,2), t-hat), s = (s1, s2, s3, s4, s-hat, s'), c, c-hat, for N
    ciphertexts. The permutation is committed in c; the chain c-hat shows that it is one.
    """

    t1: Element
    t2: Element
    t3: Element
    t4: tuple[Element, Element]
    t_hat: tuple[Element, ...]
    s1: int
    s2: int
    s3: int
    s4: int
    s_hat: tuple[int, ...]
    s_prime: tuple[int, ...]
    c: tuple[Element, ...]
    c_hat: tuple[Element, ...]


def independent_generators(group: Group, length: int) -> tuple[Element, tuple[Element, ...]]:
    """h and h_0 ... h_{N-1}; raises ValueError in the unheard-of case that two are the same, or one is known."""
    found = [group.independent_generator(index) for index in range(-1, length)]
    if len({group.generator, group.identity, *found}) != len(found) + 2:
        raise ValueError("two independent generators are the same")
    return found[0], tuple(found[1:])


def permutation_challenges(
    group: Group, election: str, before: Sequence[Ciphertext], after: Sequence[Ciphertext], c: Sequence[Element]
) -> tuple[int, ...]:
    """The u_i, one for each ciphertext. `election` is the election's hash."""
    start = hex_digest(f"shuffle-challenges|{election}|{_statement(group, before, after, c)}")
    return tuple(number(start + hex_digest(str(index))) % group.order for index in range(len(before)))


def shuffle_challenge(
    key: Key, election: str, before: Sequence[Ciphertext], after: Sequence[Ciphertext], proof: ShuffleProof
) -> int:
    """What the responses of the proof answer; they are not read."""
    group = key.group
    commitments = _all(group, [proof.t1, proof.t2, proof.t3, *proof.t4, *proof.t_hat])
    statement = _statement(group, before, after, proof.c) + _all(group, proof.c_hat)
    text = f"shuffle-challenge|{election}|{commitments}{statement}{group.text(key.element)}"
    return number(text) % group.order


def _statement(group: Group, before: Sequence[Ciphertext], after: Sequence[Ciphertext], c: Sequence[Element]) -> str:
    pairs = [element for each in (*before, *after) for element in (each.alpha, each.beta)]
    return _all(group, pairs) + _all(group, c)


def _all(group: Group, elements: Sequence[Element]) -> str:
    return "".join([f"{group.text(each)}," for each in elements])


def failing(
    key: Key, election: str, before: Sequence[Ciphertext], after: Sequence[Ciphertext], proof: ShuffleProof
) -> Iterator[str]:
    """The equations of the proof that do not hold, by the names of the specification. All elements are members, all
    sequences of the length of `before`.
    """
    group, g = key.group, key.g.power
    times, over, power = group.times, group.over, group.power
    h, generators = independent_generators(group, len(before))
    u = permutation_challenges(group, election, before, after, proof.c)
    asked = shuffle_challenge(key, election, before, after, proof)

    def powers(bases: Sequence[Element], exponents: Sequence[int]) -> Element:
        return group.product_of_powers(bases, exponents)

    ones = [1] * len(before)
    c_bar = over(powers(proof.c, ones), powers(generators, ones))
    if proof.t1 != over(g(proof.s1), power(c_bar, asked)):
        yield "t1"
    product = 1
    for each in u:
        product = product * each % group.order
    chain = (h, *proof.c_hat)
    if proof.t2 != over(g(proof.s2), power(over(chain[-1], power(h, product)), asked)):
        yield "t2"
    c_tilde = powers(proof.c, u)
    if proof.t3 != over(times(g(proof.s3), powers(generators, proof.s_prime)), power(c_tilde, asked)):
        yield "t3"
    opened = powers([each.beta for each in before], u)
    again = powers([each.beta for each in after], proof.s_prime)
    if times(times(proof.t4[0], power(opened, asked)), key.y.power(proof.s4)) != again:
        yield "t4,1"
    opened = powers([each.alpha for each in before], u)
    again = powers([each.alpha for each in after], proof.s_prime)
    if times(times(proof.t4[1], power(opened, asked)), g(proof.s4)) != again:
        yield "t4,2"
    for index, (last, this) in enumerate(pairwise(chain)):
        expected = times(g(proof.s_hat[index]), power(last, proof.s_prime[index]))
        if times(proof.t_hat[index], power(this, asked)) != expected:
            yield f"t-hat {index + 1}"
