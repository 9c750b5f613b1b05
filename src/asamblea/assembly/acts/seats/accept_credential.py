"""Two officers accept the credential of somebody whom the sum of her electorate's returns names: she takes a seat, or
follows as an alternate (procedure 3.4, 3.6).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from asamblea.assembly.acts.bodies.standing import board_signs
from asamblea.assembly.acts.members.keys import faults_of, key_enrolled
from asamblea.assembly.acts.seats.call_polling import free_seats
from asamblea.assembly.conditions import Reasons, named
from asamblea.assembly.events.base import Event, Events
from asamblea.assembly.events.members import DelegateSeated, MemberEnrolled
from asamblea.assembly.events.seats import AlternateAccredited
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refused, refuse, unless
from asamblea.assembly.refusals.seats import (
    ClaimPending,
    CredentialKnown,
    NoSeatFree,
    NotElected,
    PollingPending,
    PollingUnknown,
    SumContested,
)
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import HELD, NAMES
from asamblea.assembly.state.seats import ALTERNATES, POLLINGS, Polling, claimed
from asamblea.assembly.step import Step
from asamblea.assembly.words.members import NewKey
from asamblea.record.instants import Instant

TYPE = "credential.accept/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The polling; the candidate's id, which becomes her member id here; the reference of her name; the keys that the
    officers saw.
    """

    polling: str
    member: str
    name: str
    keys: tuple[NewKey, ...]


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """Her place in the sum decides: a seat, or a rank among the alternates."""
    credential = act.payload
    polling = named(POLLINGS, state, credential.polling, PollingUnknown)
    if polling.summed is None:
        raise Refused([PollingPending(credential.polling, polling.called.returns_by)])
    rank = _rank(polling, credential.member)
    electorate = polling.called.electorate
    refuse(
        board_signs(state, act.signers),
        unless(rank is not None, NotElected(credential.member)),
        _unknown(state, electorate, credential.member),
        unless(not polling.contested, SumContested(credential.polling)),
        unless(not claimed(state, electorate), ClaimPending(electorate)),
        _free(state, polling, rank),
        faults_of(state, credential.keys),
    )
    assert rank is not None
    return tuple(_events(state, polling, credential, rank, at))


def _rank(polling: Polling, member: str) -> int | None:
    places = () if polling.summed is None else polling.summed.places
    return next((rank for rank, line in enumerate(places, 1) if line.candidate == member), None)


def _unknown(state: State, electorate: str, member: str) -> Reasons:
    ranked = {each.member for each in ALTERNATES.find(state, electorate) or ()}
    return unless(member not in ranked and HELD.find(state, member) is None, CredentialKnown(member))


def _free(state: State, polling: Polling, rank: int | None) -> Reasons:
    seated = rank is not None and rank <= polling.called.seats
    electorate = polling.called.electorate
    return unless(not seated or free_seats(state, electorate), NoSeatFree(electorate))


def _events(state: State, polling: Polling, credential: Payload, rank: int, at: Instant) -> Iterator[Event]:
    electorate = polling.called.electorate
    if NAMES.find(state, credential.member) is None:
        yield MemberEnrolled(at, credential.member, credential.name)
    for key in credential.keys:
        yield key_enrolled(credential.member, key, at)
    if rank <= polling.called.seats:
        yield DelegateSeated(at, free_seats(state, electorate)[0], electorate, credential.member)
    else:
        yield AlternateAccredited(at, electorate, credential.member, rank)
