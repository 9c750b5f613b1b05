"""Permanent ids for what enters: n1, n2, ... in the order of reading (docs/spec/charter.md, section 2)."""

from collections.abc import Iterable


class Names:
    """Gives ids that are not taken."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = frozenset(taken)
        self._last = 0

    def new(self) -> str:
        """The next id."""
        self._last += 1
        while f"n{self._last}" in self._taken:
            self._last += 1
        return f"n{self._last}"
