"""A cited entry as a decision sees it: its proofs are checked elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from asamblea.assembly.events.base import Events
from asamblea.assembly.shelves import State
from asamblea.record.instants import Instant


@dataclass(frozen=True, slots=True)
class Cited:
    """An entry of a recognised body: its index, the size and root (hex) of the head under which it stands, the time
    that its writer claims, and its events.
    """

    body: str
    index: int
    size: int
    root: str
    at: Instant
    events: Events


# State, the cited entry, the event of it, the instant and number of the entry that cites it.
Meaning: TypeAlias = Callable[[State, Cited, Any, Instant, int], Events]
