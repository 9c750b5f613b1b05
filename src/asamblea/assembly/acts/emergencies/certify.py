"""The chair and a share of the delegates certify an emergency: it frees the manner alone (3.26; D1)."""

from dataclasses import dataclass

from asamblea.assembly.conditions import delegates_sign, office
from asamblea.assembly.events.base import Events
from asamblea.assembly.events.emergencies import EmergencyCertified
from asamblea.assembly.evidence import Evidence
from asamblea.assembly.refusals.base import Refused, refuse
from asamblea.assembly.refusals.emergencies import EmergencyHolds, EmergencyUnknown
from asamblea.assembly.shelves import State
from asamblea.assembly.state.emergencies import EMERGENCIES, emergency_now
from asamblea.assembly.state.members import HOLDERS, accredited
from asamblea.assembly.state.orders import orders_now
from asamblea.assembly.step import Step
from asamblea.assembly.words.emergencies import EmergencyGround
from asamblea.record.instants import Instant

TYPE = "emergency.certify/1"


@dataclass(frozen=True, slots=True)
class Payload:
    """What it rests on, and the account of it (a public reference)."""

    ground: EmergencyGround
    account: str


def decide(state: State, act: Step[Payload], at: Instant, evidence: Evidence) -> Events:
    """The emergency holds for the time that the orders give."""
    guarding = orders_now(state).guarding
    if guarding is None:
        raise Refused([EmergencyUnknown()])
    holds = emergency_now(state)
    refuse(
        office(state, act.author, "chair"),
        delegates_sign(state, act.signers, guarding.emergency.trigger.of(accredited(state))),
        () if holds is None else (EmergencyHolds(holds.until),),
    )
    by = tuple(who for who in act.signers if who in HOLDERS.all(state))
    emergency = f"y{len(EMERGENCIES.all(state)) + 1}"
    until = at + guarding.emergency.duration
    return (EmergencyCertified(at, emergency, act.payload.ground, act.payload.account, by, until),)
