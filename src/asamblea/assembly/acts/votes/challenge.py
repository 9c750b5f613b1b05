"""Delegates challenge a result within the window, naming the rule breached; the plenary decides it, or it stands
(3.25).
"""

from dataclasses import dataclass

from asamblea.assembly.conditions import delegates_sign, vote_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.votes import ResultChallenged
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.votes import ChallengedAlready, TooLateTo, VoteNotClosed
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import HOLDERS, accredited
from asamblea.assembly.state.motions import MOTIONS
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.votes import CHALLENGES
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "result.challenge/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The vote, the section of the rule that was breached, the grounds (a public reference)."""

    vote: str
    rule: str
    grounds: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The result stands as challenged until a motion of that class decides it, or the time for that has passed."""
    vote = vote_of(state, act.payload.vote)
    if vote.closed is None or vote.stage != "closed":
        raise Refused([VoteNotClosed(vote.id)])
    orders = ORDERS.at(state, MOTIONS.at(state, vote.opened.motion).orders).votes
    until = vote.closed.at + orders.challenge
    refuse(
        delegates_sign(state, act.signers, orders.challengers.of(accredited(state))),
        unless(vote.challenge == "", ChallengedAlready(vote.challenge)),
        unless(at <= until, TooLateTo(until)),
    )
    challenge = f"c{len(CHALLENGES.all(state)) + 1}"
    by = tuple(who for who in act.signers if who in HOLDERS.all(state))
    decide_by = at + orders.decide_challenge
    return (ResultChallenged(at, challenge, vote.id, act.payload.rule, act.payload.grounds, by, decide_by),)
