"""Sealed votes, from opening to the published result. What a voter chose, and who voted, is in none of them."""

from dataclasses import dataclass
from typing import ClassVar

from asamblea.assembly.events.base import Event
from asamblea.assembly.words.sealed_votes import BallotShape, GroupName, SealedFailure, SealedSubject, VoterList


@dataclass(frozen=True, slots=True)
class SealedVoteOpened(Event):
    """A sealed vote is open on a matter that is voted in secret.

    `uuid`, `group`, `fingerprint` (the election's hash, which every ballot names) and `setup` (the hash of the
    archive's first event) fix its question, of this `shape` with so many `answers`, its keys and its voting codes, of
    which there are `codes`: one for each voter of `device`. `device` and `paper` are disjoint, and frozen here.
    `min_electorate` is pinned.
    """

    NAME: ClassVar[str] = "sealed_vote.opened/1"
    at: int
    sealed_vote: str
    on: SealedSubject
    matter: str
    round: int
    uuid: str
    group: GroupName
    fingerprint: str
    setup: str
    shape: BallotShape
    answers: int
    codes: int
    device: VoterList
    paper: VoterList
    min_electorate: int
    closes_at: int


@dataclass(frozen=True, slots=True)
class TrackerEntered(Event):
    """A ballot came in: its smart tracker, written before the voter is shown her receipt. The order of these is the
    order of the ballots; a later ballot of the same voting code replaces the earlier, which nobody sees here.
    """

    NAME: ClassVar[str] = "tracker.entered/1"
    at: int
    sealed_vote: str
    tracker: str


@dataclass(frozen=True, slots=True)
class VotingCodeSuspended(Event):
    """A seat was lost: this voting code (its public half) counts no ballot that comes after the first `after`."""

    NAME: ClassVar[str] = "voting_code.suspended/1"
    at: int
    sealed_vote: str
    code: str
    after: int


@dataclass(frozen=True, slots=True)
class SealedVoteClosed(Event):
    """Its hour came: no further ballot, `ballots` were entered."""

    NAME: ClassVar[str] = "sealed_vote.closed/1"
    at: int
    sealed_vote: str
    ballots: int


@dataclass(frozen=True, slots=True)
class SealedVoteEnded(Event):
    """Where the ballots end: `last` is the hash of the archive's last event before EndBallots. A later one, by two
    officers, replaces it until the result.
    """

    NAME: ClassVar[str] = "sealed_vote.ended/1"
    at: int
    sealed_vote: str
    last: str
    ballots: int


@dataclass(frozen=True, slots=True)
class SealedVotePublished(Event):
    """The result: the archive (a public reference), its result in the archive's own form, and how many cast, which is
    how many ballots were counted.
    """

    NAME: ClassVar[str] = "sealed_vote.published/1"
    DECLARES: ClassVar[bool] = True
    at: int
    sealed_vote: str
    archive: str
    result: str
    cast: int


@dataclass(frozen=True, slots=True)
class SealedVoteCounted(Event):
    """What its published result comes to on a vote or a recall: papers for, against, and blank. The close of the vote,
    and the decision of the recall, add them to those of the urn. In an election it is one more urn.
    """

    NAME: ClassVar[str] = "sealed_vote.counted/1"
    at: int
    sealed_vote: str
    yes: int
    no: int
    blank: int


@dataclass(frozen=True, slots=True)
class SealedVoteFailed(Event):
    """It came to nothing: nobody published a result in time, so few could still vote that a result would show how
    somebody voted, or its matter is not voted on any more.
    """

    NAME: ClassVar[str] = "sealed_vote.failed/1"
    at: int
    sealed_vote: str
    cause: SealedFailure
