"""Bases prepared for many powers."""

from gmpy2 import mpz

from asamblea.sealed.groups.interface import Element, Group

MOST_ENTRIES = 1 << 16
WIDEST = 12


class PlainBase:
    """A base used too seldom to prepare it."""

    def __init__(self, group: Group, element: Element) -> None:
        self.element = element
        self._power = group.power

    def power(self, exponent: int) -> Element:
        """The element to the power of the exponent."""
        return self._power(self.element, exponent)


class WindowedBase:
    """An element of a field with all its powers digit * 2^(width * row): a power is a product of one entry a row.

    The time of a power depends on the exponent: for public ones only.
    """

    def __init__(self, element: Element, modulus: Element, bits: int, width: int) -> None:
        self.element = element
        self._modulus = modulus
        self._width = width
        self._mask = (1 << width) - 1
        self._rows: list[list[Element]] = []
        start = mpz(element)
        for _ in range(-(-bits // width)):
            row = [mpz(1), start]
            for _ in range((1 << width) - 2):
                row.append(row[-1] * start % modulus)
            self._rows.append(row)
            start = row[-1] * start % modulus

    def power(self, exponent: int) -> Element:
        """The element to the power of the exponent."""
        result, modulus, width, mask = mpz(1), self._modulus, self._width, self._mask
        for row in self._rows:
            digit = exponent & mask
            if digit:
                result = result * row[digit] % modulus
            exponent >>= width
        return result


def width_for(bits: int, uses: int) -> int:
    """The width for which making the table and using it so often takes the fewest multiplications, memory allowing."""

    def cost(width: int) -> int:
        return -(-bits // width) * ((1 << width) + uses)

    return min((w for w in range(1, WIDEST + 1) if -(-bits // w) << w <= MOST_ENTRIES), key=cost)
