"""Sittings: their stages, and the hour as people read it."""

from dataclasses import dataclass
from typing import Literal

SittingStage = Literal["convened", "open", "closed"]
SittingKind = Literal["founding", "ordinary", "extraordinary"]


@dataclass(frozen=True, slots=True)
class CivilTime:
    """An hour as the convener wrote it: local date and time, zone name, offset in minutes.

    The instant stands beside it; the core reads no time-zone table.
    """

    local: str
    zone: str
    offset: int
