"""What happened outside the orders, and what historical sources tell."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.happenings import FellShort, Guarantee, Reading
from asamblea.assembly.words.votes import Count


@dataclass(frozen=True, slots=True)
class HappeningRecorded(Event):
    """A decision outside the standing orders, with its numbers, every guarantee that it broke, and each reading of the
    threshold; without effect.
    """

    NAME: ClassVar[str] = "happening.recorded/1"
    at: int
    happening: str
    kind: str
    title: str
    account: str
    happened_at: int
    count: Count
    membership: int
    broken: tuple[Guarantee, ...]
    readings: tuple[Reading, ...]
    by: str


@dataclass(frozen=True, slots=True)
class RollCallTranscribed(Event):
    """A roll call of a historical source: what it states, what its votes come to, and the outcome by the one rule
    named.
    """

    NAME: ClassVar[str] = "roll_call.transcribed/1"
    at: int
    transcript: str
    source: str
    row: int
    label: str
    subject: str
    sheet: str
    happened_at: int
    stated: Count
    stated_carried: bool
    computed: Count
    needed: int
    carried: bool


@dataclass(frozen=True, slots=True)
class TotalsTranscribed(Event):
    """The totals of a historical vote: what the source states, and what the orders of this log need on that membership;
    `short` is what becomes of it if it falls short.
    """

    NAME: ClassVar[str] = "totals.transcribed/1"
    at: int
    transcript: str
    source: str
    row: int
    label: str
    subject: str
    kind: str
    happened_at: int | None
    membership: int
    yes: int
    no: int | None
    abstain: int | None
    stated_carried: bool
    stated_short: FellShort
    needed: int
    carried: bool
    short: FellShort
