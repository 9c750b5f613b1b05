"""Where chance comes in: as an argument. The shell gives `secrets.randbelow`, a test a seeded source."""

from collections.abc import Callable
from typing import TypeAlias

from asamblea.sealed.groups import Group
from asamblea.sealed.proofs.challenges import Proof

Below: TypeAlias = Callable[[int], int]
"""A uniform whole number from 0 to below the bound."""

BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def word(length: int, below: Below) -> str:
    """So many uniform characters of Base58: no zero, capital O, capital I or small l, which paper confuses."""
    return "".join(BASE58[below(len(BASE58))] for _ in range(length))


def is_word(text: str, length: int) -> bool:
    """Whether the text is so many characters of Base58."""
    return len(text) == length and all(each in BASE58 for each in text)


def exponent(group: Group, below: Below) -> int:
    """A uniform secret exponent, never 0."""
    return 1 + below(group.order - 1)


def simulated(group: Group, count: int, below: Below) -> list[Proof]:
    """Proofs for the branches of a disjunction that do not hold."""
    return [Proof(below(group.order), below(group.order)) for _ in range(count)]
