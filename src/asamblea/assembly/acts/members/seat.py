"""Two officers accept a credential against the key of representation: its holder takes a seat of that body, with the
keys that they saw (3.3, 3.6).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.members.keys import faults_of, key_enrolled
from asamblea.assembly.conditions import Reasons, officers_sign
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.members import DelegateSeated, MemberEnrolled
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.members import BodyNotRepresented, SeatHeld, SeatsTaken
from asamblea.assembly.shelves import State
from asamblea.assembly.state.founding import REPRESENTATION
from asamblea.assembly.state.members import HOLDERS, NAMES, SEATS
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.step import Step
from asamblea.assembly.words.members import NewKey
from asamblea.record.instants import Instant

TYPE = "delegate.seat/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """`body` is the convening body that sends her; `member` a fresh id, or that of a founder; `name` a reference;
    `credential` the restricted blob of her paper, or empty.
    """

    body: str
    member: str
    name: str
    keys: tuple[NewKey, ...]
    credential: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The member is enrolled if new, and holds the next free seat of the body."""
    credential = act.payload
    refuse(
        officers_sign(state, act.signers, ("chair", "secretary"), orders_now(state).members.key_officers),
        _free_seat(state, credential.body),
        _no_seat_yet(state, credential.member),
        faults_of(state, credential.keys),
    )
    return tuple(_events(state, credential, at))


def _free_seat(state: State, body: str) -> Reasons:
    represented = REPRESENTATION.find(state, body)
    if represented is None:
        return (BodyNotRepresented(body),)
    return unless(_next_seat(state, body) is not None, SeatsTaken(body, represented.seats))


def _next_seat(state: State, body: str) -> str | None:
    for number in range(1, REPRESENTATION.at(state, body).seats + 1):
        seat = SEATS.find(state, f"{body}-{number}")
        if seat is None or seat.member is None:
            return f"{body}-{number}"
    return None


def _no_seat_yet(state: State, member: str) -> Reasons:
    seat = HOLDERS.find(state, member)
    return () if seat is None else (SeatHeld(member, seat),)


def _events(state: State, credential: Payload, at: Instant) -> list[Event]:
    events: list[Event] = []
    if NAMES.find(state, credential.member) is None:
        events.append(MemberEnrolled(at, credential.member, credential.name))
    events.extend(key_enrolled(credential.member, key, at) for key in credential.keys)
    seat = _next_seat(state, credential.body)
    assert seat is not None
    return [*events, DelegateSeated(at, seat, credential.body, credential.member)]
