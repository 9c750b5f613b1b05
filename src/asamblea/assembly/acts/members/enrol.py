"""Two officers enrol a member who will sign in this log: an id made for this body alone, a name kept apart, keys that
they saw (DESIGN section 5).
"""

from dataclasses import dataclass

from asamblea.assembly.acts.members.keys import faults_of, key_enrolled
from asamblea.assembly.conditions import officers_sign
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.members import MemberEnrolled
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import refuse, unless
from asamblea.assembly.refusals.members import MemberKnown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import NAMES
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.step import Step
from asamblea.assembly.words.members import NewKey
from asamblea.record.instants import Instant

TYPE = "member.enrol/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """A fresh id, the reference of her name, and her keys."""

    member: str
    name: str
    keys: tuple[NewKey, ...]


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """She may sign from the next entry on."""
    new = act.payload
    refuse(
        officers_sign(state, act.signers, ("chair", "secretary", "teller"), orders_now(state).members.key_officers),
        unless(NAMES.find(state, new.member) is None, MemberKnown(new.member)),
        faults_of(state, new.keys),
    )
    return (MemberEnrolled(at, new.member, new.name), *(key_enrolled(new.member, key, at) for key in new.keys))
