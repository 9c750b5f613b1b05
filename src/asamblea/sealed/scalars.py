"""Numbers modulo the order of a group, as the protocol writes them: decimal, no sign, no leading zero."""

import re

_DECIMAL = re.compile(r"0|[1-9][0-9]{0,699}", re.ASCII)


def read_decimal(text: object, bound: int) -> int:
    """The whole number below `bound` that a text names; raises ValueError for any but its canonical text."""
    if type(text) is not str or _DECIMAL.fullmatch(text) is None:
        raise ValueError("is not a whole number in canonical decimals")
    value = int(text)
    if value >= bound:
        raise ValueError("is out of range")
    return value
