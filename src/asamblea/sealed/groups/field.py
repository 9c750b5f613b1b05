"""Subgroups of prime order of the integers modulo a prime of 2048 bits."""

from collections.abc import Sequence

from gmpy2 import divexact, invert, legendre, mpz, powmod, powmod_sec

from asamblea.sealed.digests import number
from asamblea.sealed.groups.embedding import BITS, join, split
from asamblea.sealed.groups.interface import Base, Element
from asamblea.sealed.groups.membership import FEWEST, are_all_members
from asamblea.sealed.groups.montgomery import powers_modulo
from asamblea.sealed.groups.parameters import FieldParameters
from asamblea.sealed.groups.tables import PlainBase, WindowedBase, width_for
from asamblea.sealed.scalars import read_decimal

FEWEST_USES_OF_A_TABLE = 12


class Field:
    """The subgroup of order q of the integers modulo p. An element is its residue, 0 < x < p."""

    checks_powers = False

    def __init__(self, parameters: FieldParameters) -> None:
        self.name = parameters.name
        self.order = parameters.q
        self.generator: Element = mpz(parameters.g)
        self.identity: Element = mpz(1)
        self._p = mpz(parameters.p)
        self._q = mpz(parameters.q)
        self._cofactor = divexact(self._p - 1, self._q)
        self._padding = parameters.padding
        self._power = powers_modulo(parameters.p)

    def read(self, text: str) -> Element:
        """The residue above 0 and below p that a canonical decimal names; raises ValueError."""
        value = read_decimal(text, int(self._p))
        if value == 0:
            raise ValueError("is out of range")
        return mpz(value)

    def text(self, element: Element) -> str:
        """In decimals."""
        return str(element)

    def is_member(self, value: Element) -> bool:
        """Whether the residue has an order that divides q; for a safe prime, whether it is a square."""
        if self._cofactor == 2:
            return bool(legendre(value, self._p) == 1)
        return bool(self._power(value, self.order) == 1)

    def are_members(self, values: Sequence[Element]) -> list[bool]:
        """All of them in one pass where that is cheaper; one by one if there is a stray."""
        if self._cofactor > 2 and len(values) >= FEWEST and are_all_members(values, self._p, self.order, self._power):
            return [True] * len(values)
        return [self.is_member(value) for value in values]

    def times(self, left: Element, right: Element) -> Element:
        """left * right."""
        return left * right % self._p

    def over(self, left: Element, right: Element) -> Element:
        """left / right."""
        return left * invert(right, self._p) % self._p

    def power(self, base: Element, exponent: int) -> Element:
        """base ^ exponent, public."""
        return self._power(base, exponent)

    def secret_power(self, base: Element, exponent: int) -> Element:
        """base ^ exponent by GMP's constant-time routine."""
        return powmod_sec(base, exponent, self._p)

    def product_of_powers(self, bases: Sequence[Element], exponents: Sequence[int]) -> Element:
        """The product of base ^ exponent over pairs."""
        product = mpz(1)
        for base, exponent in zip(bases, exponents, strict=True):
            product = product * self._power(base, exponent) % self._p
        return product

    def base(self, element: Element, uses: int) -> Base:
        """A table of powers where it pays."""
        if uses < FEWEST_USES_OF_A_TABLE:
            return PlainBase(self, element)
        bits = self.order.bit_length()
        return WindowedBase(element, self._p, bits, width_for(bits, uses))

    def order_key(self, element: Element) -> int:
        """The residue."""
        return int(element)

    def embed(self, values: Sequence[int]) -> Element:
        """The numbers above the padding, and the smallest padding that makes a member; ValueError if none does."""
        if self._padding is None:
            raise ValueError(f"{self.name} cannot hold numbers")
        room = (self._p.bit_length() - self._padding) // BITS
        start = mpz(join(values, room) << self._padding)
        for value in range(start or 1, min(start + (1 << self._padding), self._p)):
            if self.is_member(mpz(value)):
                return mpz(value)
        raise ValueError("no padding makes these numbers a member")

    def extract(self, element: Element, length: int) -> tuple[int, ...]:
        """The numbers above the padding; raises ValueError for a group without one."""
        if self._padding is None:
            raise ValueError(f"{self.name} cannot hold numbers")
        return split(int(element) >> self._padding, length)

    def independent_generator(self, index: int) -> Element:
        """A hash raised to the cofactor."""
        return powmod(number(f"ggen|{index}"), self._cofactor, self._p)
