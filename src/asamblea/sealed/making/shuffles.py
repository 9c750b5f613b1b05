"""Making a shuffle: ciphertexts in another order and under other nonces, and the proof that nothing else was done to
them (specification, "Mixnet"; CHVote 1.3.2, after Terelius and Wikström).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from asamblea.sealed.elgamal import Ciphertext, Key, encrypt, times
from asamblea.sealed.groups import Element
from asamblea.sealed.making.chance import Below, exponent
from asamblea.sealed.proofs.shuffle import (
    ShuffleProof,
    independent_generators,
    permutation_challenges,
    shuffle_challenge,
)
from asamblea.sealed.setup.setup import Setup
from asamblea.sealed.tally.shuffles import Shuffle, shuffle_bytes


@dataclass(frozen=True, slots=True)
class _Secrets:
    """What the maker knows. Out of place i comes what stood at order[i]; the nonces of the new encryption and of the
    commitments are by the place before the shuffle, those of the chain by the place after it.
    """

    order: list[int]
    again: list[int]
    committed: list[int]
    chain: list[int]


@dataclass(frozen=True, slots=True)
class _Statement:
    """Both lists, the commitments to the order, and the chain that shows it to be one."""

    before: Sequence[Ciphertext]
    after: Sequence[Ciphertext]
    generators: Sequence[Element]
    committed: tuple[Element, ...]
    links: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class _Nonces:
    """Of the four single commitments, of the chain's, and one a ciphertext."""

    single: list[int]
    chain: list[int]
    each: list[int]


def make_shuffle(setup: Setup, before: Sequence[Sequence[Ciphertext]], below: Below) -> bytes:
    """A shuffle of the ciphertexts of every ranked question, as published."""
    made = [shuffled(setup.key, setup.election.hash, each, below) for each in before]
    shuffle = Shuffle(tuple(after for after, _ in made), tuple(proof for _, proof in made))
    return shuffle_bytes(setup.election.group, shuffle)


def shuffled(
    key: Key, election: str, before: Sequence[Ciphertext], below: Below
) -> tuple[tuple[Ciphertext, ...], ShuffleProof]:
    """The ciphertexts of one question shuffled, and the proof. `election` is the election's hash."""
    group, size = key.group, len(before)
    secret = _Secrets(_order(size, below), *([exponent(group, below) for _ in before] for _ in range(3)))
    after = tuple(
        times(group, before[place], encrypt(key, group.identity, secret.again[place])) for place in secret.order
    )
    start, generators = independent_generators(group, size)
    committed = [group.identity] * size
    for generator, place in zip(generators, secret.order, strict=True):
        committed[place] = group.times(_hidden(key, secret.committed[place]), generator)
    challenges = permutation_challenges(group, election, before, after, committed)
    links = [start]
    for nonce, place in zip(secret.chain, secret.order, strict=True):
        links.append(group.times(_hidden(key, nonce), group.secret_power(links[-1], challenges[place])))
    statement = _Statement(before, after, generators, tuple(committed), tuple(links))
    return after, _proof(key, election, statement, secret, challenges, below)


def _order(size: int, below: Below) -> list[int]:
    """A uniform permutation (Fisher and Yates)."""
    order = list(range(size))
    for last in range(size - 1, 0, -1):
        other = below(last + 1)
        order[last], order[other] = order[other], order[last]
    return order


def _hidden(key: Key, nonce: int) -> Element:
    return key.group.secret_power(key.group.generator, nonce)


def _proof(
    key: Key, election: str, statement: _Statement, secret: _Secrets, challenges: Sequence[int], below: Below
) -> ShuffleProof:
    order, size = key.group.order, len(statement.before)
    nonces = _Nonces(*([exponent(key.group, below) for _ in range(count)] for count in (4, size, size)))
    begun = _committed(key, statement, nonces)
    asked = shuffle_challenge(key, election, statement.before, statement.after, begun)
    moved = [challenges[place] for place in secret.order]

    def answers(own: Sequence[int], secrets: Sequence[int]) -> tuple[int, ...]:
        return tuple((nonce + asked * each) % order for nonce, each in zip(own, secrets, strict=True))

    s1, s2, s3, s4 = answers(nonces.single, _totals(secret, challenges, moved, order))
    s_hat, s_prime = answers(nonces.chain, secret.chain), answers(nonces.each, moved)
    return replace(begun, s1=s1, s2=s2, s3=s3, s4=s4, s_hat=s_hat, s_prime=s_prime)


def _committed(key: Key, statement: _Statement, nonces: _Nonces) -> ShuffleProof:
    """The proof's commitments; its responses are still 0."""
    group, power = key.group, key.group.secret_power

    def product(start: Element, bases: Sequence[Element]) -> Element:
        for base, nonce in zip(bases, nonces.each, strict=True):
            start = group.times(start, power(base, nonce))
        return start

    first, second, third, fourth = nonces.single
    linked = zip(nonces.chain, statement.links, nonces.each, strict=False)
    return ShuffleProof(
        t1=_hidden(key, first),
        t2=_hidden(key, second),
        t3=product(_hidden(key, third), statement.generators),
        t4=(
            product(power(key.element, group.order - fourth), [each.beta for each in statement.after]),
            product(_hidden(key, group.order - fourth), [each.alpha for each in statement.after]),
        ),
        t_hat=tuple(group.times(_hidden(key, one), power(link, other)) for one, link, other in linked),
        s1=0,
        s2=0,
        s3=0,
        s4=0,
        s_hat=(),
        s_prime=(),
        c=statement.committed,
        c_hat=statement.links[1:],
    )


def _totals(secret: _Secrets, challenges: Sequence[int], moved: Sequence[int], order: int) -> tuple[int, int, int, int]:
    """The secrets behind the first four responses: the sums of the commitments' nonces plain, of the chain's along it,
    of the commitments' weighted, and of the new encryption's weighted.
    """
    along, rest = 0, 1
    for nonce, challenge in zip(reversed(secret.chain), reversed(moved), strict=True):
        along, rest = (along + nonce * rest) % order, rest * challenge % order
    weighted = sum(one * other for one, other in zip(secret.committed, challenges, strict=True))
    again = sum(one * other for one, other in zip(secret.again, challenges, strict=True))
    return sum(secret.committed) % order, along, weighted % order, again % order
