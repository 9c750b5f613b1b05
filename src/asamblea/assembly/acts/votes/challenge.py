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
from asamblea.assembly.state.motions import MOTIONS, Motion, class_of
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.state.votes import CHALLENGES
from asamblea.assembly.step import Step
from asamblea.assembly.words.majorities import Heads
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
    motion = MOTIONS.at(state, vote.opened.motion)
    rule = _rule(state, motion)
    until = vote.closed.at + rule.window
    refuse(
        delegates_sign(state, act.signers, rule.signers.of(accredited(state))),
        unless(vote.challenge == "", ChallengedAlready(vote.challenge)),
        unless(at <= until, TooLateTo(until)),
    )
    challenge = f"c{len(CHALLENGES.all(state)) + 1}"
    by = tuple(who for who in act.signers if who in HOLDERS.all(state))
    told = act.payload
    return (ResultChallenged(at, challenge, vote.id, told.rule, told.grounds, by, at + rule.decide, rule.before_panel),)


@dataclass(frozen=True, slots=True)
class _Rule:
    """Who challenges, within what time, when it is decided, and whether by a panel drawn by lot."""

    signers: Heads
    window: int
    decide: int
    before_panel: bool


def _rule(state: State, motion: Motion) -> _Rule:
    """A result of a protected class comes before a panel, not before those who made it (rulings D21)."""
    orders = ORDERS.at(state, motion.orders)
    appeal = None if orders.guarding is None else orders.guarding.appeal
    protected = class_of(state, motion).protected and motion.effect.kind != "annulment"
    if appeal is not None and (appeal.panel_classes == "all" or (appeal.panel_classes == "protected" and protected)):
        return _Rule(appeal.signers, appeal.window, appeal.decide, before_panel=True)
    return _Rule(orders.votes.challengers, orders.votes.challenge, orders.votes.decide_challenge, before_panel=False)
