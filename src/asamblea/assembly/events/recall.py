"""Recall in the electing body and above, and resignation."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.debates import ServiceManner
from asamblea.assembly.words.minutes import DefenceHeld
from asamblea.assembly.words.recall import RecallOutcome


@dataclass(frozen=True, slots=True)
class RecallFiled(Event):
    """So many valid signatures of this roll ask for it; the ballot is due by `vote_by`. `root` and `sheet` are of the
    petition, `reasons` a restricted reference, `attempt` its number in the term.
    """

    NAME: ClassVar[str] = "recall.filed/1"
    OWED: ClassVar[str] = "assembly"
    at: int
    recall: str
    assembly: str
    electorate: str
    delegate: str
    joint: bool
    roll: str
    valid: int
    needed: int
    root: str
    sheet: str
    reasons: str
    attempt: int
    vote_by: int


@dataclass(frozen=True, slots=True)
class PetitionMerged(Event):
    """Another petition on the same person joined the one that is pending."""

    NAME: ClassVar[str] = "petition.merged/1"
    at: int
    recall: str
    valid: int
    sheet: str
    reasons: str


@dataclass(frozen=True, slots=True)
class RecallCalled(Event):
    """A petition in another body of the joint electorate opened the ballot here too, with one closing instant."""

    NAME: ClassVar[str] = "recall.called/1"
    at: int
    recall: str
    assembly: str
    electorate: str
    delegate: str
    matter: str
    reasons: str
    closes_at: int


@dataclass(frozen=True, slots=True)
class RecallServed(Event):
    """The charges were served, or an attempt was made; `complete`: they count as served with it. `seq` is the entry."""

    NAME: ClassVar[str] = "recall.served/1"
    at: int
    recall: str
    manner: ServiceManner
    proof: str
    complete: bool
    seq: int


@dataclass(frozen=True, slots=True)
class RecallAnswered(Event):
    """The person's written answer: it is printed on the paper."""

    NAME: ClassVar[str] = "recall.answered/1"
    at: int
    recall: str
    answer: str


@dataclass(frozen=True, slots=True)
class RecallConvened(Event):
    """The meeting that hears her and votes begins at `opens_at`; `again`: it is the second summons. `seq` is the
    entry.
    """

    NAME: ClassVar[str] = "recall.convened/1"
    at: int
    recall: str
    opens_at: int
    again: bool
    seq: int


@dataclass(frozen=True, slots=True)
class RecallAdjourned(Event):
    """She neither spoke nor waived while the defence stood open: nothing was voted, and she is summoned once more."""

    NAME: ClassVar[str] = "recall.adjourned/1"
    at: int
    recall: str
    minutes: str
    not_before: int


@dataclass(frozen=True, slots=True)
class RecallReturned(Event):
    """The papers of this body in the recall of a joint seat."""

    NAME: ClassVar[str] = "recall.returned/1"
    OWED: ClassVar[str] = "assembly"
    DECLARES: ClassVar[bool] = True
    at: int
    recall: str
    minutes: str
    assembly: str
    electorate: str
    delegate: str
    matter: str
    yes: int
    no: int
    defence: DefenceHeld


@dataclass(frozen=True, slots=True)
class RecallDecided(Event):
    """The electing body decided: papers for and against, the number needed, the quorum and those who voted; a recall
    ends the mandate at `declared_at`.
    """

    NAME: ClassVar[str] = "recall.decided/1"
    OWED: ClassVar[str] = "assembly"
    DECLARES: ClassVar[bool] = True
    at: int
    recall: str
    minutes: str
    assembly: str
    electorate: str
    delegate: str
    yes: int
    no: int
    needed: int
    voted: int
    quorum: int
    defence: DefenceHeld
    outcome: RecallOutcome
    declared_at: int


@dataclass(frozen=True, slots=True)
class RecallSuspended(Event):
    """A rectification would turn the outcome: the decision waits for the body's next ballot on it."""

    NAME: ClassVar[str] = "recall.suspended/1"
    at: int
    recall: str
    minutes: str


@dataclass(frozen=True, slots=True)
class RecallSettled(Event):
    """The body voted on a suspended decision: it stands, or it is overturned."""

    NAME: ClassVar[str] = "recall.settled/1"
    OWED: ClassVar[str] = "assembly"
    DECLARES: ClassVar[bool] = True
    at: int
    recall: str
    minutes: str
    assembly: str
    electorate: str
    delegate: str
    yes: int
    no: int
    needed: int
    overturned: bool
    outcome: RecallOutcome
    declared_at: int


@dataclass(frozen=True, slots=True)
class RecallEnded(Event):
    """A pending recall has no object any more; it stays in the register of attempts."""

    NAME: ClassVar[str] = "recall.ended/1"
    at: int
    recall: str


@dataclass(frozen=True, slots=True)
class RecallClosed(Event):
    """In a body: the recall of a joint seat was summed above, and how it ended."""

    NAME: ClassVar[str] = "recall.closed/1"
    at: int
    recall: str
    outcome: RecallOutcome
    ended_at: int


@dataclass(frozen=True, slots=True)
class PetitionEntered(Event):
    """In the assembly: so many members of one body of a joint electorate ask for a recall, of `needed` there."""

    NAME: ClassVar[str] = "petition.entered/1"
    at: int
    delegate: str
    body: str
    valid: int
    needed: int


@dataclass(frozen=True, slots=True)
class RecallOpened(Event):
    """In the assembly: the recall of a joint seat is put to every body of its electorate, with one closing instant;
    `matter` is the petitioning body and its recall.
    """

    NAME: ClassVar[str] = "recall.opened/1"
    OWED: ClassVar[str] = "electorate"
    at: int
    matter: str
    electorate: str
    delegate: str
    seat: str
    body: str
    reasons: str
    closes_at: int
    returns_by: int


@dataclass(frozen=True, slots=True)
class RecallReturnEntered(Event):
    """In the assembly: the papers of one body in the recall of a joint seat."""

    NAME: ClassVar[str] = "recall.return_entered/1"
    at: int
    matter: str
    body: str
    yes: int
    no: int


@dataclass(frozen=True, slots=True)
class RecallSummed(Event):
    """In the assembly: the sum over the bodies that voted."""

    NAME: ClassVar[str] = "recall.summed/1"
    OWED: ClassVar[str] = "electorate"
    DECLARES: ClassVar[bool] = True
    at: int
    matter: str
    electorate: str
    delegate: str
    yes: int
    no: int
    needed: int
    returned: int
    bodies: int
    outcome: RecallOutcome


@dataclass(frozen=True, slots=True)
class RecallContested(Event):
    """In the assembly: a body's rectified papers would turn the sum of a joint recall. Nothing turns by itself: the
    assembly votes on it; if nobody brings that about until `until`, what was declared stands.
    """

    NAME: ClassVar[str] = "recall.contested/1"
    DECLARES: ClassVar[bool] = True
    at: int
    matter: str
    body: str
    yes: int
    no: int
    until: int


@dataclass(frozen=True, slots=True)
class RecallContestDecided(Event):
    """A contested sum of a joint recall was decided: it stands, or is added anew from the rectified papers."""

    NAME: ClassVar[str] = "recall.contest_decided/1"
    DECLARES: ClassVar[bool] = True
    at: int
    matter: str
    restated: bool


@dataclass(frozen=True, slots=True)
class ResignationRead(Event):
    """Two officers of the electing body read her resignation; she may take it back until `takes_effect`."""

    NAME: ClassVar[str] = "resignation.read/1"
    at: int
    assembly: str
    electorate: str
    delegate: str
    takes_effect: int


@dataclass(frozen=True, slots=True)
class ResignationRevoked(Event):
    """She took it back."""

    NAME: ClassVar[str] = "resignation.revoked/1"
    at: int
    delegate: str


@dataclass(frozen=True, slots=True)
class ResignationTookEffect(Event):
    """Its time passed and she did not take it back."""

    NAME: ClassVar[str] = "resignation.took_effect/1"
    OWED: ClassVar[str] = "assembly"
    at: int
    assembly: str
    electorate: str
    delegate: str
