"""The subgroup of prime order of edwards25519, by libsodium (Belenios 2.1 and later)."""

import re
from collections.abc import Sequence

from asamblea.sealed.digests import number
from asamblea.sealed.groups import sodium
from asamblea.sealed.groups.embedding import BITS, join, split
from asamblea.sealed.groups.interface import Base, Element
from asamblea.sealed.groups.sodium import SIZE
from asamblea.sealed.groups.tables import PlainBase

PRIME = 2**255 - 19
COFACTOR = 8
PADDING = 14
MOST_NUMBERS = 30
_TEXT = re.compile(r"[0-9a-f]{64}", re.ASCII)
# A point of order 8; with the generator it makes points outside the subgroup.
_TORSION = bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05")


class Curve:
    """The subgroup of order q of edwards25519. An element is its 32-byte encoding of RFC 8032, canonical."""

    name = "Ed25519"
    checks_powers = True
    order = 2**252 + 27742317777372353535851937790883648493
    generator: Element = bytes.fromhex("58" + "66" * 31)
    identity: Element = bytes([1]) + bytes(31)

    def __init__(self) -> None:
        """Raises RuntimeError if the libsodium at hand takes points outside the subgroup (CVE-2025-69277)."""
        stray = _TORSION
        for _ in range(COFACTOR - 1):
            if sodium.is_member(sodium.add(self.generator, stray)):
                raise RuntimeError("this libsodium accepts points of mixed order; it must not be used")
            stray = sodium.add(stray, _TORSION)

    def read(self, text: str) -> Element:
        """The encoding, last byte first in hexadecimal; y must be below the prime. Raises ValueError."""
        if type(text) is not str or _TEXT.fullmatch(text) is None:
            raise ValueError("is not 64 hexadecimal digits in lower case")
        encoded = bytes.fromhex(text)[::-1]
        y = int.from_bytes(encoded, "little") & (1 << 255) - 1
        if y >= PRIME or (encoded[-1] & 128 and y in {1, PRIME - 1}):
            raise ValueError("is out of range")
        return encoded

    def text(self, element: Element) -> str:
        """The encoding, last byte first in hexadecimal."""
        text: str = element[::-1].hex()
        return text

    def is_member(self, value: Element) -> bool:
        """Whether it is a point of the curve whose order divides q."""
        return value == self.identity or sodium.is_member(value)

    def are_members(self, values: Sequence[Element]) -> list[bool]:
        """One by one."""
        return [self.is_member(value) for value in values]

    def times(self, left: Element, right: Element) -> Element:
        """The sum of the points."""
        return sodium.add(left, right)

    def over(self, left: Element, right: Element) -> Element:
        """The difference of the points."""
        return sodium.subtract(left, right)

    def power(self, base: Element, exponent: int) -> Element:
        """The multiple of the point. libsodium refuses the identity, which is none the less a result here; it checks
        that the point is of the subgroup. Raises ValueError for any other.
        """
        if base == self.identity:
            return base
        if exponent < 2:
            if not sodium.is_member(base):
                raise ValueError("is no member")
            return base if exponent else self.identity
        encoded = exponent.to_bytes(SIZE, "little")
        if base == self.generator:
            return sodium.multiply_generator(encoded)
        return sodium.multiply(encoded, base)

    def secret_power(self, base: Element, exponent: int) -> Element:
        """libsodium's multiplications take constant time."""
        return self.power(base, exponent)

    def product_of_powers(self, bases: Sequence[Element], exponents: Sequence[int]) -> Element:
        """The sum of the multiples."""
        product = self.identity
        for base, exponent in zip(bases, exponents, strict=True):
            product = self.times(product, self.power(base, exponent))
        return product

    def base(self, element: Element, uses: int) -> Base:  # noqa: ARG002 -- libsodium prepares its own generator only
        """As it is."""
        return PlainBase(self, element)

    def order_key(self, element: Element) -> int:
        """The encoding read first byte most significant: the protocol sorts by bytes."""
        return int.from_bytes(element)

    def embed(self, values: Sequence[int]) -> Element:
        """The numbers above the padding, and the smallest padding that makes a member; ValueError if none does."""
        start = join(values, MOST_NUMBERS) << PADDING
        for padding in range(1 << PADDING):
            point = (start + padding).to_bytes(SIZE, "little")
            if sodium.is_member(point):
                return point
        raise ValueError("no padding makes these numbers a member")

    def extract(self, element: Element, length: int) -> tuple[int, ...]:
        """The numbers above the padding; raises ValueError for more than one element holds."""
        if length > MOST_NUMBERS:
            raise ValueError(f"holds more than {MOST_NUMBERS} numbers")
        return split(int.from_bytes(element, "little") >> PADDING, length)

    def independent_generator(self, index: int) -> Element:
        """A hash as y, counted up until it is a point, times the cofactor."""
        y = number(f"ggen|{index}") >> 2
        while (point := self._decompressed(y)) is None:
            y += 1
        for _ in range(COFACTOR.bit_length() - 1):
            point = sodium.add(point, point)
        return point

    def _decompressed(self, y: int) -> Element | None:
        try:
            # Adding the identity decodes a point without asking for the subgroup.
            return sodium.add(y.to_bytes(SIZE, "little"), self.identity)
        except ValueError:
            return None


assert BITS * MOST_NUMBERS + PADDING < 255
