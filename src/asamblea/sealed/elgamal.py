"""ElGamal with the message in the exponent: pairs that can be multiplied without opening them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from asamblea.sealed.groups import Base, Element, Group


@dataclass(frozen=True, slots=True)
class Ciphertext:
    """alpha = g^r, beta = y^r * message, under the key y."""

    alpha: Element
    beta: Element


@dataclass(frozen=True, slots=True)
class Key:
    """A public key y in its group, with the bases g and y prepared for many powers, and 1/g."""

    group: Group
    g: Base
    y: Base
    inverse: Element

    @property
    def element(self) -> Element:
        """y itself."""
        return self.y.element


def prepared(group: Group, element: Element, uses: int) -> Key:
    """The key of an element, for about so many powers of either base."""
    inverse = group.over(group.identity, group.generator)
    return Key(group, group.base(group.generator, uses), group.base(element, uses), inverse)


def encrypt(key: Key, message: Element, nonce: int) -> Ciphertext:
    """The message, a member, under a secret nonce, 0 < nonce < order."""
    group = key.group
    alpha = group.secret_power(group.generator, nonce)
    return Ciphertext(alpha, group.times(group.secret_power(key.element, nonce), message))


def encoded(group: Group, number: int) -> Element:
    """g^number: how a small number is encrypted so that sums can be opened."""
    return group.power(group.generator, number)


def times(group: Group, left: Ciphertext, right: Ciphertext) -> Ciphertext:
    """The ciphertext of the product of the messages: of the sum of encoded numbers."""
    return Ciphertext(group.times(left.alpha, right.alpha), group.times(left.beta, right.beta))


def product(group: Group, ciphertexts: Sequence[Ciphertext]) -> Ciphertext:
    """`times` over all."""
    first, *others = ciphertexts or (Ciphertext(group.identity, group.identity),)
    for each in others:
        first = times(group, first, each)
    return first


def one_less(key: Key, ciphertext: Ciphertext) -> Ciphertext:
    """The ciphertext of the encoded number less 1."""
    return Ciphertext(ciphertext.alpha, key.group.times(ciphertext.beta, key.inverse))


def text(group: Group, ciphertext: Ciphertext) -> str:
    """As hashed: alpha, comma, beta."""
    return f"{group.text(ciphertext.alpha)},{group.text(ciphertext.beta)}"


def listed(group: Group, ciphertexts: Iterable[Ciphertext]) -> str:
    """`text` of all, with commas between."""
    return ",".join(text(group, each) for each in ciphertexts)
