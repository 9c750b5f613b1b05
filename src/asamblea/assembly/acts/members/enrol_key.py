"""Two officers enrol a key of a member whom they saw: a first key, too, counts only by their act (DESIGN section 5)."""

from dataclasses import dataclass

from asamblea.assembly.acts.members.keys import faults_of, key_enrolled
from asamblea.assembly.conditions import officers_sign
from asamblea.assembly.events.base import Events
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.members import MemberUnknown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import NAMES
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.step import Step
from asamblea.assembly.words.members import NewKey, Office
from asamblea.record.instants import Instant

TYPE = "key.enrol/1"
# Who enrols, in the order in which a page turns to them.
ENROLLING: tuple[Office, ...] = ("secretary", "chair", "teller")


@dataclass(frozen=True, slots=True)
class Payload:
    """The member and the new key."""

    member: str
    key: NewKey


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The key may sign from the next entry on."""
    member, key = act.payload.member, act.payload.key
    refuse(
        unless(NAMES.find(state, member) is not None, MemberUnknown(member)),
        officers_sign(state, act.signers, ENROLLING, orders_now(state).members.key_officers),
        faults_of(state, [key]),
    )
    return (key_enrolled(member, key, at),)
