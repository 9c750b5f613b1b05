"""What the protocol asks of a group of prime order."""

from collections.abc import Sequence
from typing import Any, Protocol, TypeAlias

# Opaque: a value of the one group that made it, compared with ==.
Element: TypeAlias = Any


class Base(Protocol):
    """An element that is raised to many public powers."""

    @property
    def element(self) -> Element:
        """The element itself."""

    def power(self, exponent: int) -> Element:
        """The element to the power of a public exponent, 0 <= exponent < order."""


class Group(Protocol):
    """A cyclic group of prime order in which logarithms are hard. Operations ask for members and do not check them;
    what comes from outside goes through `read` and then `members`.
    """

    @property
    def name(self) -> str:
        """The name in an election, which is also hashed."""

    @property
    def order(self) -> int:
        """The prime order q."""

    @property
    def generator(self) -> Element:
        """The generator g."""

    @property
    def checks_powers(self) -> bool:
        """Whether `power` raises ValueError for a base outside the group, whatever the exponent: what was raised to a
        power need not be checked again.
        """

    @property
    def identity(self) -> Element:
        """The neutral element."""

    def read(self, text: str) -> Element:
        """The value that a text names; raises ValueError for any but the canonical text of one in range. It may lie
        outside the group: see `members`.
        """

    def text(self, element: Element) -> str:
        """The canonical text, as published and hashed."""

    def is_member(self, value: Element) -> bool:
        """Whether the value lies in the group; the identity does."""

    def are_members(self, values: Sequence[Element]) -> list[bool]:
        """`is_member` of each, faster together: a wrong yes has a chance of 2^-128."""

    def times(self, left: Element, right: Element) -> Element:
        """left * right."""

    def over(self, left: Element, right: Element) -> Element:
        """left / right."""

    def power(self, base: Element, exponent: int) -> Element:
        """base ^ exponent, for a public exponent with 0 <= exponent < order."""

    def secret_power(self, base: Element, exponent: int) -> Element:
        """base ^ exponent in a time that does not depend on the exponent, 0 < exponent < order."""

    def product_of_powers(self, bases: Sequence[Element], exponents: Sequence[int]) -> Element:
        """The product of base ^ exponent over pairs; public exponents."""

    def base(self, element: Element, uses: int) -> Base:
        """The element prepared for about so many powers."""

    def order_key(self, element: Element) -> int:
        """The place of an element in the order in which the protocol sorts."""

    def embed(self, values: Sequence[int]) -> Element:
        """The member that holds whole numbers below 256; raises ValueError if the group cannot hold them."""

    def extract(self, element: Element, length: int) -> tuple[int, ...]:
        """The numbers that `embed` put in, if it put in so many; some numbers for any other member. Raises ValueError
        if the group cannot hold them.
        """

    def independent_generator(self, index: int) -> Element:
        """The generator of this index, from -1, whose logarithm to any other nobody knows (specification, mixnet)."""
