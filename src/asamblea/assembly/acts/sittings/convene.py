"""A sitting is convened with its date, hour and agenda; a call without a date is no call (3.7, edge case 37)."""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.conditions import WAITING, Reasons, at_stage, delegates_sign, motion_of, notice_until, waits
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.motions import MotionNoticed
from asamblea.assembly.events.requests import RequestMet, SittingRequested
from asamblea.assembly.events.sittings import SittingConvened
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refusal, refuse, unless
from asamblea.assembly.refusals.motions import OrdersNotAdopted, SecondVoteTooEarly
from asamblea.assembly.refusals.sittings import NoticeTooShort, TooFarAhead
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import accredited, holds_office
from asamblea.assembly.state.motions import Motion
from asamblea.assembly.state.orders import are_adopted, orders_now
from asamblea.assembly.state.requests import MET, REQUESTS
from asamblea.assembly.state.sittings import next_sitting_id
from asamblea.assembly.step import Step
from asamblea.assembly.words.sittings import CivilTime, SittingKind
from asamblea.record.instants import Instant

TYPE = "sitting.convene/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """`opens_at` with its civil time; `place` a reference or empty; `agenda` the motions in their order."""

    kind: SittingKind
    opens_at: Instant
    civil: CivilTime
    place: str
    remote: bool
    agenda: tuple[str, ...]


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The notice begins with this entry, for the sitting and for every motion on its agenda."""
    call = act.payload
    motions = [motion_of(state, motion) for motion in call.agenda]
    refuse(
        _convener(state, act),
        unless(are_adopted(state) and call.kind != "founding", OrdersNotAdopted()),
        _notice(state, call, at),
        (reason for motion in motions for reason in placeable(state, motion, call.opens_at, at, call.civil.offset)),
    )
    return tuple(_events(state, act, at, evidence.seq, motions))


def _convener(state: State, act: Step[Payload]) -> Reasons:
    """The chair or the secretary; or a third of the delegates of themselves, so that no refusal to convene stops it."""
    if holds_office(state, act.author, "chair") or holds_office(state, act.author, "secretary"):
        return ()
    return delegates_sign(state, act.signers, orders_now(state).sittings.conveners.of(accredited(state)))


def _notice(state: State, call: Payload, at: Instant) -> Reasons:
    orders = orders_now(state).sittings
    notice = orders.notice_ordinary if call.kind == "ordinary" else orders.notice_extraordinary
    return (
        *unless(call.opens_at >= at + notice, NoticeTooShort(at + notice, "")),
        *unless(call.opens_at <= at + orders.latest, TooFarAhead(at + orders.latest)),
    )


def placeable(state: State, motion: Motion, opens_at: Instant, at: Instant, offset: int) -> Iterator[Refusal]:
    """Why the motion cannot stand on the agenda of a sitting at that hour: its stage, its own notice (in days of the
    civil time `offset` minutes ahead of UTC), its second vote too early.
    """
    yield from () if waits(state, motion, at) else at_stage(motion, *WAITING)
    earliest = notice_until(state, motion, at, offset)
    if opens_at < earliest:
        yield NoticeTooShort(earliest, motion.id)
    if motion.first is not None and opens_at < motion.first.not_before:
        yield SecondVoteTooEarly(motion.first.not_before)


def _events(state: State, act: Step[Payload], at: Instant, seq: int, motions: list[Motion]) -> Iterator[Event]:
    call, sitting = act.payload, next_sitting_id(state)
    yield SittingConvened(
        at, sitting, call.kind, call.opens_at, call.civil, call.place, call.remote, call.agenda, act.author, seq
    )
    for motion in motions:
        yield noticed(motion, sitting, at, seq)
    for request in sorted(REQUESTS.all(state)):
        if MET.find(state, request) is None and _meets(call, REQUESTS.at(state, request)):
            yield RequestMet(at, request, sitting)


def _meets(call: Payload, asked: SittingRequested) -> bool:
    """Whether the sitting is what was asked for: all its matters, and no later. A board that convenes for another month
    has not convened it (rulings B2.3).
    """
    return call.opens_at <= asked.opens_at and set(asked.agenda) <= set(call.agenda)


def noticed(motion: Motion, sitting: str, at: Instant, seq: int) -> MotionNoticed:
    """The notice of a motion for a sitting: of its second reading if it passed the first, of the extra vote on words
    amended there; of the same as before if it stood on the agenda of another.
    """
    reading = 1 if motion.first is None else 3 if motion.stage == "amended_at_second" else 2
    if motion.stage == "noticed":
        reading = motion.reading
    return MotionNoticed(at, motion.id, sitting, reading, seq)
