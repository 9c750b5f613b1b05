"""Delegates enough ask for a sitting: the board convenes it in time, or it has its date by rule (3.7; rulings B2.3;
edge case 38).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.sittings.convene import placeable
from asamblea.assembly.conditions import delegates_sign, motion_of
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.requests import SittingRequested
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.motions import OrdersNotAdopted
from asamblea.assembly.refusals.sittings import NoticeTooShort, TooFarAhead
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import HOLDERS, accredited
from asamblea.assembly.state.orders import are_adopted, orders_now
from asamblea.assembly.state.requests import REQUESTS
from asamblea.assembly.step import Step
from asamblea.assembly.words.sittings import CivilTime
from asamblea.record.instants import Instant

TYPE = "sitting.request/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The hour with its civil time, the place (a reference or empty), and the motions in their order."""

    opens_at: Instant
    civil: CivilTime
    place: str
    remote: bool
    agenda: tuple[str, ...]


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The request stands; its notice runs from the day on which it is convened at the latest."""
    call, orders = act.payload, orders_now(state)
    if orders.convocation is None:
        raise Refused([OrdersNotAdopted()])
    due = at + orders.convocation.duty
    earliest, latest = due + orders.sittings.notice_extraordinary, due + orders.sittings.latest
    motions = [motion_of(state, motion) for motion in call.agenda]
    refuse(
        delegates_sign(state, act.signers, orders.sittings.conveners.of(accredited(state))),
        unless(are_adopted(state), OrdersNotAdopted()),
        unless(call.opens_at >= earliest, NoticeTooShort(earliest, "")),
        unless(call.opens_at <= latest, TooFarAhead(latest)),
        (reason for motion in motions for reason in placeable(state, motion, call.opens_at, due, call.civil.offset)),
    )
    by = tuple(who for who in act.signers if who in HOLDERS.all(state))
    request = f"q{len(REQUESTS.all(state)) + 1}"
    return (SittingRequested(at, request, call.opens_at, call.civil, call.place, call.remote, call.agenda, by, due),)
