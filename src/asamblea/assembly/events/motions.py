"""The life of a motion."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.motions import Effect, Suspendable


@dataclass(frozen=True, slots=True)
class MotionTabled(Event):
    """A motion was tabled under the orders pinned here; `sponsors_needed` counts its mover.

    `title`, `text` are public blobs; `reasons` a reference or empty.
    """

    NAME: ClassVar[str] = "motion.tabled/1"
    at: int
    motion: str
    kind: str
    title: str
    text: str
    reasons: str
    effect: Effect
    by: str
    orders: str
    sponsors_needed: int


@dataclass(frozen=True, slots=True)
class MotionSponsored(Event):
    """A delegate sponsors the motion."""

    NAME: ClassVar[str] = "motion.sponsored/1"
    at: int
    motion: str
    by: str


@dataclass(frozen=True, slots=True)
class MotionFiled(Event):
    """It has its sponsors; the ruling on admissibility is due by `ruling_due`."""

    NAME: ClassVar[str] = "motion.filed/1"
    at: int
    motion: str
    ruling_due: int


@dataclass(frozen=True, slots=True)
class MotionAccepted(Event):
    """Admissible: by a ruling, because none came in time (`by` is empty), or because the ruling was overruled."""

    NAME: ClassVar[str] = "motion.accepted/1"
    at: int
    motion: str
    by: str


@dataclass(frozen=True, slots=True)
class MotionReturned(Event):
    """Ruled not admissible, with grounds (a public blob); the ruling can be overruled."""

    NAME: ClassVar[str] = "motion.returned/1"
    at: int
    motion: str
    by: str
    grounds: str


@dataclass(frozen=True, slots=True)
class MotionNoticed(Event):
    """It stands on the agenda of a convened sitting; `seq` is the entry that gave notice."""

    NAME: ClassVar[str] = "motion.noticed/1"
    at: int
    motion: str
    sitting: str
    reading: int
    seq: int


@dataclass(frozen=True, slots=True)
class MotionWithdrawn(Event):
    """Its mover withdrew it before any vote began."""

    NAME: ClassVar[str] = "motion.withdrawn/1"
    at: int
    motion: str


@dataclass(frozen=True, slots=True)
class MotionUnreached(Event):
    """The sitting closed before it was decided; it waits for the next one."""

    NAME: ClassVar[str] = "motion.unreached/1"
    at: int
    motion: str


@dataclass(frozen=True, slots=True)
class MotionFirstPassed(Event):
    """It passed its first vote; the second is missing, not before `not_before`, and it lapses at `lapses_at`."""

    NAME: ClassVar[str] = "motion.first_passed/1"
    at: int
    motion: str
    vote: str
    not_before: int
    lapses_at: int
    seq: int


@dataclass(frozen=True, slots=True)
class MotionAdopted(Event):
    """Every vote that its pinned rule demands was carried."""

    NAME: ClassVar[str] = "motion.adopted/1"
    at: int
    motion: str
    vote: str


@dataclass(frozen=True, slots=True)
class MotionLost(Event):
    """A vote on it was lost."""

    NAME: ClassVar[str] = "motion.lost/1"
    at: int
    motion: str
    vote: str


@dataclass(frozen=True, slots=True)
class MotionLapsed(Event):
    """Not adopted: second vote missing."""

    NAME: ClassVar[str] = "motion.lapsed/1"
    at: int
    motion: str


@dataclass(frozen=True, slots=True)
class MotionUnconfirmed(Event):
    """It was adopted in an emergency, and the next ordinary sitting closed without confirming it: it lapses."""

    NAME: ClassVar[str] = "motion.unconfirmed/1"
    at: int
    motion: str
    emergency: str


@dataclass(frozen=True, slots=True)
class RuleSuspended(Event):
    """One rule is suspended for this motion alone."""

    NAME: ClassVar[str] = "rule.suspended/1"
    at: int
    motion: str
    rule: Suspendable
    by: str


@dataclass(frozen=True, slots=True)
class MotionAnnulled(Event):
    """The vote that decided it was annulled."""

    NAME: ClassVar[str] = "motion.annulled/1"
    at: int
    motion: str


@dataclass(frozen=True, slots=True)
class MotionSentBack(Event):
    """It fell short of its majority and reached the lower one at which its class goes back; its next text is due by
    `due`, else it is lost.
    """

    NAME: ClassVar[str] = "motion.sent_back/1"
    at: int
    motion: str
    vote: str
    due: int


@dataclass(frozen=True, slots=True)
class MotionResubmitted(Event):
    """What was sent back comes with another text (a public blob); its notice begins anew."""

    NAME: ClassVar[str] = "motion.resubmitted/1"
    at: int
    motion: str
    text: str
    by: str


@dataclass(frozen=True, slots=True)
class MotionAmended(Event):
    """An adopted amendment gives the motion these words (a public blob), in the reading that it stands in."""

    NAME: ClassVar[str] = "motion.amended/1"
    at: int
    motion: str
    text: str
    amendment: str
    reading: int


@dataclass(frozen=True, slots=True)
class MotionAmendedAtSecond(Event):
    """It passed its second reading with words amended there: they are voted once more, not before `not_before`."""

    NAME: ClassVar[str] = "motion.amended_at_second/1"
    at: int
    motion: str
    vote: str
    not_before: int
    lapses_at: int
    seq: int


@dataclass(frozen=True, slots=True)
class MotionReopened(Event):
    """Its result is reconsidered: it stands before the sitting again, in the same reading; what followed stops."""

    NAME: ClassVar[str] = "motion.reopened/1"
    at: int
    motion: str
    by: str
    sitting: str
    seq: int
