"""What happened outside the orders, and which guarantees it broke (DESIGN 2.1; rulings B2.15, B5.8)."""

from dataclasses import dataclass
from typing import Literal

Guarantee = Literal[
    "notice",  # the notice that the class needs
    "noticed_hour",  # not before the hour that was noticed
    "service",  # charges served in time
    "defence",  # a defence offered in full
    "debate",  # the minimum debate
    "second_vote",
    "interval",  # between the two votes
    "majority",
    "quorum",
]

# Of a vote that fell short of its majority: it goes back to those who drafted it, or it is dropped.
FellShort = Literal["unstated", "returned", "dropped"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of the threshold that was argued for: a name, votes needed, and whether the votes for reached it."""

    name: str
    needed: int
    met: bool
