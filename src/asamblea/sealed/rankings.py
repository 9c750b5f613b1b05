"""What the numbers of a paper that was opened one by one say."""

from collections import Counter
from collections.abc import Sequence


def preferences(numbers: Sequence[int]) -> tuple[int, ...]:
    """The answers in the order of their ranks, 1 the best; 0 is none. Where two share a rank the paper ends: what it
    says after that cannot be known.
    """
    ranked = sorted((rank, answer) for answer, rank in enumerate(numbers, 1) if rank)
    shared = [rank for rank, count in Counter(rank for rank, _ in ranked).items() if count > 1]
    return tuple(answer for rank, answer in ranked if not shared or rank < min(shared))


def approved(numbers: Sequence[int]) -> tuple[int, ...]:
    """The answers that bear any number but 0: the set that a method of approval reads."""
    return tuple(answer for answer, number in enumerate(numbers, 1) if number)
