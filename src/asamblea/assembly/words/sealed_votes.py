"""Sealed votes: on what, at which stage, who votes in which way (DESIGN section 8; issue 7)."""

from dataclasses import dataclass
from typing import Literal

GroupName = Literal["BELENIOS-2048", "RFC-3526-2048", "Ed25519"]
SealedSubject = Literal["election", "vote", "recall"]
# open: ballots come in; closed: its hour has passed; ended: where its ballots end is stated; then published or failed.
SealedStage = Literal["open", "closed", "ended", "published", "failed"]
RUNNING: frozenset[SealedStage] = frozenset({"open", "closed", "ended"})
# too_few: so few can still vote that a result would show how somebody voted; matter_ended: what it was on is void.
SealedFailure = Literal["too_few", "not_published", "matter_ended"]
VotingWay = Literal["device", "paper"]
# What the ballot asks: marks that are summed, numbers that are ranks, or what no matter of a record can take.
BallotShape = Literal["sums", "rankings", "candidate_lists", "several_questions"]
# What the result of one question can be: for, against and blank; a sum a candidate; papers with numbers.
ResultShape = Literal["for_and_against", "sums", "rankings"]
# How the urn is named that a sealed vote is in an election: no teller names one so.
SEALED_URN = "sealed-"


@dataclass(frozen=True, slots=True)
class VoterList:
    """Those who vote in one way, frozen before opening. In an assembly of delegates their member ids, and `root` and
    `sheet` empty; elsewhere how many they are, the Merkle root of one salted leaf a member, and the restricted
    reference of the list.
    """

    count: int
    root: str
    sheet: str
    members: tuple[str, ...] = ()
