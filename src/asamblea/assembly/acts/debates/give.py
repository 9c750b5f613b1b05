"""The chair gives the floor: first turns before second ones, and otherwise in the order of asking; when she is silent,
any delegate present gives it in that order (3.11; rulings B2.3).
"""

from dataclasses import dataclass

from asamblea.assembly.conditions import Reasons, at_stage, chair_or_next_hand, motion_of, office, sitting_now
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.debates import FloorGiven
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.debates import DefenceRunning, FloorTaken, NotAsked, TurnBefore
from asamblea.assembly.shelves import State
from asamblea.assembly.state.debates import DEBATES, Debate, defence_of
from asamblea.assembly.state.motions import Motion
from asamblea.assembly.state.orders import ORDERS
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "floor.give/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The motion, and the delegate."""

    motion: str
    member: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """She has the floor for the longest speech that the orders allow her: the mover's, or that of the others."""
    motion, member = motion_of(state, act.payload.motion), act.payload.member
    if motion.stage != "debating":
        refuse(office(state, act.author, "chair"), at_stage(motion, "debating"))
    debate, defence = DEBATES.at(state, motion.id), defence_of(state, motion.id)
    grace = max(debate.opened_at, debate.until) + ORDERS.at(state, motion.orders).debates.put_grace
    refuse(
        chair_or_next_hand(state, act.author, sitting_now(state), at, grace),
        unless(debate.speaker == "", FloorTaken(debate.speaker)),
        unless(defence.stage != "running", DefenceRunning(defence.until)),
        _turn(debate, member),
    )
    return (FloorGiven(at, motion.id, member, at + _time(state, motion, member)),)


def _time(state: State, motion: Motion, member: str) -> int:
    orders = ORDERS.at(state, motion.orders)
    return orders.debates.speech if orders.floor is None or member == motion.by else orders.floor.others


def _turn(debate: Debate, member: str) -> Reasons:
    spoken = {speaker for speaker, _ in debate.spoken}
    waiting = [asked for asked, _ in debate.queue]
    if member not in waiting:
        return (NotAsked(member),)
    first = next((asked for asked in waiting if asked not in spoken), waiting[0])
    return unless(member == first, TurnBefore(first))
