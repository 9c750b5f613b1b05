"""What is kept of a log's entries after it was read."""

from typing import NamedTuple

from asamblea.assembly.events.base import Events
from asamblea.record.acts import Act
from asamblea.record.entries import Entry


class Step(NamedTuple):
    """An entry: its number, its bytes and its events.

    Few are ever asked for more, so that the rest is read from the bytes each time.
    """

    seq: int
    entry: bytes
    events: Events

    @property
    def act(self) -> str:
        """The type of its act; empty for time alone."""
        act = self._act()
        return "" if act is None else act.type

    @property
    def author(self) -> str:
        """Who acted; empty for time alone."""
        act = self._act()
        return "" if act is None else act.author

    @property
    def attested(self) -> str:
        """How its act is attested; `clock` for time alone."""
        act = self._act()
        return "clock" if act is None else act.attested

    @property
    def orders(self) -> str:
        """The hash of the orders under which it was decided."""
        return self._read().orders

    def _read(self) -> Entry:
        return Entry.parse(self.entry, f"#{self.seq}")

    def _act(self) -> Act | None:
        return self._read().act
