"""What concerns the log itself: time, cosigners, editions."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event


@dataclass(frozen=True, slots=True)
class ClockPassed(Event):
    """The entry has no act: time alone brought what follows."""

    NAME: ClassVar[str] = "clock.passed/1"
    at: int


@dataclass(frozen=True, slots=True)
class TimeVouched(Event):
    """A cosigner saw the log at this size at the instant `seen_at`."""

    NAME: ClassVar[str] = "time.vouched/1"
    at: int
    cosigner: str
    size: int
    seen_at: int


@dataclass(frozen=True, slots=True)
class CosignerNamed(Event):
    """The body takes this key's word for time; `key` is the vkey of a cosigner who does not write the log."""

    NAME: ClassVar[str] = "cosigner.named/1"
    at: int
    cosigner: str
    key: str


@dataclass(frozen=True, slots=True)
class EditionAdopted(Event):
    """From the next entry on this edition of an act is admitted, and older ones are not."""

    NAME: ClassVar[str] = "edition.adopted/1"
    at: int
    act: str


@dataclass(frozen=True, slots=True)
class LogKeyNamed(Event):
    """From the next entry on checkpoints are signed by this key (base64)."""

    NAME: ClassVar[str] = "log_key.named/1"
    at: int
    key: str


@dataclass(frozen=True, slots=True)
class IntervalKept(Event):
    """A decision relied on time having passed between two instants, and on whose word: only the writer's clock, a
    cosigner's, or the receipt of the person served.
    """

    NAME: ClassVar[str] = "interval.kept/1"
    at: int
    matter: str
    kind: str
    started: int
    ended: int
    bound: str
