"""Delegates demand, before the vote opens, that it be by name, or by card (3.3, 3.17; rulings B2.9, B2.10)."""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.conditions import Reasons, at_stage, delegates_sign, motion_of, present, sitting_now
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.votes import VoteDemanded
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.orders.model import StandingOrders
from asamblea.assembly.refusals.base import Refusal, Refused, refuse, unless
from asamblea.assembly.refusals.emergencies import OnPaperAlready
from asamblea.assembly.refusals.votes import DemandedAlready, MannerNotDemandable, SizesUnknown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.demands import delegations, is_demanded, members_of
from asamblea.assembly.state.emergencies import ON_PAPER
from asamblea.assembly.state.members import HOLDERS, accredited
from asamblea.assembly.state.motions import Motion, class_of
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.step import Step
from asamblea.assembly.words.majorities import Heads
from asamblea.assembly.words.votes import DemandedManner
from asamblea.record.instants import Instant

TYPE = "vote.demand/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion before the sitting, and the manner of its vote."""

    motion: str
    manner: DemandedManner


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Its next vote in this sitting is by name: whose votes can be asked for by name is no secret of theirs."""
    motion, sitting, manner = motion_of(state, act.payload.motion), sitting_now(state), act.payload.manner
    heads = _heads(state, motion, manner)
    if heads is None:
        raise Refused([MannerNotDemandable(manner, motion.kind)])
    by = tuple(who for who in act.signers if who in HOLDERS.all(state))
    refuse(
        delegates_sign(state, act.signers, heads.of(accredited(state))),
        (reason for who in by for reason in present(state, sitting, who)),
        at_stage(motion, "noticed", "debating", "debated"),
        unless(not is_demanded(state, motion.id, manner, sitting.id), DemandedAlready(motion.id, manner)),
        unless(sitting.id not in ON_PAPER.all(state), OnPaperAlready(sitting.id)),
        _sizes(state) if manner == "card" else (),
    )
    return (VoteDemanded(at, motion.id, sitting.id, manner, by),)


def _heads(state: State, motion: Motion, manner: DemandedManner) -> Heads | None:
    """Who can demand it; None where nobody can: it is so already, it is secret, or the orders do not name it."""
    orders: StandingOrders = ORDERS.at(state, motion.orders)
    if manner == "by_name":
        by_hands = class_of(state, motion).manner == "hands"
        return orders.ballots.roll_call if orders.ballots is not None and by_hands else None
    cards = None if orders.seats is None else orders.seats.cards
    return cards.demand if cards is not None and motion.kind in cards.classes else None


def _sizes(state: State) -> Iterator[Refusal]:
    """A card says how many members a delegation stands for: of each the roll is known."""
    unknown = tuple(sorted(body for body in delegations(state, HOLDERS.all(state)) if members_of(state, body) < 1))
    reasons: Reasons = unless(not unknown, SizesUnknown(unknown))
    yield from reasons
