"""Whole numbers of a form, and a form that cannot be read."""

NAMED = frozenset({"marks", "papers", "totals", "hours"})


class BadForm(Exception):  # noqa: N818 -- says what it is
    """A field of a form that cannot be read; the argument names it, `line` the line of it, from 1."""

    def __init__(self, name: str, line: int = 0) -> None:
        self.line = line
        super().__init__(name)


def whole(text: str, name: str, line: int = 0) -> int:
    """A whole number, not negative; raises BadForm naming the field."""
    digits = text.strip() or "0"
    if not (digits.isascii() and digits.isdecimal()) or len(digits) > 12:
        raise BadForm(name if name in NAMED else "number", line)
    return int(digits)
