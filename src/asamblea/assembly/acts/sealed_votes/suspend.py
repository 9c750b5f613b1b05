"""A seat was lost while a sealed vote is open: its voting code counts no further ballot (edge case 13; review B1).

Whose code it is stands nowhere: as many are suspended as voters by device lost their seats.
"""

import re
from dataclasses import dataclass

from asamblea.assembly.acts.sealed_votes.standing import OFFICERS, TOGETHER, at_stage, sealed_vote_of
from asamblea.assembly.conditions import officers_sign
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.sealed_votes import SealedVoteFailed, VotingCodeSuspended
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.sealed_votes import NoSeatLost, SealedFieldUnfit, VotingCodeSuspendedBefore
from asamblea.assembly.shelves import State
from asamblea.assembly.state.sealed_votes import entered, seats_lost
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "voting_code.suspend/1"
# A point in hexadecimal, or a number of one of the two larger groups.
_CODE = re.compile(r"[0-9a-f]{64}|[1-9][0-9]{0,699}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Payload:
    """The sealed vote, and the public half of the voting code, as the archive lists it."""

    sealed_vote: str
    code: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Ballots entered before stand. Where too few can still vote, the vote is void and held again."""
    told, vote = act.payload, sealed_vote_of(state, act.payload.sealed_vote)
    lost, before = seats_lost(state, vote), len(vote.suspended)
    refuse(
        officers_sign(state, act.signers, OFFICERS, TOGETHER),
        at_stage(vote, "open"),
        unless(_CODE.fullmatch(told.code), SealedFieldUnfit("code")),
        unless(all(each.code != told.code for each in vote.suspended), VotingCodeSuspendedBefore(told.code)),
        unless(before < lost, NoSeatLost(lost, before)),
    )
    suspended = VotingCodeSuspended(at, vote.id, told.code, entered(state, vote.id))
    if vote.opened.codes - before - 1 < vote.opened.min_electorate:
        return suspended, SealedVoteFailed(at, vote.id, "too_few")
    return (suspended,)
