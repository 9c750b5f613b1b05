"""A key is revoked: by the member whose it is, or by two officers when she cannot."""

from dataclasses import dataclass

from asamblea.assembly.conditions import officers_sign
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.members import KeyRevoked
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refused, refuse
from asamblea.assembly.refusals.members import KeyUnknown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.members import key_in_force
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.step import Step
from asamblea.record.instants import Instant

TYPE = "key.revoke/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """The id of the key."""

    key: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The key signs nothing from the next entry on."""
    key = key_in_force(state, act.payload.key)
    if key is None:
        raise Refused([KeyUnknown(act.payload.key)])
    if key.member != act.author:
        refuse(
            officers_sign(state, act.signers, ("chair", "secretary", "teller"), orders_now(state).members.key_officers)
        )
    return (KeyRevoked(at, act.payload.key),)
