"""Small numbers side by side in one: a ranking as it is encrypted."""

from collections.abc import Sequence

BITS = 8


def join(values: Sequence[int], most: int) -> int:
    """The numbers in one, first one most significant; raises ValueError for one that takes more than 8 bits, or too
    many.
    """
    if len(values) > most:
        raise ValueError(f"holds more than {most} numbers")
    if not all(0 <= value < 1 << BITS for value in values):
        raise ValueError(f"holds a number of more than {BITS} bits")
    return int.from_bytes(bytes(values))


def split(joined: int, length: int) -> tuple[int, ...]:
    """The last `length` numbers. A voter may have encrypted a member that `join` did not make: what stands before them
    is dropped, as the protocol does, and the ranking is judged by whoever counts it.
    """
    return tuple((joined & (1 << BITS * length) - 1).to_bytes(length))
